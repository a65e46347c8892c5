// No SQL changes what was submitted: not the service in the author's name, and not the owner of the tables.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { submitted } from './answering.fixture.ts'

let app: TestApp
let id: string
let author: string
before(async () => {
  app = await testApp()
  const client = await app.signedIn()
  author = client.personId
  id = await submitted(client)
})
after(() => app.close())

const changes = [
  `update assessment.assessment set status = 'draft', submitted_at = null where id = $1`,
  `update assessment.assessment set saved_at = now() where id = $1`,
  `delete from assessment.assessment where id = $1`,
  `update assessment.response set answers = '{}' where assessment_id = $1`,
  `delete from assessment.response where assessment_id = $1`,
  `insert into assessment.response
     select assessment_id, 'another', council_code, author_id, answers, notes, deliberate, deliberate_reason, in_plan,
       version, editor, edit_number, saved_at
     from assessment.response where assessment_id = $1`,
]

async function attempt(role: 'service' | 'owner', sql: string): Promise<number | string> {
  const pool = role === 'service' ? app.database.servicePool : app.database.ownerPool
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('app.person', '${author}', true), set_config('app.council', 'E06000001', true)`,
    )
    // Policies alone would keep the owner out; without them only the triggers stand in the way.
    if (role === 'owner')
      for (const table of ['assessment', 'response'])
        await client.query(`alter table assessment.${table} no force row level security`)
    const { rowCount } = await client.query(sql, [id])
    return rowCount ?? 0
  } catch (error) {
    return String(error)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

for (const sql of changes)
  test(`refused: ${sql.split('\n')[0]}`, async () => {
    assert.equal(
      await attempt('service', 'select from assessment.response where assessment_id = $1'),
      1,
      'the author sees what there is to change',
    )
    const asService = await attempt('service', sql)
    assert.ok(
      asService === 0 || /never changed|row-level security/.test(String(asService)),
      String(asService),
    )
    assert.match(String(await attempt('owner', sql)), /never changed/)
  })
