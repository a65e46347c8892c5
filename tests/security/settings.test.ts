// A bad setting stops the start with a sentence that names it, and no secret is ever printed.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readSettings } from '../../src/platform/config/settings.ts'
import { makeFolder, removeFolder } from '../support/server-runs.ts'

const root = join(import.meta.dirname, '../..')
const dataDir = makeFolder()
after(() => removeFolder(dataDir))

const password = 'zq-the-password'

const bad: readonly [string, string][] = [
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['BASE_URL', 'tiex.example'],
  ['BASE_URL', 'ftp://tiex.example'],
  ['BASE_URL', 'javascript:alert(1)'],
  ['BASE_URL', 'https://tiex.example/assess'],
  ['DATABASE_URL', `mysql://tiex:${password}@db/tiex`],
  ['DATABASE_URL', `tiex:${password}@db`],
  ['DATABASE_URL', `postgres//tiex:${password}@db`],
  ['SMTP_URL', `http://tiex:${password}@mail`],
  ['SMTP_URL', 'smtp://'],
  ['SMTP_URL', `mail user=tiex password=${password}`],
  ['MAIL_FROM', 'nobody'],
  ['MAIL_FROM', 'a@b.example\r\nBcc: c@d.example'],
  ['LGA_ADMINS', 'jo@local.gov.uk; alex@local.gov.uk'],
  ['NODE_ENV', 'prod'],
  ['LOG_LEVEL', 'loud'],
  ['PROXIES', 'many'],
  ['SECRET', password],
  ['DATA_DIR', join(import.meta.dirname, 'settings.test.ts')],
  ['HOST', '203.0.113.7'],
]

function start(env: Readonly<Record<string, string>>): { status: number | null; printed: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/main.mjs')], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataDir, PORT: '0', ...env },
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { status, printed: stdout + stderr }
}

for (const [name, value] of bad)
  test(`${name} ${JSON.stringify(value.replaceAll(password, '…'))} stops the start`, () => {
    const { status, printed } = start({ [name]: value })
    assert.equal(status, 1, printed)
    const sentence = printed.split('\n').find((line) => line.includes(name)) ?? ''
    assert.match(sentence, new RegExp(`^${name} .+\\.$`), printed)
    assert.ok(!printed.includes(password), 'it prints the password')
    assert.doesNotMatch(printed, /\n\s+at .*:\d+:\d+/, 'a stack is no sentence')
    assert.doesNotMatch(printed, /Listening/)
  })

test('a port that is taken stops the start with a sentence that names it, before any table is touched', async () => {
  const other = createServer()
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  const { port } = other.address() as AddressInfo
  const { status, printed } = start({ PORT: String(port) })
  other.close()
  assert.equal(status, 1)
  assert.match(printed, new RegExp(`^PORT ${port} is taken at 127\\.0\\.0\\.1: [^\\n]+\\.\\n$`))
  assert.deepEqual(readdirSync(dataDir), [])
})

test('PostgreSQL in a socket is an address, and a demonstration has a folder of its own', () => {
  const socket = 'postgresql://tiex@/tiex?host=%2Frun%2Fpostgresql'
  const read = readSettings({ DATABASE_URL: socket, DATA_DIR: '' }, root, './.demo')
  assert.ok(read.ok)
  assert.equal(read.settings.databaseUrl, socket)
  assert.equal(read.settings.dataDir, join(root, '.demo'))
})

test('all that is wrong is said at once', () => {
  const { status, printed } = start({ PORT: 'x', LOG_LEVEL: 'loud', MAIL_FROM: 'x' })
  assert.equal(status, 1)
  assert.deepEqual(
    printed
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]),
    ['PORT', 'MAIL_FROM', 'LOG_LEVEL'],
  )
})
