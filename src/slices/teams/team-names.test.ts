// Teams that had the same name before the database refused it: each keeps its own.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { testApp } from '../../../tests/support/app.ts'
import { as } from '../plans/planned.fixture.ts'
import { closeTeam, makeTeam } from './teams.queries.ts'

const migration = join(import.meta.dirname, '../../../db/migrations/0018_team_names.sql')

test('the oldest keeps its name, the others are numbered; closed ones and those of other councils stay', async () => {
  const app = await testApp()
  try {
    const priya = await app.signedIn()
    const york = {
      ...(await app.signedIn({ email: 'a@york.gov.uk', council: 'E06000014' })),
      council: 'E06000014',
    }
    const { ownerPool } = app.database
    await ownerPool.query('drop index teams.team_name')
    const make = async (name: string, asker: { personId: string; council?: string } = priya) => {
      app.clock.advance(1000)
      const { personId, council: councilCode = 'E06000001' } = asker
      const id = crypto.randomUUID()
      const team = { id, councilCode, name, personId, now: app.clock.now }
      assert.ok(await as(app, asker, (tx) => makeTeam(tx, team)))
      return id
    }
    const closed = await make('Board')
    assert.ok(await as(app, priya, (tx) => closeTeam(tx, closed, app.clock.now)))
    const long = 'x'.repeat(100)
    for (const name of ['Board', 'Board (2)', 'board', 'BOARD', long, long]) await make(name)
    await make('Board', york)
    await ownerPool.query(readFileSync(migration, 'utf8'))
    const { rows } = await ownerPool.query<{ name: string }>('select name from teams.team order by made_at')
    assert.deepEqual(
      rows.map(({ name }) => name),
      ['Board', 'Board', 'Board (2)', 'board (3)', 'BOARD (4)', long, `${'x'.repeat(90)} (2)`, 'Board'],
    )
    await assert.rejects(make('Board'), /team_name/)
  } finally {
    await app.close()
  }
})
