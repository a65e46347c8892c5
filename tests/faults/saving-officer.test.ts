// The ledger that the fault tests rely on: it must find a save that is gone, an old one in its place, and a half one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { databaseSocket } from '../support/built-service.ts'
import { withSavingOfficers } from './saving-officers.ts'

test('what was acknowledged and is gone, old or half there is found', async () => {
  await withSavingOfficers(1, async ({ service, officers: [officer] }) => {
    assert.ok(officer)
    const database = new pg.Client({
      host: databaseSocket(service.dataDir),
      user: 'postgres',
      database: 'tiex',
    })
    await database.connect()
    const until = { stopped: false }
    const saving = officer.save(until)
    while (officer.counts.acknowledged < 10) await new Promise((done) => setTimeout(done, 10))
    until.stopped = true
    await saving
    await officer.check('all')
    assert.deepEqual([officer.counts.lost, officer.counts.halfSaved], [0, 0])

    const { rows } = await database.query<{ area_id: string }>('select area_id from assessment.response')
    const [gone, half, old] = rows.map((row) => row.area_id)
    await database.query('delete from assessment.response where area_id = $1', [gone])
    await officer.check('all')
    assert.deepEqual([officer.counts.lost, officer.counts.halfSaved], [1, 0])
    await database.query(`update assessment.response set notes = '{}' where area_id = $1`, [half])
    await officer.check('all')
    assert.deepEqual([officer.counts.lost, officer.counts.halfSaved], [1, 1])
    await database.query(
      `update assessment.response set deliberate_reason = 'Save 0: we chose to wait' where area_id = $1`,
      [old],
    )
    await officer.check('all')
    assert.equal(officer.counts.lost, 2)
    await database.end()
  })
})
