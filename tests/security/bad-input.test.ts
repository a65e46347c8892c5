// Whatever is sent: never a 5xx, never half a change. Each form of the service with each way of being wrong, every part of
// every address, and a bounded run of things nobody thought of.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { allRoutes } from '../../src/app.ts'
import { serve } from '../../src/platform/http/serve.ts'
import { routes } from '../../src/routes.ts'
import type { Answer, Client, Fields } from '../support/client.ts'
import { fc } from '../support/properties.ts'
import { sayOverSocket } from '../support/say-over-socket.ts'
import { doors } from './access-row.ts'
import { table } from './access-table.ts'
import type { Persona } from './cast.ts'
import { addressOf, requestFor, thingNames, thingShelf } from './table-request.ts'
import { makeThing, type Thing } from './things.ts'
import { openWatchedCast } from './watched-cast.ts'

const { cast, watch, close } = await openWatchedCast()
after(close)
const shelf = thingShelf(cast)

const urlencoded = 'application/x-www-form-urlencoded'
const megabyte = 'x'.repeat(1_000_000)

/** Texts that a field may hold; every one can be sent by a browser or a script. */
const texts = {
  empty: '',
  spaces: ' \t\r\n ',
  nul: 'a\0b',
  controls: 'a\u0001\u0008\u001b\u007f\u0085b',
  'byte-order mark': '\ufeffa',
  'right to left': '\u202eabc\u2066',
  emoji: '👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  combining: `e${'\u0301'.repeat(500)}`,
  quotes: `'"; drop table identity.person; --<script>alert(1)</script>{{7*7}}\${7*7}`,
  path: '../../../etc/passwd',
  'line breaks': 'a\r\nBcc: x@elsewhere.example\r\n\r\nb',
  number: '99999999999999999999',
  negative: '-1',
  'another id': '4c1d2f60-0000-4000-8000-000000000000',
  prototype: '__proto__',
} as const

/** Bodies that no form of ours sends, with what they get at most. */
const broken: readonly { what: string; body: string; type: string | undefined; status: readonly number[] }[] =
  [
    { what: 'JSON', body: '{"a":1}', type: 'application/json', status: [415] },
    {
      what: 'a multipart form',
      body: '--x\r\n\r\n--x--',
      type: 'multipart/form-data; boundary=x',
      // Where a file may be sent, one without its parts is broken.
      status: [415, 400],
    },
    { what: 'no type', body: 'a=1', type: '', status: [415] },
    { what: 'a text', body: 'a=1', type: 'text/plain', status: [415] },
    { what: 'a lone surrogate', body: 'name=%ED%A0%80', type: urlencoded, status: [400] },
    { what: 'half a percent sign', body: 'name=%E2%8', type: urlencoded, status: [400] },
    { what: 'an overlong slash', body: 'name=%C0%AF', type: urlencoded, status: [400] },
    { what: 'a broken name', body: '%FF=1', type: urlencoded, status: [400] },
    { what: '5,000 fields', body: 'a=1&'.repeat(5_000), type: urlencoded, status: [400] },
    { what: '10 MB', body: 'x'.repeat(10_000_000), type: urlencoded, status: [413] },
  ]

const posts = allRoutes.filter(({ method }) => method === 'POST')

for (const { path, takesFile } of posts) {
  const key = `POST ${path.pattern}`
  test(`${key}: broken bodies are refused`, async () => {
    const { client, request } = await begin(key)
    const before = await watch.look()
    for (const { what, body, type, status } of broken) {
      const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type }
      const answer = await client.send(request.address, { method: 'POST', body, headers })
      // Where a file may come with a form, this one is of the right type and broken.
      const expected = takesFile && type?.startsWith('multipart/') ? [400] : status
      assert.ok(expected.includes(answer.status), `${what}: ${answer.status}`)
    }
    assert.deepEqual(await watch.look(), before)
  })

  test(`${key}: a form that is wrong changes all it says or nothing`, async () => {
    let begun = await begin(key)
    for (const wrong of wrongForms(begun.request.form)) {
      const { client, request } = begun
      await watch.forgetAttempts()
      const before = await watch.look()
      // Beside what is wrong, the form is that of the present thing.
      const { status } = await client.post(request.address, wrong.make(request.form))
      assert.ok(status < 500, `${wrong.what}: ${status}`)
      if (status >= 400) assert.deepEqual(await watch.look(), before, wrong.what)
      // What the form was about may be another thing now.
      else begun = await begin(key, { isNew: !('nothing' in (table[key]?.of ?? {})) })
    }
  })
}

type Wrong = { readonly what: string; readonly make: (form: Fields) => Fields }

/** `example`: which fields there are. */
function* wrongForms(example: Fields): Generator<Wrong> {
  const add = (what: string, more: Fields): Wrong => ({ what, make: (form) => ({ ...form, ...more }) })
  yield { what: 'nothing', make: () => ({}) }
  for (const field of Object.keys(example)) {
    const without = ({ [field]: _, ...rest }: Fields) => rest
    yield { what: `without ${field}`, make: without }
    yield { what: `${field} twice`, make: (form) => ({ ...form, [field]: [String(form[field]), 'x'] }) }
    yield {
      what: `${field} nested`,
      make: (form) => ({ ...without(form), [`${field}[]`]: 'x', [`${field}[a][b]`]: 'x' }),
    }
    for (const what of ['empty', 'nul', 'another id'] as const)
      yield add(`${field}: ${what}`, { [field]: texts[what] })
    yield add(`${field}: 60 kB`, { [field]: megabyte.slice(0, 60_000) })
    yield add(`${field}: 1 MB`, { [field]: megabyte })
  }
  for (const [what, text] of Object.entries(texts))
    yield { what, make: (form) => Object.fromEntries(Object.keys(form).map((field) => [field, text])) }
  yield add('names that objects have', { __proto__x: 'x', constructor: 'x', toString: 'x' })
  yield add('900 fields', Object.fromEntries(many(900).map((at) => [`f${at}`, 'x'])))
  yield add('odd names', { '': 'x', '\0': 'x', '&=%': 'x', ['y'.repeat(9_000)]: 'x' })
}

const many = (count: number) => Array.from({ length: count }, (_, at) => at)

for (const { method, path } of allRoutes) {
  const key = `${method} ${path.pattern}`
  test(`${key}: every part of its address may be anything`, async () => {
    const { client, thing } = await begin(key)
    const before = await watch.look()
    const parts = [...path.pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
    const odd = Object.entries({ ...texts, surrogate: '%ED%A0%80', percent: '%', long: 'x'.repeat(9_000) })
    for (const part of parts)
      for (const [what, text] of odd) {
        const address =
          what === 'surrogate' || what === 'percent'
            ? addressOf(path, { ...thing.params, [part]: 'zz' }).replace('zz', text)
            : addressOf(path, { ...thing.params, [part]: text })
        const { status } = await send(client, method, address)
        assert.ok(status < 500 && status !== 200, `${part}: ${what}: ${status}`)
      }
    assert.deepEqual(await watch.look(), before)
  })

  if (method === 'GET')
    test(`${key}: so may its query`, async () => {
      const { client, request } = await begin(key)
      const at = request.address.split('?')[0] ?? ''
      const names = [
        'to',
        'done',
        'q',
        'person',
        'source',
        'directorate',
        'code',
        'area',
        'page',
        'template',
        'imported',
        'import',
        '__proto__',
      ]
      const queries = Object.values(texts).map(
        (text) => new URLSearchParams(names.map((name) => [name, text])),
      )
      const raw = [
        '%ED%A0%80',
        'to=%',
        'a=1&a=2',
        '=',
        '&&&',
        'to[]=x',
        `q=${'x'.repeat(60_000)}`,
        'a&'.repeat(3_000),
      ]
      for (const query of [...queries.map(String), ...raw]) {
        const { status } = await client.get(`${at}?${query}`)
        assert.ok(status < 500, `${query.slice(0, 60)}: ${status}`)
      }
    })
}

/** As they stand in a request's first line, where nothing has put them right. */
const paths = [
  `/${'x/'.repeat(4_000)}`,
  '//',
  '//elsewhere.example/account',
  '/./..',
  '/../../etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/assets/..%2f..%2fpackage.json',
  '/assets/../../package.json',
  '/dev/mail/..%2f..%2fsecret',
  '/%00',
  '/assets/%00',
  '/%',
  '/%ED%A0%80',
  '/\\elsewhere.example',
  '/assessments//',
  '/ASSESSMENTS',
  '/account/',
  '/account;x=1',
  '/account#x',
  '?to=x',
]

test('headers that are odd', async () => {
  const draft = await shelf('draft')
  const address = routes.area.href({ id: draft.params.id ?? '', area: draft.params.area ?? '' })
  const headers: readonly Record<string, string>[] = [
    { accept: 'application/json;q=\u00ff' },
    { 'accept-encoding': 'gzip;q=0, br, *;q=x' },
    { 'accept-language': 'x'.repeat(5_000) },
    { range: 'bytes=0-1,5-' },
    { 'if-none-match': '*' },
    { 'x-forwarded-for': "'; drop table x --, ::1" },
    {
      'x-forwarded-host': 'elsewhere.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=elsewhere.example',
    },
    { 'x-http-method-override': 'DELETE' },
    { cookie: `session=${'x'.repeat(6_000)}` },
    { cookie: 'session=\u00e9; session=; =; ;; asking=%00' },
    { 'content-length': 'x' },
    { origin: 'not an origin', 'sec-fetch-site': '' },
  ]
  for (const one of headers) {
    const { status, html, location } = await cast.app.client().get(address, one)
    assert.ok(status < 500, JSON.stringify(one).slice(0, 80))
    assert.doesNotMatch(`${html}${location}`, /elsewhere\.example/)
  }
})

test('over a real connection too, nothing that is sent ends the service', async () => {
  const server = await serve((request, env) => cast.app.app.fetch(request, env), {
    port: 0,
    host: '127.0.0.1',
  })
  const say = (text: string, endsAfter?: number) => sayOverSocket(server.port, text, endsAfter)
  try {
    const post = `POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: ${urlencoded}\r\n`
    const conversations = [
      'GARBAGE\r\n\r\n',
      'GET / HTTP/1.1\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: a b\r\n\r\n',
      'GET http://elsewhere.example/ HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET * HTTP/1.1\r\nHost: x\r\n\r\n',
      `GET /${'x'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      `${post}Content-Length: 100\r\n\r\nemail=`,
      `${post}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      `${post}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
      `${post}Content-Length: -1\r\n\r\n`,
      'CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n',
    ]
    for (const text of conversations) {
      // The service waits for what never comes, or for another request.
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(await say(text, 300))?.[1] ?? 0)
      assert.ok(status < 500, `${text.slice(0, 40)}: ${status}`)
    }
    for (const path of paths) {
      const heard = await say(`GET ${path} HTTP/1.1\r\nHost: localhost:3000\r\nConnection: close\r\n\r\n`)
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(heard)?.[1] ?? 0)
      assert.ok(status >= 200 && status < 500, `${path.slice(0, 40)}: ${status}`)
      assert.doesNotMatch(heard, /^location: (?!\/[a-z])/im, path)
    }
    assert.match(
      await say('GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'),
      /^HTTP\/1\.1 200/,
    )
  } finally {
    await server.stop()
  }
})

test('a run of things nobody thought of', async () => {
  const inside = fc.constantFrom(...posts.map(({ path }) => path))
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(...Object.values(texts)),
    fc.integer().map(String),
  )
  const client = await cast.enter('lead')
  await fc.assert(
    fc.asyncProperty(
      inside,
      fc.array(fc.tuple(text, text), { maxLength: 8 }),
      text,
      async (path, extra, value) => {
        const key = `POST ${path.pattern}`
        // Nobody is to be signed out, or to lose their rights, in the middle of it.
        if (path.pattern === routes.signOut.pattern || path.pattern === routes.endLead.pattern) return
        const { request } = await begin(key)
        const names = Object.keys(request.form)
        const typed = Object.fromEntries([...names.map((name) => [name, value]), ...extra])
        const before = await watch.look()
        const { status } = await client.post(request.address, typed)
        assert.ok(status < 500, `${key}: ${status}`)
        if (status >= 400) assert.deepEqual(await watch.look(), before, key)
      },
    ),
    { numRuns: 60 },
  )
})

type Begun = {
  readonly client: Client
  readonly thing: Thing
  readonly request: Awaited<ReturnType<typeof requestFor>>
}

/** Somebody who gets in, with a thing of their own. */
async function begin(key: string, { isNew = false } = {}): Promise<Begun> {
  const path = allRoutes.find((one) => `${one.method} ${one.path.pattern}` === key)?.path
  assert.ok(path)
  const [name = 'draft'] = thingNames(key)
  const thing = isNew ? await makeThing(cast, name) : await shelf(name)
  return {
    client: await cast.enter(whoEnters(key)),
    thing,
    request: await requestFor(cast, { key, path }, thing),
  }
}

function whoEnters(key: string): Persona {
  const row = table[key]
  assert.ok(row)
  const turnedAway = doors[row.door]
  const among = ['owner', 'lead', 'lga'] as const
  return among.find((persona) => !(persona in turnedAway)) ?? 'anonymous'
}

function send(client: Client, method: string, address: string): Promise<Answer> {
  return method === 'POST' ? client.post(address, {}) : client.get(address)
}
