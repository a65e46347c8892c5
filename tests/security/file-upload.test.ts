// Where a file may be sent: what no browser sends is refused and changes nothing, and a file that comes too late is asked for
// again, because it cannot be kept while its sender signs in.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { allRoutes } from '../../src/app.ts'
import { serve } from '../../src/platform/http/serve.ts'
import { routes } from '../../src/routes.ts'
import { sendFile } from '../../src/slices/plans/import/import.fixture.ts'
import { ownPlan } from '../../src/slices/plans/planned.fixture.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { sayOverSocket } from '../support/say-over-socket.ts'

let app: TestApp
let who: Awaited<ReturnType<TestApp['signedIn']>>
let address: string
let planId: string
before(async () => {
  app = await testApp()
  who = await app.signedIn({ email: 'priya@hartlepool.gov.uk' })
  planId = (await ownPlan(app, who)).id
  address = routes.importActions.href({ plan: planId })
})
after(() => app.close())

const type = 'multipart/form-data; boundary=x'
const own = { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }
const part = (name: string, content: string, more = '') =>
  `--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${content}\r\n`
const csv = part('file', 'title\r\nOne\r\n', '; filename="a.csv"')
const whole = `${csv}--x--\r\n`

async function imports(): Promise<number> {
  const { rows } = await app.database.jobsPool.query('select count(*)::integer as count from plans.import')
  return rows[0].count
}

/** `body`: as Latin-1. */
function send(body: string, headers: Readonly<Record<string, string>> = {}) {
  const all = { 'content-type': type, ...own, ...headers }
  return who.send(address, { method: 'POST', body: Buffer.from(body, 'latin1'), headers: all })
}

test('the only route that takes a file is the import', () => {
  const taking = allRoutes.filter(({ takesFile }) => takesFile).map(({ path }) => path.pattern)
  assert.deepEqual(taking, [routes.importActions.pattern])
})

describe('refused, and nothing is kept', () => {
  const bodies: readonly (readonly [string, string, number, Record<string, string>?])[] = [
    ['cut short', whole.slice(0, -12), 400],
    ['cut short in a header', whole.slice(0, 20), 400],
    ['another boundary', whole, 400, { 'content-type': 'multipart/form-data; boundary=y' }],
    ['no boundary', whole, 400, { 'content-type': 'multipart/form-data' }],
    ['a boundary of line ends', whole, 400, { 'content-type': 'multipart/form-data; boundary="\t"' }],
    ['mixed parts', whole, 415, { 'content-type': 'multipart/mixed; boundary=x' }],
    ['the file alone', 'title\r\nOne\r\n', 415, { 'content-type': 'text/csv' }],
    ['two files', `${csv}${csv}--x--\r\n`, 400],
    ['2,000 fields', `${part('a', '').repeat(2_000)}--x--\r\n`, 400],
    ['text that is no UTF-8', `${part('pasted', 'title\r\ncaf\xe9')}--x--\r\n`, 400],
    ['2 MB', `${part('file', 'x'.repeat(2_000_000), '; filename="a.csv"')}--x--\r\n`, 413],
    [
      'from another site',
      whole,
      403,
      { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
    ],
    ['NUL in what was pasted', `${part('pasted', 'title\r\na\0b')}--x--\r\n`, 422],
    ['NUL in the file', `${part('file', 'title\r\na\0b', '; filename="a.csv"')}--x--\r\n`, 422],
    ['a file under another name', `${part('other', '', '; filename=""')}--x--\r\n`, 422],
  ]
  for (const [what, body, status, headers] of bodies)
    test(what, async () => {
      const before = await imports()
      const answer = await send(body, headers)
      assert.equal(answer.status, status)
      assert.equal(await imports(), before)
    })
})

test('a file may be called anything: its name leads nowhere', async () => {
  for (const name of ['../../x.csv', 'a\0.csv', '%0d%0aX: y', '"', 'x'.repeat(10_000)]) {
    const answer = await send(`${part('file', 'title\r\nOne\r\n', `; filename="${name}"`)}--x--\r\n`)
    assert.ok([303, 400].includes(answer.status), `${name.slice(0, 20)}: ${answer.status}`)
  }
})

test('cells of every kind are kept and shown, and break nothing', async () => {
  const odd = [
    '=1+1',
    '<script>alert(1)</script>',
    "'; drop table plans.plan; --",
    '__proto__',
    '\u202e',
    '%00',
    '\\',
  ]
  const sent = await sendFile(
    who,
    planId,
    `title,__proto__,constructor\n${odd.map((cell) => `"${cell}","${cell}"`).join('\n')}\n`,
  )
  const preview = await who.get(sent.location ?? '')
  assert.equal(preview.status, 200)
  assert.doesNotMatch(preview.html, /<script>alert/)
  assert.match(preview.text, /These columns were not read: __proto__, constructor/)
  const refused = await who.get(`${sent.location}/refused.csv`)
  assert.doesNotMatch(refused.html, /(^|,)"=/m)
})

describe('a session that has ended', () => {
  const ended = async () => {
    const late = await app.signedIn({ email: 'late@hartlepool.gov.uk' })
    const plan = await ownPlan(app, late)
    app.clock.advance(24 * 3_600_000)
    return { late, plan: plan.id }
  }
  const signIn = async (client: Awaited<ReturnType<TestApp['signedIn']>>, to: string, count: number) => {
    await client.post(to, {
      email: 'late@hartlepool.gov.uk',
      to: new URL(to, 'http://x').searchParams.get('to') ?? '',
    })
    const code = /^\d{6,}$/m.exec(await app.mailTo('late@hartlepool.gov.uk', count))?.[0] ?? ''
    return client.post(routes.signInCode.href(), { code })
  }

  test('loses a file, which is asked for again in words', async () => {
    const { late, plan } = await ended()
    const sent = await sendFile(late, plan, 'title\nLost\n')
    const back = routes.importActions.href({ plan }, { again: 'file' })
    assert.equal(sent.location, routes.signIn.href({}, { to: back }))
    const entered = await signIn(late, sent.location ?? '', 0)
    assert.equal(entered.location, back)
    assert.match(
      (await late.get(back)).text,
      /a file cannot be kept\. Nothing of it was read\. Choose it again\./,
    )
    assert.doesNotMatch((await late.get(routes.importActions.href({ plan }))).text, /cannot be kept/)
  })

  test('keeps what was pasted, and goes on from there', async () => {
    const { late, plan } = await ended()
    const form = new FormData()
    form.append('file', new File([], ''))
    form.append('pasted', 'title\r\nKept é\r\n')
    const sent = await late.send(routes.importActions.href({ plan }), {
      method: 'POST',
      body: form,
      headers: own,
    })
    const back = routes.importActions.href({ plan })
    assert.equal(sent.location, routes.signIn.href({}, { to: back, kept: 'form' }))
    const entered = await signIn(late, sent.location ?? '', 1)
    assert.match((await late.get(entered.location ?? '')).text, /1 action will be added.*Kept é/)
  })

  test('somebody who was never here is led to sign in, and is told as well', async () => {
    const sent = await sendFile(app.client() as typeof who, planId, 'title\nx\n')
    assert.equal(sent.location, routes.signIn.href({}, { to: `${address}?again=file` }))
  })
})

test('over a real connection too, an upload that breaks off or never ends is over', async () => {
  const server = await serve((request, env) => app.app.fetch(request, env), { port: 0, host: '127.0.0.1' })
  const again = await app.signedIn({ email: 'priya@hartlepool.gov.uk' })
  const session = again.cookies.get('session') ?? ''
  const head = (more: string) =>
    `POST ${address} HTTP/1.1\r\nHost: localhost:3000\r\nCookie: session=${session}\r\nContent-Type: ${type}\r\n${more}\r\n\r\n`
  const say = (text: string, endsAfter?: number) => sayOverSocket(server.port, text, endsAfter)
  const before = await imports()
  try {
    await say(`${head('Content-Length: 100000')}${csv}`, 300)
    await say(`${head('Transfer-Encoding: chunked')}5\r\n--x\r\n`, 300)
    assert.match(await say(`${head('Content-Length: 999999999')}${csv}`), /^HTTP\/1\.1 413/)
    assert.equal(await imports(), before)
    // Whoever breaks off, on purpose or in a tunnel, raises no alarm.
    assert.deepEqual(
      app.logged.filter((line) => JSON.parse(line).level >= 50),
      [],
    )
    assert.match(
      await say(`${head(`Connection: close\r\nContent-Length: ${whole.length}`)}${whole}`),
      /^HTTP\/1\.1 303/,
    )
    assert.equal(await imports(), before + 1)
  } finally {
    await server.stop()
  }
})
