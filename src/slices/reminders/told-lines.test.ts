// From what is due to lines of a mail: from when each counts, and that a person is told in one piece.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Departure, type DueWork, inPortions, linesToTell } from './told-lines.rules.ts'

const today = '2027-03-16'
const work: DueWork = {
  personId: 'priya',
  actionId: 'charges',
  stepId: undefined,
  dueOn: today,
  remindFrom: '2027-01-04',
  joinedAt: undefined,
  frequency: 'daily',
  chosenAt: undefined,
}
const departure: Departure = {
  personId: 'lead',
  actionId: 'charges',
  departedId: 'priya',
  leftAt: new Date('2027-03-10T12:00:00Z'),
  frequency: 'daily',
  chosenAt: undefined,
}
const reasons = (found: { work?: readonly DueWork[]; departures?: readonly Departure[] }) =>
  linesToTell(today, { work: [], departures: [], ...found }).map(({ reason }) => reason)

test('a line says whom it tells of what, and why', () => {
  assert.deepEqual(
    linesToTell(today, { work: [work, { ...work, stepId: 'letter' }], departures: [departure] }),
    [
      { personId: 'priya', actionId: 'charges', stepId: undefined, dueOn: today, reason: 'due-0' },
      { personId: 'priya', actionId: 'charges', stepId: 'letter', dueOn: today, reason: 'due-0' },
      { personId: 'lead', actionId: 'charges', reason: 'owner-left', departedId: 'priya' },
    ],
  )
  assert.deepEqual(linesToTell(today, { work: [{ ...work, frequency: 'weekly' }], departures: [] }), [
    {
      personId: 'priya',
      actionId: 'charges',
      stepId: undefined,
      dueOn: today,
      reason: 'weekly',
      week: '2027-03-15',
    },
  ])
})

test('it counts from the last of date, membership and choice, by days in London', () => {
  // 23:30 UTC on 15 July is 16 July in London.
  const summer = { ...work, dueOn: '2027-07-16' }
  const told = (changes: Partial<DueWork>) =>
    linesToTell('2027-07-16', { work: [{ ...summer, ...changes }], departures: [] }).length
  const late = new Date('2027-07-15T23:30:00Z')
  const tomorrow = new Date('2027-07-16T23:30:00Z')
  assert.equal(told({ joinedAt: late, chosenAt: late }), 1)
  assert.equal(told({ joinedAt: tomorrow }), 0)
  assert.equal(told({ chosenAt: tomorrow }), 0)
  assert.equal(told({ remindFrom: '2027-07-17' }), 0)
  assert.equal(told({ remindFrom: '2027-07-17', joinedAt: late, chosenAt: late }), 0)
})

test('an owner who left is told of at once, in the next round-up, or not, as people chose', () => {
  assert.deepEqual(reasons({ departures: [departure] }), ['owner-left'])
  assert.deepEqual(reasons({ departures: [{ ...departure, frequency: 'weekly' }] }), ['owner-left'])
  const tuesday = new Date(`${today}T08:00:00Z`)
  assert.deepEqual(reasons({ departures: [{ ...departure, frequency: 'weekly', leftAt: tuesday }] }), [])
  assert.deepEqual(reasons({ departures: [{ ...departure, frequency: 'weekly', chosenAt: tuesday }] }), [])
  assert.deepEqual(reasons({ departures: [{ ...departure, leftAt: tuesday }] }), ['owner-left'])
  assert.deepEqual(reasons({ departures: [{ ...departure, frequency: 'off' }] }), [])
  assert.deepEqual(reasons({ work: [{ ...work, frequency: 'off' }] }), [])
})

test('in portions, a person is in one, and nothing is lost', () => {
  const line = (personId: string, actionId: string) => ({ personId, actionId, reason: 'due-0' })
  const of = (count: number) =>
    Array.from({ length: count }, (_, n) => line(`person ${n % 10}`, `action ${n}`))
  for (const count of [0, 1, 9, 40, 100]) {
    const portions = inPortions(of(count), 15)
    assert.equal(portions.flat().length, count)
    const people = portions.flatMap((portion) => [...new Set(portion.map(({ personId }) => personId))])
    assert.equal(new Set(people).size, people.length)
    assert.ok(portions.every((portion) => portion.length > 0 && portion.length < 15 + 10))
  }
  assert.equal(inPortions(of(100), 15).length, 5)
})
