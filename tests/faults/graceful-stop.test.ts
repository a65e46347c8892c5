// Told to stop in the midst of saves and a report: what is under way is finished and answered, then the process ends.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { databasePid } from '../support/built-service.ts'
import { ends } from '../support/server-runs.ts'
import { until } from '../support/until.ts'
import { withSavingOfficers } from './saving-officers.ts'

test('SIGTERM lets requests finish, ends the database and exits with 0', async () => {
  await withSavingOfficers(4, async (stage) => {
    const { service, officers } = stage
    const database = databasePid(service.dataDir)
    assert.ok(database)
    const saving = officers.map((officer) => officer.save({ stopped: false }))
    await until('everybody saves', () => officers.every(({ counts }) => counts.acknowledged > 0))
    assert.equal(await service.stop(), 0)
    assert.ok(await ends(database))
    await Promise.all(saving)

    await stage.startAgain()
    for (const officer of officers) {
      await officer.check('all')
      // A request that was still on its way to the service when it closed its door was not begun: that is no fault.
      const { acknowledged: _, unanswered, ...bad } = officer.counts
      assert.ok(unanswered <= 1)
      assert.deepEqual(bad, { lost: 0, halfSaved: 0, storedUnanswered: 0, wrong: [] })
    }
  })
})
