// Entering a code: the right one, a wrong one, one too many, one too late, and where signing in may lead.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { routes } from '../../routes.ts'
import { askForCode, readCode, signIn, wrong } from './sign-in.fixture.ts'

const admin = 'ada@lga.example'
let tiex: TestApp
before(async () => {
  tiex = await testApp({ LGA_ADMINS: `${admin}, boss@hartlepool.gov.uk` })
})
after(() => tiex.close())

const minutes = (count: number) => count * 60_000
const codePage = routes.signInCode.href()
const officer = (name: string) => `${name}@hartlepool.gov.uk`

test('a new officer asks for a code, enters it and is asked who they are', async () => {
  const client = tiex.client()
  const asked = await client.post(routes.signIn.href(), { email: ' New.Officer@Hartlepool.gov.uk ' })
  assert.deepEqual([asked.status, asked.location], [303, codePage])
  const shown = await client.get(codePage)
  assert.equal(shown.status, 200)
  assert.match(shown.text, /We have sent a code to new\.officer@hartlepool\.gov\.uk/)
  const code = await readCode(tiex, officer('new.officer'))
  assert.match(code, /^\d{8}$/)
  const answer = await client.post(codePage, { code: `${code.slice(0, 4)} ${code.slice(4)}` })
  assert.deepEqual([answer.status, answer.location], [303, routes.introduce.href()])
  assert.deepEqual([...client.cookies.keys()], ['session'])
  assert.equal(
    (await client.get(routes.assessments.href())).location,
    routes.introduce.href({}, { to: '/assessments' }),
  )
})

test('who has introduced themselves goes where they were going', async () => {
  await tiex.signedIn({ email: officer('known') })
  const to = routes.resources.href({}, { topic: 'data' })
  assert.equal((await signIn(tiex, tiex.client(), { email: officer('known'), to })).location, to)
  assert.equal(
    (await signIn(tiex, tiex.client(), { email: officer('known') })).location,
    routes.assessments.href(),
  )
})

for (const to of [
  '//elsewhere.example',
  'https://elsewhere.example',
  '/\\elsewhere.example',
  '/.//elsewhere.example',
])
  test(`signing in does not lead to ${to}`, async () => {
    await tiex.signedIn({ email: officer('known') })
    const client = tiex.client()
    assert.doesNotMatch((await client.get(routes.signIn.href({}, { to }))).html, /elsewhere/)
    assert.equal(
      (await signIn(tiex, client, { email: officer('known'), to })).location,
      routes.assessments.href(),
    )
  })

test('a code works once', async () => {
  const client = tiex.client()
  const code = await askForCode(tiex, client, { email: officer('once') })
  const asking = client.cookies.get('sign-in') ?? assert.fail('no cookie')
  assert.equal((await client.post(codePage, { code })).status, 303)
  const thief = tiex.client()
  thief.cookies.set('sign-in', asking)
  const again = await thief.post(codePage, { code })
  assert.equal(again.status, 422)
  assert.equal(thief.cookies.has('session'), false)
})

test('a code works in the browser that asked and in no other', async () => {
  const code = await askForCode(tiex, tiex.client(), { email: officer('browser') })
  const other = tiex.client()
  assert.equal((await other.post(codePage, { code })).status, 422)
  await askForCode(tiex, other, { email: officer('browser') })
  const answer = await other.post(codePage, { code })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /The code is not the one we sent last/)
})

test('a fifth try may be the right one', async () => {
  const client = tiex.client()
  const code = await askForCode(tiex, client, { email: officer('five') })
  for (let tries = 0; tries < 4; tries += 1) {
    const answer = await client.post(codePage, { code: wrong(code) })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Check it and enter it again/)
  }
  assert.equal((await client.post(codePage, { code })).status, 303)
})

test('a sixth try fails with the right code too, and a new code helps', async () => {
  const client = tiex.client()
  const code = await askForCode(tiex, client, { email: officer('six') })
  for (let tries = 0; tries < 4; tries += 1) await client.post(codePage, { code: wrong(code) })
  assert.match((await client.post(codePage, { code: wrong(code) })).text, /can no longer be used/)
  const sixth = await client.post(codePage, { code })
  assert.equal(sixth.status, 422)
  assert.match(sixth.text, /can no longer be used/)
  const fields = sixth.formFields(routes.signIn.href()) as { email: string }
  assert.equal((await signIn(tiex, client, fields)).status, 303)
})

test('what is no code at all uses up no try, and stays in the field', async () => {
  const client = tiex.client()
  const code = await askForCode(tiex, client, { email: officer('typo') })
  for (let tries = 0; tries < 6; tries += 1) {
    const answer = await client.post(codePage, { code: '1234' })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /The code is 8 digits/)
    assert.deepEqual(answer.formFields(codePage), { code: '1234' })
  }
  assert.equal((await client.post(codePage, { code })).status, 303)
})

test('many tries at once count as many', async () => {
  const client = tiex.client()
  const code = await askForCode(tiex, client, { email: officer('parallel') })
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => client.post(codePage, { code: wrong(code) })),
  )
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [422])
  assert.equal((await client.post(codePage, { code })).status, 422)
})

test('a code is good until its ten minutes are over, to the millisecond', async () => {
  const [early, late] = [tiex.client(), tiex.client()]
  const code = await askForCode(tiex, early, { email: officer('early') })
  const lateCode = await askForCode(tiex, late, { email: officer('late') })
  const asked = tiex.clock.now
  tiex.clock.advance(minutes(10) - 1)
  assert.equal((await early.post(codePage, { code })).status, 303)
  tiex.clock.advance(1)
  const answer = await late.post(codePage, { code: lateCode })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /can no longer be used/)
  tiex.clock.now = asked
})

test('the newest code is the one that works', async () => {
  const client = tiex.client()
  const first = await askForCode(tiex, client, { email: officer('newest') })
  const second = await askForCode(tiex, client, { email: officer('newest') })
  assert.equal((await client.post(codePage, { code: first })).status, first === second ? 303 : 422)
  assert.equal((await client.post(codePage, { code: second })).status, 303)
})

test('without a request for a code there is no page for one', async () => {
  assert.equal((await tiex.client().get(codePage)).location, routes.signIn.href())
  const answer = await tiex.client().post(codePage, { code: '12345678' })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /Enter your e-mail address/)
  assert.equal((await tiex.client().get(routes.signInCouncil.href())).location, routes.signIn.href())
  assert.equal((await tiex.client().post(routes.signInCouncil.href(), { council: 'E07000223' })).status, 422)
})

test('an address that serves two councils is asked which, every time', async () => {
  const email = 'pat@adur-worthing.gov.uk'
  const client = tiex.client()
  assert.equal((await signIn(tiex, client, { email })).location, routes.signInCouncil.href())
  assert.equal(client.cookies.has('session'), false)
  assert.equal((await client.get(codePage)).location, routes.signInCouncil.href())
  const page = await client.get(routes.signInCouncil.href())
  assert.match(
    page.text,
    /Which council are you working for today\?.*Adur District Council.*Worthing Borough Council/,
  )
  for (const council of ['', 'E06000001', 'E07000223\u0000']) {
    const refused = await client.post(routes.signInCouncil.href(), { council })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Select the council you are working for today/)
  }
  const chosen = await client.post(routes.signInCouncil.href(), { council: 'E07000223' })
  assert.deepEqual([chosen.status, chosen.location], [303, routes.introduce.href()])
  assert.equal((await client.post(routes.signInCouncil.href(), { council: 'E07000229' })).status, 422)

  const again = tiex.client()
  await signIn(tiex, again, { email })
  await again.post(routes.signInCouncil.href(), { council: 'E07000229' })
  const { rows } = await tiex.database.ownerPool.query(
    'select council_code from identity.person where email = $1 order by 1',
    [email],
  )
  assert.deepEqual(rows, [{ council_code: 'E07000223' }, { council_code: 'E07000229' }])
})

test('a choice of council is good for ten minutes', async () => {
  const asked = tiex.clock.now
  const client = tiex.client()
  await signIn(tiex, client, { email: 'sam@adur-worthing.gov.uk' })
  tiex.clock.advance(minutes(10))
  assert.equal((await client.post(routes.signInCouncil.href(), { council: 'E07000223' })).status, 422)
  assert.equal(client.cookies.has('session'), false)
  tiex.clock.now = asked
})

for (const email of [admin, 'boss@hartlepool.gov.uk'])
  test(`${email} becomes LGA staff at the first sign-in`, async () => {
    const client = tiex.client()
    assert.equal((await signIn(tiex, client, { email })).location, routes.introduce.href())
    const { rows } = await tiex.database.ownerPool.query(
      'select role, council_code from identity.person where email = $1',
      [email],
    )
    assert.deepEqual(rows, [{ role: 'lga', council_code: null }])
    await client.post(routes.introduce.href(), { name: 'Ada', jobTitle: 'Programme manager' })
    assert.equal((await client.get(routes.lga.href())).status, 200)
    assert.equal((await signIn(tiex, tiex.client(), { email })).location, routes.lga.href())
  })

test('a colleague of LGA staff without an account gets the same page, and a mail without a code', async () => {
  const client = tiex.client()
  const asked = await client.post(routes.signIn.href(), { email: 'visitor@lga.example' })
  assert.equal(asked.status, 303)
  const mail = await tiex.mailTo('visitor@lga.example')
  assert.match(mail, /There is no account for it/)
  assert.doesNotMatch(mail, /^\d{6,}$/m)
  assert.equal((await client.post(codePage, { code: '12345678' })).status, 422)
})

test('a disabled person is not let in', async () => {
  const { personId } = await tiex.signedIn({ email: officer('gone') })
  await disable(personId)
  const client = tiex.client()
  const answer = await signIn(tiex, client, { email: officer('gone') })
  assert.equal(answer.status, 403)
  assert.match(answer.text, /this account has been closed/)
  assert.equal(client.cookies.has('session'), false)
})

test('every sign-in begins a new session and ends the one before', async () => {
  const client = await tiex.signedIn({ email: officer('renewed') })
  const before = client.cookies.get('session') ?? assert.fail('no session')
  await signIn(tiex, client, { email: officer('renewed') })
  assert.notEqual(client.cookies.get('session'), before)
  assert.equal((await client.get(routes.account.href())).status, 200)
  client.cookies.set('session', before)
  assert.equal((await client.get(routes.account.href())).status, 303)
})

test('signing in is in the audit trail, once, without the address', async () => {
  const { personId } = await tiex.signedIn({ email: officer('audited') })
  await signIn(tiex, tiex.client(), { email: officer('audited') })
  const { rows } = await tiex.database.ownerPool.query('select * from identity.person where id = $1', [
    personId,
  ])
  assert.equal(rows.length, 1)
  assert.deepEqual(await entriesOf(personId), [
    { action: 'signed in', role: 'officer', council_code: 'E06000001', subject: null },
  ])
})

test('neither a code nor a token is anywhere in the database or the log, nor an address in the log', async () => {
  const client = tiex.client()
  const email = officer('searched')
  const code = await askForCode(tiex, client, { email })
  const asking = client.cookies.get('sign-in') ?? assert.fail('no cookie')
  const asked = await dumpAll()
  await client.post(codePage, { code })
  const token = client.cookies.get('session') ?? assert.fail('no cookie')
  const dump = asked + (await dumpAll())
  assert.match(dump, /searched@hartlepool/)
  for (const secret of [code, asking, token]) assert.equal(dump.includes(secret), false)
  assert.doesNotMatch(tiex.logged.join(''), new RegExp(`@|hartlepool|${code}|${token}|192\\.0\\.2`))
})

async function disable(personId: string): Promise<void> {
  // Nobody may do so through the service yet; whoever owns the tables and its policies can.
  const client = await tiex.database.ownerPool.connect()
  await client.query('begin; alter table identity.person no force row level security')
  await client.query('update identity.person set disabled_at = now() where id = $1', [personId])
  await client.query('alter table identity.person force row level security; commit')
  client.release()
}

async function entriesOf(personId: string): Promise<unknown[]> {
  const client = await tiex.database.servicePool.connect()
  await client.query(`begin; select set_config('app.person', '${personId}', true)`)
  const { rows } = await client.query(
    'select action, role, council_code, subject from audit.entry where person_id = $1',
    [personId],
  )
  await client.query('commit')
  client.release()
  return rows
}

/** Every row of every table, as text: read by a role that no policy binds. */
async function dumpAll(): Promise<string> {
  const { ownerPool } = tiex.database
  const { rows } = await ownerPool.query<{ table: string; schema: string }>(
    `select n.nspname as schema, c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`,
  )
  const client = await ownerPool.connect()
  await client.query('begin')
  const parts: string[] = []
  for (const { schema, table } of rows) {
    await client.query(`alter table ${schema}.${table} no force row level security`)
    const found = await client.query(`select to_jsonb(t)::text as row from ${schema}.${table} t`)
    parts.push(...found.rows.map(({ row }) => String(row)))
  }
  await client.query('rollback')
  client.release()
  return parts.join('\n')
}
