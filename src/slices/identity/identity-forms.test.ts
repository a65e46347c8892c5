// Tables of what people type as address, code and details, and what becomes of each.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseForm } from '../../platform/http/form-body.ts'
import { longestDetail, parseDetails } from './details.form.ts'
import { parseCode } from './enter-code.form.ts'
import { parseCodeRequest } from './request-code.form.ts'

function form(fields: Readonly<Record<string, string>>) {
  const parsed = parseForm(new URLSearchParams(fields).toString())
  if (!parsed) throw new Error('not a form')
  return parsed
}

const format = 'Enter an e-mail address in the correct format, like name@example.gov.uk'
const addresses: ReadonlyArray<[string, string]> = [
  ['priya.shah@hartlepool.gov.uk', 'priya.shah@hartlepool.gov.uk'],
  ['  Priya.SHAH@Hartlepool.gov.uk ', 'priya.shah@hartlepool.gov.uk'],
  ["o'brien+test@a-b.gov.uk", "o'brien+test@a-b.gov.uk"],
]
for (const [typed, email] of addresses)
  test(`the address ${JSON.stringify(typed)}`, () => {
    const parsed = parseCodeRequest(form({ email: typed, to: '/assessments' }))
    assert.deepEqual(parsed, {
      ok: true,
      value: { email, domain: email.split('@')[1], returnTo: '/assessments' },
    })
  })

const noAddresses: ReadonlyArray<[string, string]> = [
  ['', 'Enter your e-mail address'],
  ['   ', 'Enter your e-mail address'],
  ['priya', format],
  ['priya@', format],
  ['@hartlepool.gov.uk', format],
  ['priya@localhost', format],
  ['a@b@hartlepool.gov.uk', format],
  ['a@x.gov.uk, b@x.gov.uk', format],
  ['a@x.gov.uk;b@x.gov.uk', format],
  ['a@x.gov.uk\r\nbcc: b@x.gov.uk', format],
  ['a\u0000@x.gov.uk', format],
  ['Priya <priya@x.gov.uk>', format],
  ['.priya@x.gov.uk', format],
  ['priya..shah@x.gov.uk', format],
  ['priya@x..gov.uk', format],
  ['priya@-x.gov.uk', format],
  ['pri\u00ffa@x.gov.uk', format],
  [`${'a'.repeat(65)}@x.gov.uk`, format],
  [`a@${'x.'.repeat(130)}gov.uk`, format],
]
for (const [typed, message] of noAddresses)
  test(`no address: ${JSON.stringify(typed).slice(0, 50)}`, () => {
    const parsed = parseCodeRequest(form({ email: typed }))
    assert.deepEqual(parsed, { ok: false, errors: { email: message }, typed, returnTo: undefined })
  })

const codes: ReadonlyArray<[string, string]> = [
  ['12345678', '12345678'],
  [' 1234 5678 ', '12345678'],
  ['1234-5678', '12345678'],
  ['12\u201334\u00a0567 8', '12345678'],
  ['00000000', '00000000'],
]
for (const [typed, code] of codes)
  test(`the code ${JSON.stringify(typed)}`, () =>
    assert.deepEqual(parseCode(form({ code: typed })), { ok: true, code }))

for (const typed of [
  '',
  ' - ',
  '1234567',
  '123456789',
  '1234567a',
  '\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668',
])
  test(`no code: ${JSON.stringify(typed)}`, () => {
    const parsed = parseCode(form({ code: typed }))
    assert.equal(parsed.ok, false)
    if (!parsed.ok) assert.equal(parsed.typed, typed)
  })

const priya = { name: 'Priya Shah', jobTitle: 'Head of data', directorate: 'Resources', showName: 'yes' }
test('details are trimmed and otherwise kept as typed', () => {
  const parsed = parseDetails(form({ ...priya, name: '  Priya \u2013 "P" Sh\u00e1h  ' }), { asksName: true })
  const { showName: _, ...details } = priya
  assert.deepEqual(parsed, {
    ok: true,
    value: { ...details, name: 'Priya \u2013 "P" Sh\u00e1h', nameVisible: true },
  })
})

test('LGA staff are not asked about their name, and nobody sees it', () => {
  const parsed = parseDetails(form(priya), { asksName: false })
  assert.equal(parsed.ok && parsed.value.nameVisible, false)
})

const long = '\u{1f600}'.repeat(longestDetail)
test('the longest details are counted in characters', () => {
  assert.equal(
    parseDetails(form({ ...priya, name: long, jobTitle: long, directorate: long }), { asksName: true }).ok,
    true,
  )
})

const refused: ReadonlyArray<[Partial<typeof priya>, Readonly<Record<string, string>>]> = [
  [{ name: ' ' }, { name: 'Enter your name' }],
  [{ jobTitle: '' }, { jobTitle: 'Enter your job title' }],
  [{ showName: '' }, { showName: 'Select whether colleagues may see your name' }],
  [{ showName: 'perhaps' }, { showName: 'Select whether colleagues may see your name' }],
  [{ name: `${long}a` }, { name: 'Your name must be 100 characters or less' }],
  [{ jobTitle: `${long}a` }, { jobTitle: 'Your job title must be 100 characters or less' }],
  [{ directorate: `${long}a` }, { directorate: 'Your directorate must be 100 characters or less' }],
  [{ name: 'Pri\u0000ya' }, { name: 'Your name must be on one line, without control characters' }],
  [{ name: 'Pri\nya' }, { name: 'Your name must be on one line, without control characters' }],
  [{ name: 'Pri\u202eya' }, { name: 'Your name must be on one line, without control characters' }],
  [{ jobTitle: 'a\u2028b' }, { jobTitle: 'Your job title must be on one line, without control characters' }],
]
for (const [change, errors] of refused)
  test(`details refused: ${JSON.stringify(change).slice(0, 40)}`, () => {
    const parsed = parseDetails(form({ ...priya, ...change }), { asksName: true })
    assert.equal(parsed.ok, false)
    if (!parsed.ok) assert.deepEqual(parsed.errors, errors)
  })
