// Who may read and add to the audit trail, asked of the database itself: it is what a dispute is settled by.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { within } from '../database/handle.ts'
import { addEntry } from './audit.queries.ts'

const at = new Date('2026-12-03T09:30:00Z')
const person = '00000000-0000-4000-8000-000000000001'
const other = '00000000-0000-4000-8000-000000000002'
const asking = { 'app.person': person, 'app.council': 'E06000001', 'app.role': 'officer' }
const entry = {
  at,
  action: 'tried',
  personId: person,
  role: 'officer',
  councilCode: 'E06000001',
  subject: 'an-id',
}

let database: TestDatabase
before(async () => {
  database = await testDatabase()
})
after(() => database.close())

function as<T>(
  settings: Readonly<Record<string, string>>,
  work: Parameters<typeof within<T>>[2],
): Promise<T> {
  return within(database.servicePool, { settings, mode: 'write' }, work)
}

async function entriesSeenBy(settings: Readonly<Record<string, string>>): Promise<unknown[]> {
  return as(settings, (tx) => tx.selectFrom('audit.entry').select(['action', 'subject', 'at']).execute())
}

test('an entry is there for whoever did it and for the LGA, and for nobody else', async () => {
  await as(asking, (tx) => addEntry(tx, entry))
  const kept = [{ action: 'tried', subject: 'an-id', at }]
  assert.deepEqual(await entriesSeenBy(asking), kept)
  assert.deepEqual(await entriesSeenBy({ 'app.role': 'lga' }), kept)
  assert.deepEqual(await entriesSeenBy({ ...asking, 'app.person': other }), [])
  assert.deepEqual(await entriesSeenBy({}), [])
})

test('nobody adds an entry in the name of somebody else or of another council', async () => {
  const refused = /row-level security/
  await assert.rejects(
    as(asking, (tx) => addEntry(tx, { ...entry, personId: other })),
    refused,
  )
  await assert.rejects(
    as(asking, (tx) => addEntry(tx, { ...entry, councilCode: 'E06000002' })),
    refused,
  )
  await assert.rejects(
    as({}, (tx) => addEntry(tx, entry)),
    refused,
  )
})

test('an entry is neither changed nor removed', async () => {
  const refused = /permission denied/
  await assert.rejects(
    as(asking, (tx) => tx.updateTable('audit.entry').set({ action: 'x' }).execute()),
    refused,
  )
  await assert.rejects(
    as(asking, (tx) => tx.deleteFrom('audit.entry').execute()),
    refused,
  )
})
