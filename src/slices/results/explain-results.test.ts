// The sentence on top of results and the sum of an area, for any framework and reader.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answers } from '../framework/framework.rules.ts'
import { makeFramework } from '../scoring/made-framework.fixture.ts'
import { scoreAssessment } from '../scoring/scoring.rules.ts'
import { explainArea, summarySentence } from './explain-results.rules.ts'

const framework = makeFramework()

function all(option: string, areaId: string): Answers {
  return Object.fromEntries(framework.steps.map(({ id }) => [`${areaId}.${id}`, option]))
}

function sentence(answers: Answers): string {
  return summarySentence(scoreAssessment(framework, answers), framework)
}

const everywhere = framework.areas.map(({ id }) => id)
const sentences: [situation: string, answers: Answers, expected: string][] = [
  ['nothing answered', {}, 'There are no scores yet, because no statement was answered on the scale.'],
  [
    'only options without a weight',
    all('do-not-know', 'service.income'),
    'There are no scores yet, because no statement was answered on the scale.',
  ],
  [
    'one area of each category',
    {
      ...all('always', 'service.income'),
      ...all('often', 'service.data'),
      ...all('often', 'customer.income'),
      ...all('never', 'customer.data'),
      ...all('seldom', 'csf.leadership'),
      'csf.leadership.monitor': 'never',
    },
    'Strong in 1 of 5 areas; 2 need improvement; your weakest step is monitor.',
  ],
  [
    'one that needs improvement',
    { ...all('always', 'service.income'), ...all('never', 'customer.data') },
    'Strong in 1 of 5 areas; 1 needs improvement; 3 not assessed.',
  ],
  [
    'all strong',
    Object.assign({}, ...everywhere.map((id) => all('always', id))),
    'Strong in 5 of 5 areas; none needs improvement.',
  ],
  [
    'two weakest steps',
    { ...all('always', 'service.income'), 'service.income.plan': 'often', 'service.income.deliver': 'often' },
    'Strong in 1 of 5 areas; none needs improvement; 4 not assessed; your weakest steps are plan and deliver.',
  ],
]

for (const [situation, answers, expected] of sentences) {
  test(`the summary of ${situation}`, () => assert.equal(sentence(answers), expected))
}

test('the summary uses the categories of whatever framework it is given', () => {
  const other = makeFramework({ thresholds: { emerging: 0, leading: 0.9 } })
  const answers = {
    'service.income.plan': 'never',
    'service.data.plan': 'always',
    'customer.data.plan': 'never',
  }
  assert.equal(
    summarySentence(scoreAssessment(other, answers), other),
    'Leading in 1 of 5 areas; 2 are emerging; 2 not assessed.',
  )
})

const explanations: [situation: string, options: string[], expected: string][] = [
  [
    'three answers and one not applicable',
    ['often', 'often', 'always', 'not-applicable'],
    'Your answers are worth 2 + 2 + 3 = 7 of a possible 9, which is 77.8%. 1 statement is left out because it was answered "Not applicable".',
  ],
  [
    'one answer',
    ['always', 'do-not-know', 'do-not-know', ''],
    'Your answer is worth 3 of a possible 3, which is 100.0%. 2 statements are left out because they were answered "Do not know". 1 statement is left out because it was not answered.',
  ],
  [
    'all answered',
    ['never', 'seldom', 'often', 'always'],
    'Your answers are worth 0 + 1 + 2 + 3 = 6 of a possible 12, which is 50.0%.',
  ],
  [
    'none answered',
    ['', '', '', ''],
    'There is no score. 4 statements are left out because they were not answered.',
  ],
]

for (const [situation, options, expected] of explanations) {
  test(`how a score came about: ${situation}`, () => {
    const areaId = 'service.income'
    const entries = framework.steps.map(({ id }, index) => [`${areaId}.${id}`, options[index] ?? ''])
    const answers = Object.fromEntries(entries.filter(([, optionId]) => optionId !== ''))
    const explanation = explainArea(framework, scoreAssessment(framework, answers), { areaId, answers })
    assert.equal(explanation.sentence, expected)
    assert.equal(
      explanation.counted.length + explanation.leftOut.reduce((sum, { count }) => sum + count, 0),
      framework.steps.length,
    )
  })
}

test('to somebody else than the author nothing is yours', () => {
  const answers = { 'service.income.plan': 'often', 'service.income.monitor': 'always' }
  const result = scoreAssessment(framework, answers)
  assert.match(summarySentence(result, framework, 'the'), /; the weakest step is plan\.$/)
  const { sentence: sum } = explainArea(framework, result, {
    areaId: 'service.income',
    answers,
    voice: 'the',
  })
  assert.match(sum, /^The answers are worth 2 \+ 3 = 5 of a possible 6/)
})

test('explaining an area that the framework does not have throws', () => {
  const result = scoreAssessment(framework, {})
  assert.throws(() => explainArea(framework, result, { areaId: 'other', answers: {} }), RangeError)
})
