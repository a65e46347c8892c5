// The functions of the database by which leads look after people: whom they find, and the last lead they never lose.
import assert from 'node:assert/strict'
import { after, beforeEach, describe, test } from 'node:test'
import { type TestPerson, testApp } from '../../../tests/support/app.ts'
import { type Handle, within } from '../../platform/database/handle.ts'
import { addLead, endLead, findColleague, listCouncilPeople, setDisabled } from './council-people.queries.ts'

const hartlepool = 'E06000001'
const app = await testApp()
after(() => app.close())
beforeEach(async () => {
  await app.database.ownerPool.query('update identity.person set is_lead = false, disabled_at = null')
})

const sessions = async (personId: string) =>
  Number(
    (
      await app.database.ownerPool.query('select count(*) from identity.session where person_id = $1', [
        personId,
      ])
    ).rows[0].count,
  )

const lead = (more: Partial<TestPerson> = {}) =>
  app.signedIn({ email: 'lead@hartlepool.gov.uk', name: 'Priya Shah', ...more })

async function makeLead(personId: string): Promise<void> {
  await app.database.ownerPool.query('update identity.person set is_lead = true where id = $1', [personId])
}

type Role = 'officer' | 'lead' | 'lga'

function as<T>(personId: string, role: Role, work: (tx: Handle) => Promise<T>) {
  const council = role === 'lga' ? {} : { 'app.council': hartlepool }
  const settings = { 'app.person': personId, 'app.role': role, ...council }
  return within(app.database.servicePool, { settings, mode: 'write' }, work)
}

describe('who is shown', () => {
  test('leads by name, others as they chose, nobody of another council, nobody to the LGA', async () => {
    const { personId } = await lead()
    await makeLead(personId)
    const shy = await app.signedIn({ email: 'shy@hartlepool.gov.uk', name: 'Shy Person' })
    await app.signedIn({ email: 'open@hartlepool.gov.uk', name: 'Open Person', nameVisible: true })
    await app.signedIn({
      email: 'x@york.gov.uk',
      council: 'E06000014',
      name: 'York Person',
      nameVisible: true,
    })
    const people = await as(shy.personId, 'officer', listCouncilPeople)
    assert.equal(people[0]?.shownName, 'Priya Shah')
    const names = people.map(({ shownName }) => shownName)
    assert.ok(names.includes('Open Person') && names.includes(undefined))
    assert.ok(!names.includes('Shy Person') && !names.includes('York Person'))
    assert.deepEqual(await as(shy.personId, 'lga', listCouncilPeople), [])
  })

  test('a colleague is found by address, by leads alone, and of another council never', async () => {
    const { personId } = await lead()
    const york = await app.signedIn({ email: 'x@york.gov.uk', council: 'E06000014' })
    assert.ok(york.personId)
    assert.equal(await as(personId, 'lead', (tx) => findColleague(tx, 'LEAD@hartlepool.gov.uk')), personId)
    assert.equal(await as(personId, 'lead', (tx) => findColleague(tx, 'x@york.gov.uk')), undefined)
    assert.equal(await as(personId, 'lead', (tx) => findColleague(tx, 'nobody@hartlepool.gov.uk')), undefined)
    assert.equal(
      await as(personId, 'officer', (tx) => findColleague(tx, 'lead@hartlepool.gov.uk')),
      undefined,
    )
  })
})

describe('leads', () => {
  test('one adds another, whose sessions end; not twice, not one of another council', async () => {
    const { personId } = await lead()
    const tom = await app.signedIn({ email: 'tom@hartlepool.gov.uk' })
    const york = await app.signedIn({ email: 'x@york.gov.uk', council: 'E06000014' })
    await makeLead(personId)
    const add = (id: string, role: Role = 'lead') =>
      as(personId, role, (tx) => addLead(tx, id, app.clock.now))
    assert.deepEqual(await add(tom.personId, 'officer'), { kind: 'none' })
    const before = await sessions(york.personId)
    assert.deepEqual(await add(york.personId), { kind: 'none' })
    assert.equal(await sessions(york.personId), before)
    assert.deepEqual(await add(tom.personId), { kind: 'added', settled: undefined })
    assert.equal(await sessions(tom.personId), 0)
    assert.deepEqual(await add(tom.personId), { kind: 'none' })
  })

  test('the last one cannot end, nor two end each other at once', async () => {
    const { personId } = await lead()
    const tom = await app.signedIn({ email: 'tom@hartlepool.gov.uk' })
    await makeLead(personId)
    const end = (by: string, id: string, role: Role = 'lead') => as(by, role, (tx) => endLead(tx, id))
    assert.equal(await end(personId, personId), 'last')
    assert.equal(await end(personId, tom.personId), 'none')
    await makeLead(tom.personId)
    assert.equal(await end(personId, tom.personId, 'officer'), 'none')
    const ends = await Promise.all([end(personId, tom.personId), end(tom.personId, personId)])
    assert.deepEqual(ends.toSorted(), ['ended', 'last'])
    const { rows } = await app.database.ownerPool.query(
      'select count(*)::integer as leads from identity.person where is_lead and council_code = $1',
      [hartlepool],
    )
    assert.deepEqual(rows, [{ leads: 1 }])
  })

  test('a disabled one is no lead to rely on: the other cannot end', async () => {
    const { personId } = await lead()
    const tom = await app.signedIn({ email: 'tom@hartlepool.gov.uk' })
    await makeLead(personId)
    await makeLead(tom.personId)
    await app.database.ownerPool.query('update identity.person set disabled_at = now() where id = $1', [
      tom.personId,
    ])
    assert.equal(await as(personId, 'lead', (tx) => endLead(tx, personId)), 'last')
  })
})

describe('signing in', () => {
  test('is stopped and allowed by leads, never for leads, themselves or another council', async () => {
    const { personId } = await lead()
    await makeLead(personId)
    const tom = await app.signedIn({ email: 'tom@hartlepool.gov.uk' })
    const york = await app.signedIn({ email: 'x@york.gov.uk', council: 'E06000014' })
    const set = (id: string, disabled: boolean, role: Role = 'lead') =>
      as(personId, role, (tx) => setDisabled(tx, id, { disabled, now: app.clock.now }))
    assert.equal(await set(tom.personId, true, 'officer'), false)
    assert.equal(await set(york.personId, true), false)
    assert.equal(await set(personId, true), false)
    assert.equal(await set(tom.personId, true), true)
    assert.equal(await set(tom.personId, true), false)
    assert.equal(await sessions(tom.personId), 0)
    const added = await as(personId, 'lead', (tx) => addLead(tx, tom.personId, app.clock.now))
    assert.deepEqual(added, { kind: 'none' })
    assert.equal(await set(tom.personId, false), true)
    assert.equal(await set(tom.personId, false), false)
  })
})
