// The database ends every connection of the service in the midst of requests: some are told to try again, none is answered
// wrongly, and the service lives on without help.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { databaseSocket, untilReady } from '../support/built-service.ts'
import { withSavingOfficers } from './saving-officers.ts'

test('connections that the database ends cost no more than a 503', async () => {
  await withSavingOfficers(3, async ({ service, officers }) => {
    const admin = new pg.Client({ host: databaseSocket(service.dataDir), user: 'postgres', database: 'tiex' })
    await admin.connect()
    const until = { stopped: false }
    const saving = officers.map((officer) => officer.save(until))
    let ended = 0
    for (let round = 0; round < 5; round += 1) {
      await sleep(100)
      const { rowCount } = await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where usename in ('tiex_service', 'tiex_jobs')`,
      )
      ended += rowCount ?? 0
    }
    await sleep(100)
    until.stopped = true
    await Promise.all(saving)
    await admin.end()
    await untilReady(service.origin, 5_000)
    for (const officer of officers) {
      await officer.check('all')
      const { acknowledged, lost, halfSaved, wrong } = officer.counts
      assert.ok(acknowledged > 0)
      assert.deepEqual({ lost, halfSaved, wrong }, { lost: 0, halfSaved: 0, wrong: [] })
    }
    assert.ok(ended >= 5, `only ${ended} connections were ended`)
  })
})
