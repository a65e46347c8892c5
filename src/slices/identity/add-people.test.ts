// People made for the demonstration, and that the service by its own role can make nobody a lead.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { addPeople, hasPeople, type NewPerson } from './add-people.queries.ts'

const joinedAt = new Date('2026-03-02T09:30:00Z')
const lead: NewPerson = {
  id: '00000000-0000-8000-8000-000000000001',
  email: 'lead@hartlepool.gov.uk',
  councilCode: 'E06000001',
  isLead: true,
  joinedAt,
}
const staff: NewPerson = {
  id: '00000000-0000-8000-8000-000000000002',
  email: 'staff@local.gov.uk',
  councilCode: null,
  isLead: false,
  joinedAt,
}

let tiex: TestApp
before(async () => {
  tiex = await testApp()
})
after(() => tiex.close())

async function people() {
  const { rows } = await tiex.database.ownerPool.query(
    'select id, email, council_code, role, is_lead, introduced_at, created_at from identity.person order by id',
  )
  return rows
}

test('people are added once, as they are given, and nobody who is there is changed', async () => {
  const { ownerHandle } = tiex.database
  assert.equal(await hasPeople(ownerHandle), false)
  await addPeople(ownerHandle, [lead, staff])
  await addPeople(ownerHandle, [{ ...lead, isLead: false }])
  assert.equal(await hasPeople(ownerHandle), true)
  const shared = { introduced_at: null, created_at: joinedAt }
  assert.deepEqual(await people(), [
    { ...shared, id: lead.id, email: lead.email, council_code: 'E06000001', role: 'officer', is_lead: true },
    { ...shared, id: staff.id, email: staff.email, council_code: null, role: 'lga', is_lead: false },
  ])
})

test('the service itself makes no leads', async () => {
  await assert.rejects(addPeople(tiex.database.handle, [lead]), /permission denied/)
})
