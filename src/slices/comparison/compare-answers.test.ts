// Medians worked out by hand, and what must hold of every comparison whatever the answers and the framework.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallFramework } from '../../../tests/support/frameworks.ts'
import { fc } from '../../../tests/support/properties.ts'
import { scoreAssessment } from '../scoring/scoring.rules.ts'
import { areaSpread, compareAnswers, rankByDisagreement, talkAboutFirst } from './compare-answers.rules.ts'
import { framework, sameAnswers, turningAnswers } from './compared-round.fixture.ts'
import { summarySentence } from './describe-comparison.rules.ts'

const options = framework.scale.options.map(({ id }) => id)
const statements = framework.areas.flatMap((area) => area.statements.map(({ id }) => id))
const [first = '', second = '', third = ''] = statements

const medians: [scores: number[], median: number | undefined][] = [
  [[], undefined],
  [[66.7], 66.7],
  [[33.3, 66.7], 50],
  [[0, 0.1], 0.1], // half a tenth goes up
  [[100, 0, 50], 50],
  [[88.9, 11.1, 55.6, 44.4], 50],
]
for (const [scores, median] of medians)
  test(`the middle of ${scores.join(', ') || 'nothing'} is ${median ?? 'nothing'}`, () => {
    assert.equal(areaSpread('x', scores).scores?.median, median)
  })

test('every area has the lowest and highest of the scores that are shown for it', () => {
  const all = [0, 1, 2, 3, 4].map((shift) => turningAnswers(options, shift))
  const { areas } = compareAnswers(framework, all)
  for (const [place, { areaId, scores, scored }] of areas.entries()) {
    assert.equal(areaId, framework.areas[place]?.id)
    const shown = all.flatMap((answers) => {
      const result = scoreAssessment(framework, answers).areas[place]
      return result?.kind === 'scored' ? [result.score] : []
    })
    assert.equal(scored, shown.length)
    assert.deepEqual([scores?.low, scores?.high], [Math.min(...shown), Math.max(...shown)])
  }
})

test('statements where views differ most come first, ties in the order of the framework', () => {
  const base = sameAnswers('agree')
  const all = [
    { ...base, [third]: 'strongly-disagree', [second]: 'strongly-agree' },
    { ...base, [third]: 'strongly-agree', [second]: 'disagree' },
    { ...base, [first]: 'disagree' },
    { ...base, [first]: 'disagree' },
  ]
  const { statements: spreads } = compareAnswers(framework, all)
  const ranked = rankByDisagreement(spreads).map(({ statementId }) => statementId)
  assert.deepEqual(ranked.slice(0, 4), [third, first, second, statements[3]])
  assert.deepEqual(ranked.toSorted(), statements.toSorted())
  assert.deepEqual(
    talkAboutFirst(spreads).map(({ statementId }) => statementId),
    [third, first, second],
  )
  assert.equal(talkAboutFirst(spreads, 2).length, 2)
})

test('what cannot be compared comes last', () => {
  const all = [{ [second]: 'agree' }, { [second]: 'agree', [first]: 'agree' }]
  const ranked = rankByDisagreement(compareAnswers(framework, all).statements)
  assert.equal(ranked[0]?.statementId, second)
  assert.equal(ranked[1]?.statementId, first)
})

test('the order of assessments makes no difference', () => {
  const shifts = fc.array(fc.nat({ max: 40 }), { maxLength: 9 })
  fc.assert(
    fc.property(shifts, (given) => {
      const all = given.map((shift) => turningAnswers(options, shift))
      assert.deepEqual(compareAnswers(framework, all.toReversed()), compareAnswers(framework, all))
    }),
    { numRuns: 25 },
  )
})

test('another framework is compared without a change', () => {
  const small = smallFramework()
  const [option] = small.scale.options.filter(({ weight }) => weight !== null)
  const all = [
    {},
    Object.fromEntries(small.areas[0]?.statements.map(({ id }) => [id, option?.id ?? '']) ?? []),
  ]
  const { areas, statements: spreads } = compareAnswers(small, all)
  assert.equal(areas.length, small.areas.length)
  assert.equal(areas[0]?.scored, 1)
  assert.equal(spreads[0]?.unanswered, 1)
})

const sentences: [all: Parameters<typeof compareAnswers>[1], sentence: string][] = [
  [[{}], 'There is one assessment so far, so there is nothing to compare it with.'],
  [
    [sameAnswers('agree'), sameAnswers('agree')],
    'Views are close on all 84 statements that can be compared. On 84, everybody on the scale chose the same.',
  ],
  [
    [sameAnswers('do-not-know'), sameAnswers('do-not-know'), {}],
    'Too few answers are on the scale to compare views on any statement.',
  ],
  [
    [sameAnswers('do-not-know'), { [first]: 'agree' }, { [first]: 'agree' }],
    'Views are close on the 1 statement that can be compared. On 1, everybody on the scale chose the same.',
  ],
  [
    [sameAnswers('disagree'), sameAnswers('agree')],
    'Views differ on 84 of 84 statements, and widely on none.',
  ],
  [
    [sameAnswers('agree'), { ...sameAnswers('agree'), [first]: 'strongly-disagree' }],
    'Views differ widely on 1 of 84 statements. On 83, everybody on the scale chose the same.',
  ],
]
for (const [all, sentence] of sentences)
  test(sentence, () => assert.equal(summarySentence(compareAnswers(framework, all)), sentence))
