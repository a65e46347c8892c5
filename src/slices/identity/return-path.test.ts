// Addresses that would lead off this service, as attackers write them: none is followed after signing in.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '../../../tests/support/properties.ts'
import { routes } from '../../routes.ts'
import { returnPath } from './return-path.rules.ts'

const own = [
  routes.assessments.href(),
  routes.area.href({ id: '0b2c', area: 'service.data' }),
  `${routes.resources.href()}?topic=data&page=2`,
  '/a%20b',
]
for (const to of own) test(`leads to ${to}`, () => assert.equal(returnPath(to), to))

const elsewhere: ReadonlyArray<string | undefined> = [
  undefined,
  '',
  'assessments',
  '//elsewhere.example',
  '//elsewhere.example/assessments',
  '/\\elsewhere.example',
  '\\\\elsewhere.example',
  '/.//elsewhere.example',
  '/x/..//elsewhere.example',
  '/%2e//elsewhere.example',
  'https://elsewhere.example/',
  'https:elsewhere.example',
  'javascript:alert(1)',
  ' //elsewhere.example',
  '/\t/elsewhere.example',
  '/\n/elsewhere.example',
  '/assessments\r\nSet-Cookie: a=b',
  '/caf\u00e9',
  '/assessments/\u0000',
  routes.signIn.href(),
  routes.signInCode.href(),
  routes.signOut.href(),
  `/${'a'.repeat(2_000)}`,
]
for (const to of elsewhere)
  test(`leads nowhere: ${JSON.stringify(to)?.slice(0, 60)}`, () => assert.equal(returnPath(to), undefined))

test('whatever is asked for, a browser stays on this service', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '%2e',
    '%2f',
    '@',
    ':',
    '?',
    '#',
    ' ',
    '\t',
    'a',
    'evil.example',
  )
  const text = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((all) => `/${all.join('')}`),
    fc.string(),
    fc.webUrl(),
  )
  fc.assert(
    fc.property(text, (to) => {
      const path = returnPath(to)
      if (path === undefined) return
      assert.equal(new URL(path, 'https://tiex.example/sign-in/code').origin, 'https://tiex.example')
      assert.equal(returnPath(path), path)
    }),
    { numRuns: 2_000 },
  )
})
