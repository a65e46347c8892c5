// The database ends every connection of the service in the midst of requests: some are told to try again, none is answered
// wrongly, and the service lives on without help.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { databaseSocket, untilReady } from '../support/built-service.ts'
import { until } from '../support/until.ts'
import { withSavingOfficers } from './saving-officers.ts'

test('connections that the database ends cost no more than a 503', async () => {
  await withSavingOfficers(3, async ({ service, officers }) => {
    const admin = new pg.Client({ host: databaseSocket(service.dataDir), user: 'postgres', database: 'tiex' })
    await admin.connect()
    const end = { stopped: false }
    const saving = officers.map((officer) => officer.save(end))
    const saves = () => officers.reduce((sum, { counts }) => sum + counts.acknowledged, 0)
    for (let round = 0; round < 5; round += 1) {
      // More than can be on their way already: there are connections again.
      const enough = saves() + 2 * officers.length
      await until('the officers save', () => saves() >= enough)
      const { rowCount } = await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where usename in ('tiex_service', 'tiex_jobs')`,
      )
      assert.ok(rowCount, 'no connection was ended')
    }
    end.stopped = true
    await Promise.all(saving)
    await admin.end()
    await untilReady(service.origin)
    for (const officer of officers) {
      await officer.check('all')
      const { lost, halfSaved, wrong } = officer.counts
      assert.deepEqual({ lost, halfSaved, wrong }, { lost: 0, halfSaved: 0, wrong: [] })
    }
  })
})
