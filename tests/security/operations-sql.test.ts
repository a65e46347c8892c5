// What docs/operations.md tells an operator to run by hand works, as the role that it tells them to make, and reaches what it
// speaks of. Row-level security answers the wrong role with nothing at all, which would look like success.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { routes } from '../../src/routes.ts'
import { type TestApp, testApp } from '../support/app.ts'

const document = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8')
const [preparation = [], byHand = []] = [...document.matchAll(/```sql\n([\s\S]+?)```/g)].map(([, sql = '']) =>
  sql
    .replaceAll(/^--.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== ''),
)

let app: TestApp
let admin: pg.Client
before(async () => {
  app = await testApp()
  const person = await app.signedIn({ email: 'someone@council.gov.uk' })
  await person.post(routes.account.href(), {
    name: 'Some One',
    jobTitle: 'Analyst',
    directorate: '',
    showName: 'no',
  })
  await person.post(routes.reminders.href(), { frequency: 'off' })
  await app.client().post(routes.signIn.href(), { email: 'someone@leeds.gov.uk' })
  admin = new pg.Client(app.database.adminConfig)
  await admin.connect()
  await admin.query(`
    insert into calendar.address (person_id, council_code, token_hash, made_at)
      select id, council_code, 'any', now() from identity.person where email = 'someone@council.gov.uk';
    insert into reminders.digest (person_id, day, made_at)
      select id, '2026-12-03', now() from identity.person where email = 'someone@council.gov.uk'`)
})
after(async () => {
  await admin.end()
  await app.close()
})

/** Does the work as the document's own role, made as the document says, and leaves nothing behind. */
async function asOperator<T>(work: () => Promise<T>): Promise<T> {
  await admin.query('begin')
  try {
    for (const sql of preparation.filter((each) => each.includes('tiex_operator'))) await admin.query(sql)
    await admin.query('set local role tiex_operator')
    return await work()
  } finally {
    await admin.query('rollback')
  }
}

test('the document has statements to prepare a server, and statements to run by hand', () => {
  assert.ok(preparation.some((each) => each.startsWith('create database tiex owner tiex')))
  assert.ok(byHand.length >= 6)
})

for (const statement of byHand)
  test(`reaches its rows: ${statement.replaceAll(/\s+/g, ' ').slice(0, 80)}`, async () => {
    const { rowCount } = await asOperator(() => admin.query(statement))
    assert.ok((rowCount ?? 0) > 0)
  })

test('the same as the owner of the tables reaches nothing, as the document says', async () => {
  const { rowCount } = await app.database.ownerPool.query(byHand[0] ?? '')
  assert.equal(rowCount, 0)
})
