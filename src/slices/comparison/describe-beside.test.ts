// What is said of a round beside one's own answers, held to the figures of the comparison.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { realFramework, smallFramework } from '../../../tests/support/frameworks.ts'
import { fc } from '../../../tests/support/properties.ts'
import type { Answers, Framework } from '../framework/framework.rules.ts'
import type { Round } from '../rounds/rounds.rules.ts'
import { scoreAssessment } from '../scoring/scoring.rules.ts'
import { describeBeside, furthestFromMiddle, scoresText } from './describe-beside.rules.ts'
import { describeComparison } from './describe-comparison.rules.ts'

const framework = realFramework()
const [area] = framework.areas
assert.ok(area)
const [first = '', second = '', third = '', fourth = ''] = area.statements.map(({ id }) => id)
const openRound: Round = {
  id: 'round',
  councilCode: 'E06000001',
  name: 'Spring 2027',
  scope: { kind: 'council' },
  frameworkVersion: framework.version,
  answerBy: '2027-03-12',
  openedBy: 'lead',
  openedAt: new Date('2027-01-04T09:00:00Z'),
  state: 'open',
}
const closed = (lateAllowed: boolean): Round => ({
  ...openRound,
  state: 'closed',
  closedBy: 'lead',
  closedAt: openRound.openedAt,
  lateAllowed,
})

function allOf(option: string, of: Framework = framework): Answers {
  return Object.fromEntries(of.areas.flatMap(({ statements }) => statements.map(({ id }) => [id, option])))
}

test('a statement says how many chose what, the middle, and apart from it what is not on the scale', () => {
  const all = [
    { [first]: 'disagree', [second]: 'agree', [third]: 'do-not-know' },
    { [first]: 'strongly-agree', [second]: 'agree', [third]: 'not-applicable' },
    { [first]: 'disagree', [second]: 'do-not-know' },
  ]
  const { assessments, colleagues, areas } = describeBeside(framework, { round: openRound, all })
  assert.deepEqual([assessments, colleagues], [3, '2 colleagues'])
  assert.deepEqual(areas[0]?.statements, [
    { statementId: first, chosen: ['Disagree 2', 'Strongly agree 1'], middle: 'disagree', offScale: [] },
    {
      statementId: second,
      chosen: ['Agree 2'],
      middle: undefined,
      offScale: ['1 of 3 chose "I do not know"'],
    },
    {
      statementId: third,
      chosen: [],
      middle: undefined,
      offScale: ['1 of 3 chose "Not applicable"', '1 of 3 chose "I do not know"', '1 of 3 did not answer'],
    },
    { statementId: fourth, chosen: [], middle: undefined, offScale: ['3 of 3 did not answer'] },
  ])
  assert.equal(areas[0] && scoresText(areas[0]), 'middle 50.0, range 33.3 to 83.3, scored by 3 of 3')
  assert.deepEqual([areas[1] && scoresText(areas[1]), areas[1]?.middle], ['scored by nobody', undefined])
})

test('its figures are those of the comparison, whoever of the round reads it', () => {
  const options = [...framework.scale.options.map(({ id }) => id), undefined]
  const answers = fc.array(fc.constantFrom(...options), { minLength: 84, maxLength: 84 }).map((chosen) => {
    const statements = framework.areas.flatMap((one) => one.statements)
    const given = statements.map(({ id }, place) => [id, chosen[place]] as const)
    return Object.fromEntries(given.filter(([, option]) => option !== undefined)) as Answers
  })
  fc.assert(
    fc.property(fc.array(answers, { minLength: 1, maxLength: 9 }), (all) => {
      const compared = describeComparison(framework, all, all[0]).areas.flatMap(({ areas }) => areas)
      for (const beside of describeBeside(framework, { round: openRound, all }).areas) {
        const same = compared.find(({ areaId }) => areaId === beside.areaId)
        assert.deepEqual(
          [beside.median, beside.range, beside.scored],
          [same?.median, same?.range, same?.scored],
        )
      }
    }),
    { numRuns: 25 },
  )
})

test('one area alone has the figures that it has among all', () => {
  const options = ['agree', 'disagree', 'do-not-know']
  const one = { ...framework, areas: [area] }
  const [alone] = describeBeside(one, { round: openRound, all: options.map((id) => allOf(id, one)) }).areas
  const all = options.map((id) => allOf(id))
  assert.deepEqual(alone, describeBeside(framework, { round: openRound, all }).areas[0])
})

test('the areas furthest from the middle come first, at most 3, ties in order, none without a difference', () => {
  const areas = (...middles: (number | undefined)[]) =>
    framework.areas.map(({ id }, place) => ({
      areaId: id,
      median: '',
      range: '',
      scored: '',
      middle: middles[place],
      statements: [],
    }))
  const own = scoreAssessment(framework, allOf('agree'))
  const furthest = (...middles: (number | undefined)[]) =>
    furthestFromMiddle(own, areas(...middles)).map(({ areaId }) =>
      framework.areas.findIndex(({ id }) => id === areaId),
    )
  assert.deepEqual(furthest(60, 70, undefined, 10, 73.4), [3, 0, 4])
  assert.deepEqual(furthest(66.7, 66.6), [1])
  assert.deepEqual(furthest(66.7), [])
  assert.deepEqual(furthestFromMiddle(scoreAssessment(framework, {}), areas(10, 20)), [])
})

test('it says whether more may come, and takes another framework as it is', () => {
  const small = smallFramework()
  const [option] = small.scale.options
  const all = [allOf(option?.id ?? '', small), {}]
  const shown = describeBeside(small, { round: openRound, all })
  assert.deepEqual(
    [shown.colleagues, shown.mayChange, shown.areas.length],
    ['1 colleague', true, small.areas.length],
  )
  assert.deepEqual(shown.areas[0]?.statements[0]?.chosen, [`${option?.label} 1`])
  assert.equal(describeBeside(small, { round: closed(true), all }).mayChange, true)
  assert.equal(describeBeside(small, { round: closed(false), all }).mayChange, false)
})
