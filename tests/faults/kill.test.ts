// Whatever is killed, and whenever: every save that was acknowledged is there afterwards, and the service serves again.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type KillOutcome, killRounds } from './kill-rounds.ts'

function nothingLost(outcome: KillOutcome): void {
  assert.ok(outcome.acknowledged >= outcome.rounds, `only ${outcome.acknowledged} saves were acknowledged`)
  assert.equal(outcome.lost, 0)
  assert.equal(outcome.halfSaved, 0)
  assert.deepEqual(outcome.wrong, [])
}

test('no acknowledged save is lost when the service is killed', async () => {
  const outcome = await killRounds({ victims: Array(5).fill('service'), seed: 1, officers: 3 })
  nothingLost(outcome)
})

test('no acknowledged save is lost when the database is killed, and the service starts it again', async () => {
  const outcome = await killRounds({ victims: Array(5).fill('database'), seed: 2, officers: 3 })
  nothingLost(outcome)
})

test('no acknowledged save is lost when both are killed at once', async () => {
  const outcome = await killRounds({ victims: Array(2).fill('both'), seed: 3, officers: 3 })
  nothingLost(outcome)
})
