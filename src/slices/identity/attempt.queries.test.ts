// Attempts are counted on the real database, by what they try and by whose they are.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { within } from '../../platform/database/handle.ts'
import { type Attempt, countAttempt } from './attempt.queries.ts'
import { mostAttempts } from './rate-limit.rules.ts'

let database: TestDatabase
before(async () => {
  database = await testDatabase()
})
after(() => database.close())

const shared = {
  kind: 'join',
  source: '192.0.2.7',
  now: new Date('2026-12-03T09:30:00Z'),
  secret: new Uint8Array(32).fill(3),
} as const

function count(attempt: Partial<Attempt> = {}): Promise<boolean> {
  const whole: Attempt = { ...shared, ...attempt }
  return within(database.servicePool, { settings: {}, mode: 'write' }, (tx) => countAttempt(tx, whole))
}

test('somebody has so many attempts in a quarter of an hour, of each kind, and others have theirs', async () => {
  const whose = crypto.randomUUID()
  for (let tries = 0; tries < mostAttempts.address; tries += 1) assert.equal(await count({ whose }), true)
  assert.equal(await count({ whose }), false)
  assert.equal(await count({ whose: crypto.randomUUID() }), true)
  assert.equal(await count({ whose, kind: 'ask' }), true)
  assert.equal(await count({ whose, now: new Date('2026-12-03T09:45:00Z') }), true)
})

test('attempts at once are all counted', async () => {
  const whose = crypto.randomUUID()
  const answers = await Promise.all(Array.from({ length: 30 }, () => count({ whose })))
  assert.equal(answers.filter(Boolean).length, mostAttempts.address)
})

test('without somebody to count by, the source alone is counted', async () => {
  const source = '198.51.100.9'
  const answers: boolean[] = []
  for (let tries = 0; tries <= mostAttempts.source; tries += 1)
    answers.push(await count({ kind: 'try', source }))
  assert.equal(answers.filter(Boolean).length, mostAttempts.source)
  assert.equal(answers.at(-1), false)
})

test('what a narrow limit refuses uses up nothing of a wider one', async () => {
  const source = '198.51.100.10'
  const now = new Date('2026-12-03T10:00:00Z')
  const many = async (kind: 'ask' | 'join', attempts: number, whose: () => string) => {
    for (let tries = 0; tries < attempts; tries += 1) await count({ kind, source, now, whose: whose() })
  }
  const someone = crypto.randomUUID()
  await many('ask', mostAttempts.source + 20, () => someone)
  await many('join', mostAttempts.source + 20, () => crypto.randomUUID())
  const { rows } = await database.servicePool.query<{ count: number }>(
    'select count from identity.attempt where window_start = $1 and count > 1 order by count',
    [now],
  )
  const { address, source: each } = mostAttempts
  assert.deepEqual(
    rows.map((row) => row.count),
    // Of asking: everybody's, then one address's up to the source's limit. Of joining: everybody's, then both sources'.
    [address, each, each, each + 20, each + 20],
  )
})

test('what is stored names neither person nor source', async () => {
  const whose = crypto.randomUUID()
  await count({ whose })
  const { rows } = await database.servicePool.query<{ bucket: string }>('select bucket from identity.attempt')
  assert.ok(rows.length > 0)
  for (const { bucket } of rows) {
    assert.match(bucket, /^[\w-]{43}$/)
    assert.ok(!bucket.includes(whose))
  }
})
