// Addresses as people paste them, from spreadsheets and mail programs; nothing pasted may reach anybody nobody meant.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '../../../tests/support/properties.ts'
import { readAddresses } from './read-addresses.rules.ts'

const domains = ['hartlepool.gov.uk', 'hartlepool-homes.gov.uk']

function read(text: string): string[] {
  return readAddresses(text, domains).map((one) =>
    one.kind === 'address' ? one.email : `${one.kind}: ${one.typed}`,
  )
}

const cases: ReadonlyArray<readonly [string, string, readonly string[]]> = [
  [
    'one a line',
    'a@hartlepool.gov.uk\r\nb@hartlepool.gov.uk\n',
    ['a@hartlepool.gov.uk', 'b@hartlepool.gov.uk'],
  ],
  ['commas', 'a@hartlepool.gov.uk,b@hartlepool.gov.uk', ['a@hartlepool.gov.uk', 'b@hartlepool.gov.uk']],
  [
    'spaces and tabs',
    'a@hartlepool.gov.uk b@hartlepool.gov.uk\tc@hartlepool.gov.uk',
    ['a@hartlepool.gov.uk', 'b@hartlepool.gov.uk', 'c@hartlepool.gov.uk'],
  ],
  [
    "a mail's To line",
    'Priya Shah <priya@hartlepool.gov.uk>; Tom <tom@hartlepool.gov.uk>',
    ['priya@hartlepool.gov.uk', 'tom@hartlepool.gov.uk'],
  ],
  [
    'names with commas',
    '"Shah, Priya" <priya@hartlepool.gov.uk>, Reed, Tom <tom@hartlepool.gov.uk>',
    ['priya@hartlepool.gov.uk', 'tom@hartlepool.gov.uk'],
  ],
  [
    'a bare one beside one in brackets',
    'a@hartlepool.gov.uk, Tom <tom@hartlepool.gov.uk>',
    ['a@hartlepool.gov.uk', 'tom@hartlepool.gov.uk'],
  ],
  ['a row of a spreadsheet', 'Priya Shah\tDirector\tpriya@hartlepool.gov.uk', ['priya@hartlepool.gov.uk']],
  [
    'what clings to an address',
    '(mailto:a@hartlepool.gov.uk), "b@hartlepool.gov.uk".',
    ['a@hartlepool.gov.uk', 'b@hartlepool.gov.uk'],
  ],
  ['capitals, and the same twice', 'A@Hartlepool.gov.uk a@hartlepool.gov.uk', ['a@hartlepool.gov.uk']],
  ['every domain of the council', 'a@hartlepool-homes.gov.uk', ['a@hartlepool-homes.gov.uk']],
  ['another domain', 'a@york.gov.uk', ['another-domain: a@york.gov.uk']],
  [
    'a domain above or below',
    'a@gov.uk a@mail.hartlepool.gov.uk',
    ['another-domain: a@gov.uk', 'another-domain: a@mail.hartlepool.gov.uk'],
  ],
  [
    'no address at all',
    'Priya Shah, a@hartlepool.gov.uk',
    ['not-an-address: Priya Shah', 'a@hartlepool.gov.uk'],
  ],
  [
    'broken ones',
    'a@@hartlepool.gov.uk\na..b@hartlepool.gov.uk\n@hartlepool.gov.uk\na@',
    [
      'not-an-address: a@@hartlepool.gov.uk',
      'not-an-address: a..b@hartlepool.gov.uk',
      'not-an-address: @hartlepool.gov.uk',
      'not-an-address: a@',
    ],
  ],
  ['empty brackets', '<>', []],
  ['nothing', ' \r\n ;, ', []],
]
for (const [what, text, expected] of cases) test(what, () => assert.deepEqual(read(text), expected))

test('a line that would be two recipients or a header stays out', () => {
  for (const text of [
    'a@hartlepool.gov.uk%0abcc:x@york.gov.uk',
    'a\u0000@hartlepool.gov.uk',
    `${'x'.repeat(65)}@hartlepool.gov.uk`,
  ])
    assert.ok(
      readAddresses(text, domains).every((one) => one.kind !== 'address'),
      text,
    )
})

test('whatever is pasted, only bare addresses of the domains come out, each once', () => {
  const pasted = fc.string({
    unit: fc.constantFrom(
      'a',
      'B',
      '@',
      'hartlepool.gov.uk',
      '.',
      ',',
      ';',
      '<',
      '>',
      '"',
      ' ',
      '\n',
      '\r',
      'é',
      "'",
    ),
    maxLength: 60,
  })
  fc.assert(
    fc.property(pasted, (text) => {
      const emails = readAddresses(text, domains).flatMap((one) =>
        one.kind === 'address' ? [one.email] : [],
      )
      assert.equal(new Set(emails).size, emails.length)
      for (const email of emails) assert.match(email, /^[a-z.']+@hartlepool\.gov\.uk$/)
    }),
  )
})

test('500 lines are read, and a line of a million characters in a time that does not grow with its square', () => {
  const officers = Array.from({ length: 500 }, (_, n) => `Officer ${n} <o${n}@hartlepool.gov.uk>`)
  assert.equal(read(officers.join('\n')).length, 500)
  const start = performance.now()
  read('<'.repeat(1_000_000))
  read('a@'.repeat(500_000))
  read(`${'a.'.repeat(500_000)}@hartlepool.gov.uk`)
  // A tenth of a second; where it grew with the square, each would take minutes.
  assert.ok(performance.now() - start < 30_000)
})
