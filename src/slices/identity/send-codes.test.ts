// The job that makes and mails a code: what is stored of it, and what a mail server that fails or refuses leads to.
import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { testApp } from '../../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { until } from '../../../tests/support/until.ts'
import { keyedHash } from '../../platform/crypto/secrets.ts'
import { type Handle, within } from '../../platform/database/handle.ts'
import { GivenUp } from '../../platform/jobs/job-queue.ts'
import { type Mail, MailFailed } from '../../platform/mail/mail.ts'
import { routes } from '../../routes.ts'
import { sendCode } from './send-codes.job.ts'
import { beginSignIn, endSignIn, findSignIn, noteTry } from './sign-in.queries.ts'

const email = 'priya@hartlepool.gov.uk'
const secret = new Uint8Array(32).fill(3)
const start = new Date('2026-12-03T09:30:00Z')

let database: TestDatabase
let browsers = 0
before(async () => {
  database = await testDatabase()
  await database.ownerPool.query(
    `insert into councils.council values ('E06000001', 'Hartlepool Borough Council', 'Hartlepool', 'hartlepool',
       'unitary', 'North East', null, null, '{}')`,
  )
  await database.ownerPool.query(
    "insert into councils.email_domain values ('hartlepool.gov.uk', 'E06000001')",
  )
})
after(() => database.close())

function write<T>(work: (tx: Handle) => Promise<T>): Promise<T> {
  return within(database.servicePool, { settings: {}, mode: 'write' }, work)
}

async function ask(address = email) {
  browsers += 1
  const browser = `browser-${browsers}`
  const id = await write((tx) => beginSignIn(tx, { browser, email: address, returnTo: '', now: start }))
  return { id, browser, find: () => write((tx) => findSignIn(tx, { browser })) }
}

function tools({ failing, now = start }: { failing?: MailFailed; now?: Date } = {}) {
  const sent: Mail[] = []
  const mail = {
    async send(letter: Mail) {
      sent.push(letter)
      if (failing) throw failing
    },
    close: () => undefined,
  }
  const settings = { lgaAdmins: ['ada@lga.example'], baseUrl: 'https://tiex.example' }
  return { sent, database: database.jobsPool, mail, clock: () => now, secret, settings }
}

const codeIn = (letter: Mail | undefined) =>
  /^\d{8}$/m.exec(letter?.text ?? '')?.[0] ?? assert.fail('no code')

test('the code that is sent is the one that is stored, as a salted hash under the service secret', async () => {
  const { id, find } = await ask()
  const used = tools()
  await sendCode(used, { signIn: id })
  assert.equal(used.sent[0]?.to, email)
  const stored = (await find())?.code ?? assert.fail('no code')
  assert.equal(stored.hash, keyedHash(secret, 'code', stored.salt, codeIn(used.sent[0])))
})

test('when mail fails for now the work fails too, and the next try sends a new code in place of the old', async () => {
  const { id, find } = await ask()
  const failing = tools({ failing: new MailFailed({ responseCode: 451 }) })
  await assert.rejects(sendCode(failing, { signIn: id }), MailFailed)
  const first = await find()
  const later = new Date(start.getTime() + 60_000)
  const working = tools({ now: later })
  await sendCode(working, { signIn: id })
  const second = await find()
  assert.notEqual(second?.code?.salt, first?.code?.salt)
  assert.equal(
    second?.code?.hash,
    keyedHash(secret, 'code', second?.code?.salt ?? '', codeIn(working.sent[0])),
  )
  assert.equal(second?.expiresAt.getTime(), later.getTime() + 600_000)
})

test('when mail is refused for good the work is given up', async () => {
  const { id } = await ask()
  await assert.rejects(
    sendCode(tools({ failing: new MailFailed({ responseCode: 550 }) }), { signIn: id }),
    GivenUp,
  )
})

test('tries count on when a code is sent again', async () => {
  const { id, browser, find } = await ask()
  await write(async (tx) => {
    await findSignIn(tx, { browser, lock: true })
    await noteTry(tx, id, undefined)
  })
  await sendCode(tools(), { signIn: id })
  assert.equal((await find())?.tries, 1)
})

test('nothing is sent for a request that nobody waits for any more', async () => {
  const used = await ask()
  await write(async (tx) => {
    await findSignIn(tx, { browser: used.browser, lock: true })
    await endSignIn(tx, used.id, start)
  })
  const expired = await ask()
  const cases = [tools(), tools({ now: new Date(start.getTime() + 600_000) }), tools()] as const
  await sendCode(cases[0], { signIn: used.id })
  await sendCode(cases[1], { signIn: expired.id })
  await sendCode(cases[2], { signIn: '6a0f8c1e-52a4-4b7e-9d0a-000000000001' })
  for (const { sent } of cases) assert.deepEqual(sent, [])
})

test('LGA staff get a code; an address without an account a mail that says so', async () => {
  const [admin, visitor] = [await ask('ada@lga.example'), await ask('visitor@lga.example')]
  const used = tools()
  await sendCode(used, { signIn: admin.id })
  await sendCode(used, { signIn: visitor.id })
  assert.match(codeIn(used.sent[0]), /^\d{8}$/)
  assert.match(used.sent[1]?.text ?? '', /There is no account for it/)
  assert.equal((await visitor.find())?.code, undefined)
})

test('a mail server that is away for a moment only delays the code', async () => {
  let connections = 0
  const received: string[] = []
  const peer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      connections += 1
      done(connections === 1 ? Object.assign(new Error('Try again later'), { responseCode: 451 }) : null)
    },
    onData(stream, _session, done) {
      text(stream).then((mail) => {
        received.push(mail)
        done()
      }, done)
    },
  })
  await new Promise<void>((resolve) => peer.listen(0, '127.0.0.1', resolve))
  const { port } = peer.server.address() as AddressInfo
  const tiex = await testApp({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'tiex@lga.example' })
  try {
    const client = tiex.client()
    assert.equal((await client.post(routes.signIn.href(), { email })).status, 303)
    await until('the mail with the code', () => received.length === 1)
    const [code = ''] = /^\d{8}(?=\r?$)/m.exec(received[0] ?? '') ?? []
    assert.equal((await client.post(routes.signInCode.href(), { code })).status, 303)
  } finally {
    await tiex.close()
    await new Promise<void>((resolve) => peer.close(() => resolve()))
  }
})
