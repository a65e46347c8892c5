// Asking for a code tells nobody who is known: the same answer for every address, and limits that lock nobody out.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { keyedHash } from '../../platform/crypto/secrets.ts'
import { routes } from '../../routes.ts'
import { mostAttempts, windowStart } from './rate-limit.rules.ts'
import { askForCode, readCode, signIn, wrong } from './sign-in.fixture.ts'

let tiex: TestApp
before(async () => {
  tiex = await testApp()
})
after(() => tiex.close())
beforeEach(() => tiex.database.jobsPool.query('delete from identity.attempt'))

const page = routes.signIn.href()
const quarter = 15 * 60_000

test('the page asks for an address and remembers where one was going', async () => {
  const answer = await tiex.client().get(routes.signIn.href({}, { to: '/assessments' }))
  assert.equal(answer.status, 200)
  assert.deepEqual(answer.formFields(page), { to: '/assessments', email: '' })
})

test('who is signed in already goes on', async () => {
  const officer = await tiex.signedIn()
  assert.equal((await officer.get(page)).location, routes.assessments.href())
  assert.equal((await officer.get(routes.signIn.href({}, { to: '/resources' }))).location, '/resources')
  const lga = await tiex.signedIn({ email: 'lga@lga.example', council: null })
  assert.equal((await lga.get(page)).location, routes.lga.href())
})

test('what is no address comes back with what to do, and with what was typed', async () => {
  for (const email of [
    '',
    'priya',
    'a@x.gov.uk, b@x.gov.uk',
    'priya@hartlepool.gov.uk\r\nbcc: x@y.example',
  ]) {
    const answer = await tiex.client().post(page, { email, to: '/resources' })
    assert.equal(answer.status, 422)
    assert.match(answer.html, /<title>Error: /)
    assert.match(answer.text, /Enter (your|an) e-mail address/)
    assert.equal(answer.formFields(page).to, '/resources')
    // A browser takes line ends out of a one-line field.
    assert.equal(String(answer.formFields(page).email).replaceAll('\n', ''), email.replaceAll(/[\r\n]/g, ''))
  }
})

test('an address on a domain of no council is told so, and what to do', async () => {
  for (const email of ['priya@gmail.com', 'priya@sub.hartlepool.gov.uk', 'priya@nothartlepool.gov.uk']) {
    const client = tiex.client()
    const answer = await client.post(page, { email })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /We do not know this e-mail domain/)
    assert.match(answer.html, new RegExp(`href="${routes.help.href()}"`))
    assert.equal(answer.formFields(page).email, email)
    assert.equal(client.cookies.size, 0)
  }
})

test('known or not, an address gets the same answer, and the same page after it', async () => {
  await tiex.signedIn({ email: 'known@hartlepool.gov.uk' })
  const answers = []
  for (const email of ['known@hartlepool.gov.uk', 'never@hartlepool.gov.uk']) {
    const client = tiex.client()
    const asked = await client.post(page, { email })
    const next = await client.get(routes.signInCode.href())
    const tried = await client.post(routes.signInCode.href(), { code: wrong(await readCode(tiex, email)) })
    answers.push(
      [asked, next, tried].map(({ status, headers, html }) => ({
        status,
        headers: [...headers].map(([name, value]) => [name, value.replace(/sign-in=[\w-]{43}/, 'sign-in=…')]),
        html: html.replaceAll(email, '…'),
      })),
    )
  }
  assert.deepEqual(answers[0], answers[1])
})

test('the cookie of the asking browser says nothing and ends by itself', async () => {
  const answer = await tiex.client().post(page, { email: 'cookie@hartlepool.gov.uk' })
  assert.match(
    answer.headers.get('set-cookie') ?? '',
    /^sign-in=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=1800$/,
  )
})

test('ten codes for an address in a quarter of an hour; then a clear page, and later ten more', async () => {
  const email = 'eager@hartlepool.gov.uk'
  for (let asked = 0; asked < mostAttempts.address; asked += 1)
    assert.equal((await tiex.client().post(page, { email })).status, 303)
  const answer = await tiex.client().post(page, { email, to: '/resources' })
  assert.equal(answer.status, 429)
  assert.match(answer.text, /Too many codes have been asked for\. Wait 15 minutes/)
  assert.deepEqual(answer.formFields(page), { to: '/resources', email })
  assert.equal((await tiex.client().post(page, { email: 'other@hartlepool.gov.uk' })).status, 303)
  tiex.clock.advance(quarter)
  assert.equal((await tiex.client().post(page, { email })).status, 303)
})

async function fill(kind: 'ask' | 'try', counted: 'source' | 'all', count: number): Promise<void> {
  const bucket = keyedHash(
    tiex.services.secret,
    'attempt',
    kind,
    counted,
    counted === 'source' ? '192.0.2.1' : '',
  )
  await tiex.database.servicePool.query(
    `insert into identity.attempt values ($1, $2, $3)
     on conflict (bucket, window_start) do update set count = excluded.count`,
    [bucket, windowStart(tiex.clock.now), count],
  )
}

for (const counted of ['source', 'all'] as const) {
  test(`codes asked for: at most ${mostAttempts[counted]} by ${counted}`, async () => {
    await fill('ask', counted, mostAttempts[counted] - 1)
    assert.equal((await tiex.client().post(page, { email: `last-${counted}@hartlepool.gov.uk` })).status, 303)
    assert.equal((await tiex.client().post(page, { email: `next-${counted}@hartlepool.gov.uk` })).status, 429)
  })

  test(`codes tried: at most ${mostAttempts[counted]} by ${counted}; afterwards the code still works`, async () => {
    const client = tiex.client()
    const code = await askForCode(tiex, client, { email: `tries-${counted}@hartlepool.gov.uk` })
    await fill('try', counted, mostAttempts[counted])
    const answer = await client.post(routes.signInCode.href(), { code })
    assert.equal(answer.status, 429)
    assert.match(answer.text, /Too many codes have been tried\. Wait 15 minutes/)
    await tiex.database.jobsPool.query('delete from identity.attempt')
    assert.equal((await client.post(routes.signInCode.href(), { code })).status, 303)
  })
}

test('what is counted names nobody', async () => {
  await signIn(tiex, tiex.client(), { email: 'counted@hartlepool.gov.uk' })
  const { rows } = await tiex.database.jobsPool.query('select bucket from identity.attempt')
  assert.equal(rows.length, 5)
  for (const { bucket } of rows) assert.match(bucket, /^[\w-]{43}$/)
})

test('a form from another site changes nothing', async () => {
  const headers = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
  const client = tiex.client()
  assert.equal((await client.post(page, { email: 'forged@hartlepool.gov.uk' }, headers)).status, 403)
  assert.equal(client.cookies.size, 0)
})
