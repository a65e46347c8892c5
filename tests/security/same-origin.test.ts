// Nobody's page but ours makes a browser change anything here: every POST from elsewhere is refused, and nothing happens.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { allRoutes } from '../../src/app.ts'
import { requestFor, thingNames, thingShelf } from './table-request.ts'
import { openWatchedCast } from './watched-cast.ts'

const { cast, watch, close } = await openWatchedCast()
after(close)
const shelf = thingShelf(cast)

/** What browsers say of a form that another page sent; the older ones only say where it came from. */
const foreign: readonly Readonly<Record<string, string>>[] = [
  { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
  { 'sec-fetch-site': 'same-site', origin: 'http://other.localhost:3000' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' },
  { 'sec-fetch-site': 'nonsense' },
  { origin: 'https://elsewhere.example' },
  { origin: 'null' },
  { origin: 'http://localhost:3000.elsewhere.example' },
  { origin: 'https://localhost:3000' },
  { origin: 'http://localhost:3001' },
]

for (const { path } of allRoutes.filter(({ method }) => method === 'POST')) {
  const key = `POST ${path.pattern}`
  test(`${key}: refused from elsewhere`, async () => {
    const [name = 'draft'] = thingNames(key)
    const { address, form } = await requestFor(cast, { key, path }, await shelf(name))
    const body = new URLSearchParams(form as Record<string, string>).toString()
    for (const persona of ['owner', 'lead', 'lga'] as const) {
      const client = await cast.enter(persona)
      const before = await watch.look()
      for (const headers of foreign)
        for (const accept of ['text/html', 'application/json']) {
          const type = { 'content-type': 'application/x-www-form-urlencoded', accept }
          const { status } = await client.send(address, {
            method: 'POST',
            body,
            headers: { ...type, ...headers },
          })
          assert.equal(status, 403, JSON.stringify(headers))
        }
      assert.deepEqual(await watch.look(), before, persona)
    }
  })
}

test('the same from our own pages, or from a script that no browser runs, is taken', async () => {
  const path = allRoutes.find(({ path }) => path.pattern === '/account')?.path
  assert.ok(path)
  const { address, form } = await requestFor(cast, { key: 'POST /account', path }, await shelf('draft'))
  const body = new URLSearchParams(form as Record<string, string>).toString()
  const client = await cast.enter('owner')
  const own = [
    {},
    { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' },
    { 'sec-fetch-site': 'none' },
    { origin: 'http://localhost:3000' },
  ]
  for (const headers of own) {
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    const { status } = await client.send(address, { method: 'POST', body, headers: { ...type, ...headers } })
    assert.equal(status, 303, JSON.stringify(headers))
  }
})

test('a GET changes nothing wherever it comes from: only what is read is put on record', async () => {
  const client = await cast.enter('lead')
  const before = await watch.look()
  for (const { path, audit } of allRoutes.filter(({ method }) => method === 'GET')) {
    if (typeof audit === 'string') continue
    const key = `GET ${path.pattern}`
    for (const name of thingNames(key)) {
      const { address } = await requestFor(cast, { key, path }, await shelf(name))
      await client.get(address, { 'sec-fetch-site': 'cross-site' })
    }
  }
  const now = await watch.look()
  const changed = Object.keys(now).filter((name) => now[name] !== before[name])
  // Those that are asked about were made in between.
  assert.deepEqual(
    changed.filter(
      (name) => !/^(assessment|rounds|workshop|official|identity|teams|plans|calendar)\./.test(name),
    ),
    [],
  )
})
