// The decisions of a workshop: the way through the statements, what needs no talk, which votes count, what is sent.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { realFramework } from '../../../tests/support/frameworks.ts'
import { fc } from '../../../tests/support/properties.ts'
import { spreadOf } from '../comparison/comparison.rules.ts'
import type { Answers } from '../framework/framework.rules.ts'
import { refusalOfVote } from './decide-vote.rules.ts'
import { unanimousAnswer, unanimousOpen, unanimousReason } from './find-unanimous.rules.ts'
import { liveState, type Shown, shapeOf } from './live-state.rules.ts'
import { findStatement, stepsFrom, walkOrder } from './walk-statements.rules.ts'
import { type AgreedAnswer, spokenCode, type Workshop } from './workshop-record.rules.ts'

const framework = realFramework()
const statements = framework.areas.flatMap((area) => area.statements.map(({ id }) => id))
const options = framework.scale.options.map(({ id }) => id)
const [lowest = '', low = '', high = '', highest = '', , unknown = ''] = options
const [first = '', second = '', third = ''] = statements

const spreads = (all: readonly Answers[]) => statements.map((id) => spreadOf(framework, id, all))
const spread = (...answers: readonly (string | undefined)[]) =>
  spreadOf(
    framework,
    first,
    answers.map((option): Answers => (option ? { [first]: option } : {})),
  )

test('by disagreement, the statement on which views differ most comes first; by area, the order of the framework', () => {
  const all: Answers[] = [
    { [first]: low, [second]: low, [third]: lowest },
    { [first]: low, [second]: high, [third]: highest },
  ]
  assert.deepEqual(walkOrder('disagreement', spreads(all)).slice(0, 3), [third, second, first])
  assert.deepEqual(walkOrder('area', spreads(all)), statements)
})

test('every walk visits every statement once, whatever was answered', () => {
  const answers = fc.array(fc.dictionary(fc.constantFrom(...statements), fc.constantFrom(...options)), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(answers, (all) => {
      for (const walk of ['area', 'disagreement'] as const)
        assert.deepEqual([...walkOrder(walk, spreads(all))].sort(), [...statements].sort())
    }),
    { numRuns: 40 },
  )
})

const order = ['a', 'b', 'c', 'd']
const steps: ReadonlyArray<[string | undefined, readonly string[], ReturnType<typeof stepsFrom>]> = [
  [undefined, [], { place: 0, previous: undefined, next: 'a', nextOpen: 'a' }],
  [undefined, ['a'], { place: 0, previous: undefined, next: 'a', nextOpen: 'b' }],
  ['a', [], { place: 1, previous: undefined, next: 'b', nextOpen: 'b' }],
  ['b', ['c'], { place: 2, previous: 'a', next: 'c', nextOpen: 'd' }],
  ['d', [], { place: 4, previous: 'c', next: undefined, nextOpen: 'a' }],
  ['c', ['d', 'a', 'b'], { place: 3, previous: 'b', next: 'd', nextOpen: undefined }],
  ['c', order, { place: 3, previous: 'b', next: 'd', nextOpen: undefined }],
]
for (const [at, settled, expected] of steps)
  test(`from ${at ?? 'the code'} with ${settled.join(', ') || 'nothing'} settled`, () => {
    assert.deepEqual(
      stepsFrom(order, at, (id) => settled.includes(id)),
      expected,
    )
  })

test('a statement is found with its area and step, and an unknown one is not', () => {
  const found = findStatement(framework, second)
  assert.equal(found?.statement.id, second)
  assert.equal(found?.area.id, framework.areas[0]?.id)
  assert.equal(found?.step, framework.steps.find(({ id }) => id === found?.statement.stepId)?.label)
  assert.equal(findStatement(framework, 'nothing'), undefined)
})

const unanimity: ReadonlyArray<[string, ReturnType<typeof spread>, [string, number] | undefined]> = [
  ['all the same', spread(low, low, low), [low, 3]],
  ['all the same, and nobody on the scale', spread(unknown, unknown), undefined],
  ['some did not answer', spread(low, low, undefined), [low, 2]],
  ['only one of several answered', spread(low, undefined, undefined), undefined],
  ['one assessment in all', spread(low), [low, 1]],
  ['two answers', spread(low, low, high), undefined],
  ['one of them without a weight', spread(low, unknown), undefined],
  ['nobody answered', spread(undefined, undefined), undefined],
  ['nobody at all', spread(), undefined],
]
for (const [what, given, expected] of unanimity)
  test(`unanimous or not: ${what}`, () => {
    const found = unanimousAnswer(given)
    assert.deepEqual(found && [found.optionId, found.count], expected)
  })

test('what is settled is not offered again, and the reason says how many', () => {
  const all = [
    { [first]: low, [second]: low },
    { [first]: low, [second]: low },
  ]
  const open = unanimousOpen(spreads(all), (id) => id === first)
  assert.deepEqual(
    open.map(({ statementId }) => statementId),
    [second],
  )
  assert.match(open[0] ? unanimousReason(open[0]) : '', /all 2 who answered/)
  assert.match(unanimousReason({ statementId: first, optionId: low, count: 1 }), /one colleague/)
})

const workshop: Workshop = {
  id: 'w',
  councilCode: 'E06000001',
  roundId: 'r',
  joinCode: '012345',
  walk: 'area',
  statementId: first,
  startedBy: 'p',
  startedAt: new Date(0),
  endedAt: undefined,
  version: 3,
}
const agreed: AgreedAnswer = {
  statementId: first,
  optionId: low,
  reason: 'why',
  dissent: 'who not',
  agreedBy: 'p',
  agreedAt: new Date(7),
  version: 2,
}

test('a vote counts on the statement on the screen, until it is settled', () => {
  assert.equal(refusalOfVote(workshop, first, undefined), undefined)
  assert.equal(refusalOfVote(workshop, first, agreed), 'settled')
  assert.equal(refusalOfVote(workshop, second, undefined), 'moved-on')
  assert.equal(refusalOfVote({ ...workshop, statementId: undefined }, first, undefined), 'moved-on')
  assert.equal(refusalOfVote({ ...workshop, endedAt: new Date(9) }, first, agreed), 'ended')
})

const shown: Shown = {
  workshop,
  placed: findStatement(framework, first),
  people: 3,
  votes: { [low]: 1, [high]: 2 },
  spread: spread(low, high),
  agreed: undefined,
  settled: 4,
}

test('what is sent holds the whole state and nothing about anybody', () => {
  const state = liveState({ ...shown, agreed })
  assert.equal(state.statement?.id, first)
  assert.deepEqual(state.votes, { total: 3, counts: { [low]: 1, [high]: 2 } })
  assert.equal(state.spread.assessments, 2)
  assert.equal(state.spread.counts[high], 1)
  assert.deepEqual(state.agreed, { optionId: low, reason: 'why', dissent: 'who not' })
  assert.equal(state.hasEnded, false)
  assert.doesNotMatch(JSON.stringify(state), /"p"|012345|E06000001/)
})

test('votes and people leave the shape; anything else changes it', () => {
  const shape = shapeOf(shown)
  assert.equal(shapeOf({ ...shown, votes: {}, people: 9 }), shape)
  const others = [
    { ...shown, agreed },
    { ...shown, agreed: { ...agreed, version: 3 } },
    { ...shown, agreed: { ...agreed, agreedAt: new Date(8) } },
    { ...shown, settled: 5 },
    { ...shown, workshop: { ...workshop, version: 4 } },
    { ...shown, spread: spread(low) },
  ]
  assert.equal(new Set([shape, ...others.map(shapeOf)]).size, others.length + 1)
})

test('before the first statement there is nothing to vote on', () => {
  const state = liveState({
    ...shown,
    workshop: { ...workshop, statementId: undefined, endedAt: new Date(9) },
    placed: undefined,
    spread: undefined,
    votes: {},
  })
  assert.equal(state.statement, null)
  assert.deepEqual(state.votes, { total: 0, counts: {} })
  assert.equal(state.hasEnded, true)
})

test('a code is shown in two parts, its zeros with it', () => {
  assert.equal(spokenCode('012345'), '012 345')
})
