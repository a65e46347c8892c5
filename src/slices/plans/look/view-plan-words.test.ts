// What plans, dates and readers are called, on a screen and on paper.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Owner } from '../plan-record.rules.ts'
import { ownerHasLeft, ownerName } from '../plan-words.rules.ts'
import { namesOnPaper, shortened } from './plan-summary.rules.ts'
import { fullPlan, listedAction, listedStep, names, today } from './planned-view.fixture.ts'
import { dueInWords, namedTitle, stepsInWords, whoSees } from './view-plan.rules.ts'

/** Whoever reads it shows their name. */
const shown = { ...names, people: new Map([['me', { name: 'Ann Lee', hasLeft: false }]]) }

describe('what a plan is called', () => {
  const titleOf = (plan: Parameters<typeof fullPlan>[1]) => namedTitle(fullPlan([], plan).plan, names)
  test('by whose it is, with a name only where it is shown', () => {
    assert.equal(titleOf({}), 'Council plan')
    assert.equal(titleOf({ kind: 'personal', ownerId: 'me' }), 'My plan')
    assert.equal(titleOf({ kind: 'personal', ownerId: 'priya' }), "Priya Patel's plan")
    assert.equal(titleOf({ kind: 'personal', ownerId: 'shy' }), "A colleague's plan")
    const team = { id: 'board', name: 'Digital board', isClosed: false }
    assert.equal(titleOf({ kind: 'team', team }), 'Plan of Digital board')
    assert.equal(namedTitle(fullPlan([], { kind: 'personal', ownerId: 'me' }).plan, shown), 'My plan')
  })
})

describe('who sees a plan', () => {
  const said = (plan: Parameters<typeof fullPlan>[1], sharedOn?: string, isLga = false) =>
    whoSees(fullPlan([], plan).plan, { ...names, isLga }, sharedOn)
  const team = { id: 'board', name: 'Digital board', isClosed: false }
  test('is said for each kind', () => {
    assert.match(said({ kind: 'personal', ownerId: 'me' }), /^Only you see this plan\.$/)
    assert.match(said({ kind: 'personal', ownerId: 'me' }, today), /since 3 December 2026\./)
    assert.match(said({ kind: 'personal', ownerId: 'shy' }, today), /^A colleague shares this plan/)
    assert.match(said({ kind: 'team', team }), /^Only members of the team/)
    assert.match(said({ kind: 'team', team: { ...team, isClosed: true } }), /nobody can change it/)
    assert.match(said({}), /leads can change it\.$/)
    assert.match(said({}, today), /The LGA can read it too, since 3 December 2026\.$/)
    assert.match(said({}, today, true), /^The council has shared this plan with the LGA since/)
  })
})

test('an owner who can no longer do it', () => {
  const known = { ...names, teams: new Map([...names.teams, ['old', { name: 'Old board', isClosed: true }]]) }
  const said = (owner: Owner) => [ownerName(known, owner), ownerHasLeft(known, owner)]
  assert.deepEqual(said({ kind: 'person', personId: 'gone' }), ['A colleague (has left)', true])
  assert.deepEqual(said({ kind: 'team', teamId: 'old' }), ['Old board (team, closed)', true])
  assert.deepEqual(said({ kind: 'team', teamId: 'board' }), ['Digital board (team)', false])
})

test('when an action is due', () => {
  const said = (given: Parameters<typeof listedAction>[0]) => dueInWords(listedAction(given), today)
  assert.equal(said({}), 'No due date')
  assert.equal(said({ dueOn: '2026-12-02' }), 'Overdue since 2 December 2026')
  assert.equal(said({ dueOn: '2026-12-02', status: 'done' }), 'Due 2 December 2026')
  assert.equal(said({ dueOn: today }), 'Due today')
  assert.equal(said({ dueOn: today, status: 'done' }), 'Due 3 December 2026')
  assert.equal(said({ dueOn: '2027-03-12' }), 'Due 12 March 2027')
})

test('how many steps are done', () => {
  const doneAt = new Date()
  assert.equal(stepsInWords(listedAction()), undefined)
  assert.equal(stepsInWords(listedAction({ steps: [listedStep()] })), '0 of 1 step done')
  const steps = [listedStep({ doneAt }), listedStep({ doneAt }), listedStep()]
  assert.equal(stepsInWords(listedAction({ steps })), '2 of 3 steps done')
})

describe('on paper', () => {
  const me = { kind: 'person', personId: 'me' } as const
  test('whoever prints it stands there by name, where they show it', () => {
    assert.equal(ownerName(namesOnPaper(shown, { kind: 'council' }), me), 'Ann Lee')
    assert.equal(ownerName(namesOnPaper(shown, { kind: 'personal' }), me), 'You')
    assert.equal(ownerName(namesOnPaper(names, { kind: 'council' }), me), 'You')
  })

  test('a long reason is cut between words, and never inside a character', () => {
    assert.equal(shortened('The supplier\nhas not answered.', 40), 'The supplier has not answered.')
    assert.equal(shortened('The supplier has not answered.', 14), 'The supplier …')
    assert.equal(shortened('x'.repeat(8), 8), 'x'.repeat(8))
    assert.equal(shortened('x'.repeat(20), 8), `${'x'.repeat(8)} …`)
    assert.ok(shortened(`${'x'.repeat(7)}😀😀`, 8).isWellFormed())
  })
})
