// Mail to a real server that takes its time, refuses or is not there, and mail to files where none is set.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { type Mailer, MailFailed, openMail } from './mail.ts'
import { listMails, readMail } from './mail-folder.ts'

const mailFrom = 'tiex@lga.example'
const text = 'Your code is\n\n01234567\n\nIt works once.\n'

/** What the peer answers to RCPT, by the address; others are accepted. */
const answers: Readonly<Record<string, [number, string]>> = {
  'nobody@hartlepool.gov.uk': [550, 'No such user nobody@hartlepool.gov.uk'],
  'later@hartlepool.gov.uk': [451, 'Try again later, later@hartlepool.gov.uk'],
}
const received: Array<{ mail: ParsedMail; recipients: string[] }> = []
let peer: SMTPServer
let dataDir: string
const open: Mailer[] = []

before(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tiex mail-'))
  peer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const [responseCode, words] = answers[address] ?? []
      if (responseCode) done(Object.assign(new Error(words), { responseCode }))
      else if (address.startsWith('never@')) return
      else setTimeout(() => done(), address.startsWith('slow@') ? 300 : 0)
    },
    onData(stream, session, done) {
      simpleParser(stream).then((mail) => {
        received.push({ mail, recipients: session.envelope.rcptTo.map(({ address }) => address) })
        done()
      }, done)
    },
  })
  peer.on('error', () => undefined)
  await new Promise<void>((resolve) => peer.listen(0, '127.0.0.1', resolve))
})
after(async () => {
  for (const each of open) each.close()
  await new Promise<void>((resolve) => peer.close(() => resolve()))
  rmSync(dataDir, { recursive: true, force: true })
})

function bySmtp({ port = (peer.server.address() as AddressInfo).port, patience = 60_000 } = {}): Mailer {
  const mailer = openMail({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom, dataDir }, { patience })
  open.push(mailer)
  return mailer
}
const toFile = () => openMail({ smtpUrl: undefined, mailFrom, dataDir })

async function failure(sending: Promise<void>): Promise<MailFailed> {
  const error = await sending.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof MailFailed)
  return error
}

test('a mail arrives as it was written, at the one address', async () => {
  await bySmtp().send({ to: 'priya@hartlepool.gov.uk', subject: 'Your code \u2013 to sign in', text })
  const { mail, recipients } = received.at(-1) ?? assert.fail('nothing arrived')
  assert.deepEqual(recipients, ['priya@hartlepool.gov.uk'])
  assert.equal(mail.subject, 'Your code \u2013 to sign in')
  assert.equal(mail.text, text)
  assert.equal(mail.from?.value[0]?.address, mailFrom)
  assert.equal(mail.headers.get('auto-submitted'), 'auto-generated')
})

test('a mail with an id is the same one when it is sent again; without, each is another', async () => {
  const id = '6a0f8c1e-52a4-4b7e-9d0a-000000000001'
  const mail = { to: 'priya@hartlepool.gov.uk', subject: 'Again', text }
  for (const one of [{ ...mail, id }, { ...mail, id }, mail, mail]) await bySmtp().send(one)
  const [first, second, third, fourth] = received.slice(-4).map(({ mail: { messageId } }) => messageId)
  assert.deepEqual([first, second], [`<${id}@lga.example>`, `<${id}@lga.example>`])
  assert.equal(new Set([first, third, fourth]).size, 3)
})

test('a server that takes its time gets it', async () => {
  await bySmtp().send({ to: 'slow@hartlepool.gov.uk', subject: 'Slow', text })
  assert.equal(received.at(-1)?.mail.subject, 'Slow')
})

test('refused for good: no use to try again, and the address is not in the error', async () => {
  const error = await failure(bySmtp().send({ to: 'nobody@hartlepool.gov.uk', subject: 'x', text }))
  assert.deepEqual([error.permanent, error.code], [true, '550'])
  assert.doesNotMatch(`${error.stack} ${JSON.stringify(error)} ${error.cause}`, /nobody|hartlepool/)
})

test('refused for now: try again', async () => {
  const error = await failure(bySmtp().send({ to: 'later@hartlepool.gov.uk', subject: 'x', text }))
  assert.deepEqual([error.permanent, error.code], [false, '451'])
})

test('a server that never answers is given up after a while', async () => {
  const error = await failure(
    bySmtp({ patience: 1_000 }).send({ to: 'never@hartlepool.gov.uk', subject: 'x', text }),
  )
  assert.equal(error.permanent, false)
})

test('no server at all: try again', async () => {
  const error = await failure(bySmtp({ port: 1 }).send({ to: 'priya@hartlepool.gov.uk', subject: 'x', text }))
  assert.equal(error.permanent, false)
})

for (const to of [
  'a@x.gov.uk\r\nbcc: evil@elsewhere.example',
  'a@x.gov.uk, evil@elsewhere.example',
  'a@x.gov.uk;evil@elsewhere.example',
  'friends: a@x.gov.uk, evil@elsewhere.example;',
  'Priya <a@x.gov.uk>',
  'nobody',
])
  test(`nothing is sent to ${JSON.stringify(to)}`, async () => {
    const before = received.length
    for (const mailer of [bySmtp(), toFile()])
      await assert.rejects(mailer.send({ to, subject: 'x', text }), TypeError)
    assert.equal(received.length, before)
  })

test('without a server a mail becomes a file that anybody can read', async () => {
  await toFile().send({ to: 'priya@hartlepool.gov.uk', subject: 'Your code', text })
  const [name = '', ...others] = readdirSync(join(dataDir, 'mail'))
  assert.deepEqual(others, [])
  assert.match(name, /^\d{8}T\d{9}Z-[0-9a-f]+\.eml$/)
  const raw = readFileSync(join(dataDir, 'mail', name), 'utf8')
  assert.deepEqual(raw.match(/^\d{6,}$/gm), ['01234567'])
  const mail = await simpleParser(raw)
  assert.equal(mail.text?.trim(), text.trim())
  assert.deepEqual(Array.isArray(mail.to) ? [] : mail.to?.value, [
    { address: 'priya@hartlepool.gov.uk', name: '' },
  ])
  assert.equal(statSync(join(dataDir, 'mail', name)).mode & 0o077, 0)
})

test('the folder lists the newest first and reads what is beyond ASCII', async () => {
  const mailer = toFile()
  const wide = `caf\u00e9 = \u2013 \u{1f600} ${'long '.repeat(30)}\n\n76543210\n`
  for (const subject of ['first', 'second', `th\u00eerd \u2013 ${'long '.repeat(20)}end`])
    await mailer.send({ to: 'wide@hartlepool.gov.uk', subject, text: wide })
  const mails = (await listMails(dataDir, 3)).filter(({ to }) => to === 'wide@hartlepool.gov.uk')
  assert.deepEqual(
    mails.map(({ subject }) => subject),
    [`th\u00eerd \u2013 ${'long '.repeat(20)}end`, 'second', 'first'],
  )
  assert.equal(mails[0]?.text, wide)
  assert.deepEqual(await readMail(dataDir, mails[0]?.id ?? ''), mails[0])
})

test('a mail that finds no room on the disk leaves nothing behind', () => {
  const folder = join(dataDir, 'full')
  const settings = JSON.stringify({ mailFrom, dataDir: folder })
  const long = JSON.stringify({
    to: 'priya@hartlepool.gov.uk',
    subject: 'Long',
    text: 'long\n'.repeat(2_000),
  })
  const program = `
    import { openMail } from ${JSON.stringify(import.meta.resolve('./mail.ts'))}
    await openMail(${settings}).send(${long}).catch(({ code }) => console.log(code))`
  // The system lets this process make no file of more than a few hundred bytes, and says so in the middle of it.
  const node = ['-c', 'ulimit -f 1 && exec "$0" "$@"', process.execPath, '--input-type=module', '-e', program]
  const { stdout, stderr } = spawnSync('sh', node, { encoding: 'utf8' })
  assert.equal(stdout.trim(), 'EFBIG', stderr)
  assert.deepEqual(readdirSync(join(folder, 'mail')), [])
})

test('no other file can be read', async () => {
  for (const id of [
    '',
    '..',
    '../../etc/passwd',
    '20261203T093000000Z-00000000000000',
    '20261203T093000000Z-0000000000000g',
  ])
    assert.equal(await readMail(dataDir, id), undefined)
  assert.deepEqual(await listMails(join(dataDir, 'nothing'), 5), [])
})
