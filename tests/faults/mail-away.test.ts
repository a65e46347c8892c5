// A mail server that is away for a weekend keeps nobody's mail for good, and a code is not sent when it no longer counts.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sendCodes } from '../../src/slices/identity/identity-queues.rules.ts'
import { officialQueues } from '../../src/slices/official/official-queues.rules.ts'
import { roundsQueues } from '../../src/slices/rounds/rounds-queues.rules.ts'
import { teamsQueues } from '../../src/slices/teams/teams-queues.rules.ts'
import { testApp } from '../support/app.ts'

const app = await testApp()
after(() => app.close())

type Patience = { readonly tries: number; readonly first: number; readonly most: number }

/** As the queue itself is set up: the service's jobs are tried again by it and by nothing else. */
async function patienceOf(name: string): Promise<Patience> {
  const { rows } = await app.database.ownerPool.query<Patience>(
    `select retry_limit as tries, retry_delay as first, retry_delay_max as most from pgboss.queue
     where name = $1 and retry_backoff`,
    [name],
  )
  assert.ok(rows[0], name)
  return rows[0]
}

/** Seconds until the last try; `chance` from 0 to 1: each wait is between half of its length and all of it. */
function lastTry({ tries, first, most }: Patience, chance: number): number {
  const waits = Array.from({ length: tries }, (_, turn) => first * 2 ** Math.min(16, turn) * (1 + chance))
  return waits.reduce((total, wait) => total + Math.min(wait, most), 0)
}

for (const { name } of [...roundsQueues, ...teamsQueues, ...officialQueues])
  test(`${name} goes on for more than a weekend, an hour between two tries at most`, async () => {
    const patience = await patienceOf(name)
    assert.equal(patience.most, 3600)
    assert.ok(lastTry(patience, 0) > 64 * 3600, `${lastTry(patience, 0)} s`)
  })

test('the last code is sent before its ten minutes are over', async () => {
  assert.ok(lastTry(await patienceOf(sendCodes.name), 1) < 600)
})
