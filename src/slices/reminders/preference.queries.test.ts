// The choice of reminders in the database: whose it is, and from when it counts.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testApp } from '../../../tests/support/app.ts'
import { as } from '../plans/planned.fixture.ts'
import { findFrequency, saveFrequency } from './preference.queries.ts'
import type { Frequency } from './reminder-days.rules.ts'

const app = await testApp()
after(() => app.close())

const save = (personId: string, frequency: Frequency, councilCode = 'E06000001') =>
  as(app, { personId }, (tx) =>
    saveFrequency(tx, { personId, councilCode }, { frequency, now: app.clock.now }),
  )
const find = (asker: string, personId = asker) =>
  as(app, { personId: asker }, (tx) => findFrequency(tx, personId))

async function stored(personId: string) {
  const { rows } = await app.database.jobsPool.query(
    'select frequency, changed_at from reminders.preference where person_id = $1',
    [personId],
  )
  return rows
}

test('daily until somebody chooses; a choice counts from when it was made, the same again does not', async () => {
  const { personId } = await app.signedIn()
  assert.equal(await find(personId), 'daily')
  await save(personId, 'daily')
  assert.deepEqual(await stored(personId), [])
  await save(personId, 'weekly')
  const chosen = app.clock.now
  assert.equal(await find(personId), 'weekly')
  app.clock.advance(60_000)
  await save(personId, 'weekly')
  assert.deepEqual(await stored(personId), [{ frequency: 'weekly', changed_at: chosen }])
  await save(personId, 'daily')
  assert.deepEqual(await stored(personId), [{ frequency: 'daily', changed_at: app.clock.now }])
})

test('nobody sees or changes what another chose, nor in the name of another council', async () => {
  const [{ personId }, other] = [await app.signedIn(), await app.signedIn()]
  await save(personId, 'off')
  assert.equal(await find(other.personId, personId), 'daily')
  const change = as(app, other, (tx) =>
    saveFrequency(tx, { personId, councilCode: 'E06000001' }, { frequency: 'weekly', now: app.clock.now }),
  )
  await assert.rejects(change, { code: '42501' })
  await assert.rejects(save(other.personId, 'off', 'E06000005'), { code: '42501' })
  assert.equal(await find(personId), 'off')
})
