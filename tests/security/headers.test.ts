// Every response carries the headers that keep it safe: each route, for everybody, errors, redirects, files and assets too.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { request as ask } from 'node:http'
import { after, before, test } from 'node:test'
import { allRoutes, createApp } from '../../src/app.ts'
import { openPool } from '../../src/platform/database/pool.ts'
import { serve } from '../../src/platform/http/serve.ts'
import { routes } from '../../src/routes.ts'
import { type Answer, Client } from '../support/client.ts'
import { table } from './access-table.ts'
import { type Cast, makeCast, type Persona } from './cast.ts'
import { requestFor, send, thingNames, thingShelf } from './table-request.ts'

const origins = ['http://localhost:3000', 'https://tiex.example']

const everywhere: Readonly<Record<string, RegExp>> = {
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^same-origin$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
}
const neverThere = ['x-powered-by', 'server', 'via', 'x-runtime', 'access-control-allow-origin']

function assertSafe(headers: Headers, { secure, what }: { secure: boolean; what: string }): void {
  for (const [name, value] of Object.entries(everywhere))
    assert.match(headers.get(name) ?? 'missing', value, `${what}: ${name}`)
  for (const name of neverThere) assert.equal(headers.get(name), null, `${what}: ${name}`)
  const policy = new Map(
    (headers.get('content-security-policy') ?? '').split('; ').map((one): [string, string] => {
      const [name = '', ...sources] = one.split(' ')
      return [name, sources.join(' ')]
    }),
  )
  for (const name of ['default-src', 'base-uri', 'object-src', 'frame-ancestors'])
    assert.equal(policy.get(name), "'none'", `${what}: ${name}`)
  assert.equal(policy.get('form-action'), "'self'", what)
  assert.match(policy.get('script-src') ?? '', /^'self' 'sha256-[\w+/]+=*'$/, what)
  assert.doesNotMatch([...policy.values()].join(' '), /unsafe|\*|https?:|data:/, what)
  assert.equal(policy.has('upgrade-insecure-requests'), secure, what)
  const transport = secure ? /^max-age=31536000; includeSubDomains$/ : /^missing$/
  assert.match(headers.get('strict-transport-security') ?? 'missing', transport, what)
  for (const cookie of headers.getSetCookie()) assertSafeCookie(cookie, secure)
}

function assertSafeCookie(cookie: string, secure: boolean): void {
  const [pair = '', ...attributes] = cookie.split('; ')
  assert.equal(pair.startsWith('__Host-'), secure, cookie)
  for (const one of ['Path=/', 'HttpOnly', 'SameSite=Lax']) assert.ok(attributes.includes(one), cookie)
  assert.equal(attributes.includes('Secure'), secure, cookie)
  assert.ok(!attributes.some((one) => one.startsWith('Domain')), cookie)
}

for (const origin of origins) {
  const secure = origin.startsWith('https:')
  let cast: Cast
  let shelf: ReturnType<typeof thingShelf>
  before(async () => {
    cast = await makeCast({ BASE_URL: origin })
    shelf = thingShelf(cast)
  })
  after(() => cast.app.close())

  const enter = async (persona: Persona) => {
    const client = await cast.enter(persona)
    const session = client.cookies.get('session')
    if (secure && session) {
      client.cookies.delete('session')
      client.cookies.set('__Host-session', session)
    }
    return client
  }

  for (const { method, path } of allRoutes) {
    const key = `${method} ${path.pattern}`
    test(`${origin} ${key}`, async () => {
      for (const persona of ['anonymous', 'newcomer', 'owner', 'lead', 'lga'] as const)
        for (const name of thingNames(key).slice(0, 2)) {
          const request = await requestFor(cast, { key, path }, await shelf(name))
          const { status, headers } = await send(await enter(persona), request)
          const what = `${persona}, ${name}: ${status}`
          assertSafe(headers, { secure, what })
          const isPrivate = persona !== 'anonymous' || table[key]?.door !== 'everybody' || status === 303
          assert.match(
            headers.get('cache-control') ?? '',
            isPrivate ? /^no-store$/ : /^no-(cache|store)$/,
            what,
          )
        }
    })
  }

  test(`${origin}: assets, health and every error`, async () => {
    const client = await enter('owner')
    const post = (path: string, init: RequestInit) =>
      client.send(path, { method: 'POST', ...init, headers: { 'content-type': form, ...init.headers } })
    const { address } = await requestFor(
      cast,
      { key: `POST ${routes.area.pattern}`, path: routes.area },
      await shelf('draft'),
    )
    const assets = readdirSync(cast.app.services.assets.folder).filter((name) => /\.(css|js|svg)$/.test(name))
    assert.ok(assets.length >= 3)
    const answers: readonly (readonly [number, () => Promise<Answer>])[] = [
      ...assets.map((name) => [200, () => client.get(`/assets/${name}`)] as const),
      [404, () => client.get('/assets/unknown.css')],
      [200, () => client.get(routes.healthz.href())],
      [200, () => client.get(routes.readyz.href())],
      [404, () => client.get('/unknown')],
      [404, () => client.get(`${routes.resources.href()}?q=%ED%A0%80`)],
      [405, () => post(routes.guidance.href(), { body: '' })],
      [405, () => client.send(routes.account.href(), { method: 'DELETE' })],
      [400, () => post(address, { body: 'x=%ED%A0%80' })],
      [403, () => post(address, { body: '', headers: { 'sec-fetch-site': 'cross-site' } })],
      [413, () => post(address, { body: 'x'.repeat(5_000_000) })],
      [415, () => post(address, { body: '{}', headers: { 'content-type': 'application/json' } })],
      [422, () => post(routes.account.href(), { body: '' })],
      [200, () => client.send(routes.guidance.href(), { method: 'HEAD' })],
    ]
    for (const [wanted, request] of answers) {
      const { status, headers } = await request()
      assert.equal(status, wanted)
      assertSafe(headers, { secure, what: String(wanted) })
    }
    assert.match(await tooManyCodes(), /no-store|no-cache/)
  })

  async function tooManyCodes(): Promise<string> {
    const client = await enter('anonymous')
    for (let tries = 0; tries < 12; tries += 1) {
      const { status, headers } = await client.post(routes.signIn.href(), { email: 'many@hartlepool.gov.uk' })
      assertSafe(headers, { secure, what: `asking for a code: ${status}` })
      if (status === 429) return headers.get('cache-control') ?? ''
    }
    throw new Error('Nobody said that it was too many')
  }

  test(`${origin}: our own faults and a database that is away`, async () => {
    const { ownerPool } = cast.app.database
    const client = await enter('owner')
    await ownerPool.query('revoke select on resources.resource from tiex_service')
    const fault = await client.get(routes.resources.href())
    await ownerPool.query('grant select on resources.resource to tiex_service')
    const nowhere = openPool({ host: '/nowhere', database: 'x' })
    const away = new Client(createApp({ ...cast.app.services, database: nowhere }), origin)
    const answers = [fault, await away.get(routes.resources.href()), await away.get(routes.readyz.href())]
    await nowhere.end()
    assert.deepEqual(
      answers.map(({ status }) => status),
      [500, 503, 503],
    )
    for (const { status, headers, html } of answers) {
      assertSafe(headers, { secure, what: String(status) })
      assert.doesNotMatch(html, /\bat \S+:\d+|permission denied|resources\.resource|ECONN|ENOENT/)
    }
  })

  test(`${origin}: methods that nobody here speaks are refused`, async () => {
    const server = await serve((request, env) => cast.app.app.fetch(request, env), {
      port: 0,
      host: '127.0.0.1',
    })
    try {
      const odd = ['TRACE', 'TRACK', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'SEARCH', 'PURGE']
      for (const method of odd)
        for (const path of [
          routes.start.href(),
          routes.account.href(),
          routes.signIn.href(),
          '/unknown',
          '/assets/x',
        ]) {
          const { status, headers, body } = await speak(server.port, { method, path })
          assert.ok(status >= 400 && status < 500, `${method} ${path}: ${status}`)
          assert.doesNotMatch(body, /zqsecretzq/, `${method} ${path} gives back what was sent`)
          if (status !== 400) assertSafe(headers, { secure, what: `${method} ${path}: ${status}` })
        }
    } finally {
      await server.stop()
    }
  })
}

const form = 'application/x-www-form-urlencoded'

type Spoken = { status: number; headers: Headers; body: string }

/** A request as no browser would send it. */
function speak(port: number, { method, path }: { method: string; path: string }): Promise<Spoken> {
  return new Promise((done, failed) => {
    const headers = { 'x-secret': 'zqsecretzq', cookie: 'session=zqsecretzq' }
    const sent = ask({ port, host: '127.0.0.1', method, path, headers }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: new Headers(response.headers as Record<string, string>),
          body: Buffer.concat(pieces).toString(),
        }),
      )
    })
    sent.on('error', failed)
    sent.end()
  })
}
