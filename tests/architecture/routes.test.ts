// The contract of addresses and the routes that answer them are the same list, and each route says who may enter.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allRoutes } from '../../src/app.ts'
import { healthRoutes } from '../../src/health.ts'
import { routes } from '../../src/routes.ts'

const answered = [
  ...allRoutes.map(({ method, path }) => ({ method, pattern: path.pattern as string })),
  ...healthRoutes.map(({ path }) => ({ method: 'GET', pattern: path.pattern as string })),
]
const promised = Object.values(routes).map(({ pattern }) => pattern as string)

test('every address of the contract is answered, and every address answered is in the contract', () => {
  assert.deepEqual([...new Set(answered.map(({ pattern }) => pattern))].sort(), promised.toSorted())
})

test('no address is in the contract twice, and no method of one is answered twice', () => {
  assert.equal(new Set(promised).size, promised.length)
  const pairs = answered.map(({ method, pattern }) => `${method} ${pattern}`)
  assert.deepEqual(
    pairs.filter((pair, at) => pairs.indexOf(pair) !== at),
    [],
  )
})

test('every route says who may enter', () => {
  const known = ['public', 'newcomer', 'signed-in', 'officer', 'lead', 'lga', 'officer-or-lga']
  assert.deepEqual(
    allRoutes.filter(({ access }) => !known.includes(access)),
    [],
  )
})

test('every route that changes something has an audit entry, or a reason for having none', () => {
  for (const { method, path, audit } of allRoutes.filter((route) => route.method === 'POST')) {
    const said = typeof audit === 'string' ? audit : audit.none
    assert.ok(said.length >= 8, `${method} ${path.pattern}: "${said}"`)
    assert.notEqual(said, 'reading', path.pattern)
  }
})

test('the address of every form is a page too, or leads to the page that has the form', () => {
  const pages = allRoutes.filter(({ method }) => method === 'GET').map(({ path }) => path.pattern as string)
  const partsOf = (pattern: string): readonly string[] => pattern.match(/:\w+/g) ?? []
  for (const { path, formOn } of allRoutes.filter(({ method }) => method === 'POST')) {
    const pattern: string = path.pattern
    if (pages.includes(pattern)) {
      assert.equal(formOn, undefined, `${pattern} is a page itself`)
      continue
    }
    assert.ok(formOn, `${pattern}: whoever types or reloads it finds nothing; say formOn`)
    assert.ok(pages.includes(formOn.pattern), `${pattern} leads to ${formOn.pattern}, which is no page`)
    const missing = partsOf(formOn.pattern).filter((part) => !partsOf(pattern).includes(part))
    assert.deepEqual(missing, [], `${pattern} leads to ${formOn.pattern}`)
  }
})

test('what is public is what was meant to be', () => {
  const open = allRoutes.filter(({ access }) => access === 'public').map(({ path }) => path.pattern as string)
  const meant =
    /^\/(?:guidance|glossary|help|privacy|cookies|accessibility|sources|resources(?:\/:resource)?|sign-(?:in|out)(?:\/\w+)?|dev\/mail(?:\/:message)?)?$/
  // A calendar has no session: what is in the address itself is the proof of who asks.
  const bySecret = [routes.calendarFeed.pattern as string]
  assert.deepEqual(
    open.filter((pattern) => !meant.test(pattern) && !bySecret.includes(pattern)),
    [],
  )
})

test('links are built with their parts encoded', () => {
  assert.equal(routes.area.href({ id: 'a b', area: 'x/y' }), '/assessments/a%20b/areas/x%2Fy')
  assert.equal(routes.signIn.href({}, { to: '/assessments?x=1&y' }), '/sign-in?to=%2Fassessments%3Fx%3D1%26y')
})
