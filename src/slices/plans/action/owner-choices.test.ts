// Who may be chosen to own something, plan by plan, and which of list and text counts.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseForm } from '../../../platform/http/form-body.ts'
import type { Owner, Plan } from '../plan-record.rules.ts'
import type { PlanNames } from '../plan-words.rules.ts'
import { parseOwner } from './owner-choice.form.ts'
import { ownerChoices } from './owner-choices.rules.ts'

const names: PlanNames = {
  asker: 'me',
  isLga: false,
  people: new Map([
    ['me', { name: 'Maya Me', hasLeft: false }],
    ['abi', { name: 'Zoe Lead', hasLeft: false }],
    ['adam', { name: 'Adam Open', hasLeft: false }],
    ['shy', { name: undefined, hasLeft: false }],
    ['gone', { name: 'Tom Gone', hasLeft: true }],
  ]),
  teams: new Map([
    ['board', { name: 'Digital board', isClosed: false }],
    ['closed', { name: 'Old board', isClosed: true }],
  ]),
}
const members = [
  { personId: 'abi', hasLeft: false },
  { personId: 'me', hasLeft: false },
  { personId: 'gone', hasLeft: true },
]
const team = { id: 'board', name: 'Digital board', isClosed: false }
const texts = (plan: Pick<Plan, 'kind' | 'team'>, current?: Owner) =>
  ownerChoices({ plan, names, members, current }).map(({ text }) => text)

describe('who may be chosen', () => {
  test('in a personal plan: oneself', () => {
    assert.deepEqual(texts({ kind: 'personal', team: undefined }), ['You'])
  })

  test('in a team plan: its present members and the team', () => {
    assert.deepEqual(texts({ kind: 'team', team }), ['You', 'Zoe Lead', 'Digital board (team)'])
  })

  test('in the council plan: oneself, whoever shows their name, by name, and open teams', () => {
    assert.deepEqual(texts({ kind: 'council', team: undefined }), [
      'You',
      'Adam Open',
      'Zoe Lead',
      'Digital board (team)',
    ])
  })

  test('who owns it stays in the list, though they have left or show no name', () => {
    const plan = { kind: 'council', team: undefined } as const
    assert.ok(texts(plan, { kind: 'person', personId: 'gone' }).includes('Tom Gone (has left)'))
    assert.ok(texts(plan, { kind: 'person', personId: 'shy' }).includes('A colleague'))
    assert.equal(texts(plan, { kind: 'person', personId: 'adam' }).length, 4)
    assert.equal(texts(plan, { kind: 'text', text: 'A partner' }).length, 4)
  })
})

const choices = ownerChoices({
  plan: { kind: 'council', team: undefined },
  names,
  members,
  current: undefined,
})
const adam: Owner = { kind: 'person', personId: 'adam' }
const partner: Owner = { kind: 'text', text: 'A partner' }
/** [what, chosen, typed, who owns it now, what comes of it] */
const cases: ReadonlyArray<readonly [string, string, string, Owner | undefined, unknown]> = [
  ['nobody', '', '', undefined, undefined],
  ['nobody any more', '', '', adam, undefined],
  ['one of the list', 'person:adam', '', undefined, adam],
  ['a team', 'team:board', '', undefined, { kind: 'team', teamId: 'board' }],
  ['a text', '', ' A partner ', undefined, 'A partner'],
  ['a formula, as it stands', '', '=1+1', undefined, '=1+1'],
  ['a text in place of one of the list', 'person:adam', 'A partner', adam, 'A partner'],
  ['one of the list in place of a text', 'person:adam', 'A partner', partner, adam],
  ['the text that is there', '', 'A partner', partner, 'A partner'],
]
const refused: ReadonlyArray<readonly [string, string, string, RegExp]> = [
  ['somebody who is not in the list', 'person:gone', '', /Choose again from the list/],
  ['a closed team', 'team:closed', '', /Choose again from the list/],
  ['nonsense', "x' or 1=1", '', /Choose again from the list/],
  ['both', 'person:adam', 'A partner', /not both/],
  ['a long text', '', 'x'.repeat(101), /100 characters or less/],
  ['a text of two lines', '', 'a\nb', /one line of plain text/],
]
describe('what was chosen', () => {
  const parse = (owner: string, text: string, current?: Owner) => {
    const fields = parseForm(new URLSearchParams({ owner, 'owner-text': text }).toString())
    assert.ok(fields)
    return parseOwner(fields, { choices, current })
  }
  for (const [what, owner, text, current, expected] of cases)
    test(what, () => {
      const { pick, errors } = parse(owner, text, current)
      assert.deepEqual(
        Object.values(errors).filter((one) => one !== undefined),
        [],
      )
      assert.deepEqual(pick.kind === 'typed' ? pick.text : pick.owner, expected)
    })
  for (const [what, owner, text, problem] of refused)
    test(`not ${what}`, () => {
      assert.match(Object.values(parse(owner, text).errors).join(), problem)
    })
})
