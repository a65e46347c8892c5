// Tables of the states of a request for a code, and of whom an address lets in.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeExpires, entryOf, isKnownDomain, type SignIn, stateOf } from './sign-in.rules.ts'

const made = new Date('2026-12-03T09:30:00Z')
const asked: SignIn = {
  id: 'a',
  email: 'a@adur-worthing.gov.uk',
  returnTo: '',
  code: { salt: 's', hash: 'h' },
  tries: 0,
  expiresAt: codeExpires(made),
  provenAt: undefined,
  usedAt: undefined,
}
const after = (milliseconds: number) => new Date(made.getTime() + milliseconds)
const tenMinutes = 600_000

const states: ReadonlyArray<[string, SignIn | undefined, Date, ReturnType<typeof stateOf>]> = [
  ['a request nobody made', undefined, made, 'over'],
  ['a new one', asked, made, 'open'],
  ['one whose code is still on its way', { ...asked, code: undefined }, made, 'open'],
  ['a millisecond before its time', asked, after(tenMinutes - 1), 'open'],
  ['exactly at its time', asked, after(tenMinutes), 'over'],
  ['after four tries', { ...asked, tries: 4 }, made, 'open'],
  ['after five tries', { ...asked, tries: 5 }, made, 'over'],
  ['once proven', { ...asked, tries: 5, provenAt: made }, after(tenMinutes - 1), 'proven'],
  ['proven and left alone', { ...asked, provenAt: made }, after(tenMinutes), 'over'],
  ['used', { ...asked, provenAt: made, usedAt: made }, made, 'over'],
]
for (const [what, signIn, now, state] of states)
  test(`a request for a code: ${what}`, () => assert.equal(stateOf(signIn, now), state))

const entries: ReadonlyArray<
  [string, Parameters<typeof entryOf<string>>[0], ReturnType<typeof entryOf<string>>]
> = [
  ['a council', { isLga: false, councils: ['Adur'] }, { as: 'officer', council: 'Adur' }],
  [
    'two councils',
    { isLga: false, councils: ['Adur', 'Worthing'] },
    { as: 'officer', choose: ['Adur', 'Worthing'] },
  ],
  ['LGA staff', { isLga: true, councils: [] }, { as: 'lga' }],
  ['LGA staff on a council domain', { isLga: true, councils: ['Adur'] }, { as: 'lga' }],
  ['a colleague of LGA staff without an account', { isLga: false, councils: [] }, { as: 'nobody' }],
]
for (const [what, address, entry] of entries)
  test(`an address of ${what}`, () => assert.deepEqual(entryOf(address), entry))

test('a domain is known by its councils, or by any of its LGA staff', () => {
  const lgaAdmins = ['ada@lga.example']
  assert.equal(isKnownDomain('adur.example', { councils: 1, lgaAdmins: [] }), true)
  assert.equal(isKnownDomain('lga.example', { councils: 0, lgaAdmins }), true)
  assert.equal(isKnownDomain('notlga.example', { councils: 0, lgaAdmins }), false)
  assert.equal(isKnownDomain('ga.example', { councils: 0, lgaAdmins }), false)
})
