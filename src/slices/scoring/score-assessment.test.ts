// Scores and categories against cases worked out by hand, and what must hold for any answers and framework.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '../../../tests/support/properties.ts'
import type { Answers, Framework } from '../framework/framework.rules.ts'
import { makeFramework } from './made-framework.fixture.ts'
import { areaResult, categoryOf, scoreAssessment, strongestAndWeakest } from './score-assessment.rules.ts'

const framework = makeFramework()
const area = 'service.income'

/** Answers to the first statements of an area, in the order of the steps; '' leaves one out. */
function answer(options: readonly string[], areaId = area, of: Framework = framework): Answers {
  const statements = of.areas.find(({ id }) => id === areaId)?.statements ?? []
  return Object.fromEntries(
    statements.map(({ id }, index) => [id, options[index] ?? '']).filter(([, optionId]) => optionId !== ''),
  )
}

const cases: [situation: string, options: string[], score: number | null, category: string | null][] = [
  ['the best answers', ['always', 'always', 'always', 'always'], 100, 'strong'],
  ['the poorest answers', ['never', 'never', 'never', 'never'], 0, 'needs-improvement'],
  ['one left out as not applicable', ['often', 'often', 'always', 'not-applicable'], 77.8, 'competent'],
  ['one that nobody knows', ['often', 'often', 'always', 'do-not-know'], 77.8, 'competent'],
  ['one without an answer', ['often', 'often', 'always'], 77.8, 'competent'],
  ['a single answer', ['', '', 'always'], 100, 'strong'],
  ['only not applicable', Array(4).fill('not-applicable'), null, null],
  ['no answer', [], null, null],
  ['10 of 12 is strong', ['always', 'always', 'always', 'seldom'], 83.3, 'strong'],
  ['7 of 12 is competent', ['often', 'often', 'often', 'seldom'], 58.3, 'competent'],
  ['half is not enough', ['always', 'always', 'never', 'never'], 50, 'needs-improvement'],
]

for (const [situation, options, score, category] of cases) {
  test(`an area with ${situation}`, () => {
    const result = areaResult(scoreAssessment(framework, answer(options)), area)
    if (score === null) {
      assert.equal(result.kind, 'not-assessed')
      assert.equal(result.excluded.length, 4)
    } else {
      assert.ok(result.kind === 'scored')
      assert.deepEqual([result.score, result.categoryId], [score, category])
      assert.equal(result.counted + result.excluded.length, 4)
    }
  })
}

test('a score rests on exact sums: total, possible, how many counted and what was left out', () => {
  const result = areaResult(scoreAssessment(framework, answer(['often', 'not-applicable', 'always'])), area)
  assert.deepEqual(result, {
    kind: 'scored',
    areaId: area,
    total: 5,
    possible: 6,
    share: 5 / 6,
    score: 83.3,
    categoryId: 'strong',
    counted: 2,
    excluded: [
      { statementId: 'service.income.plan', optionId: 'not-applicable' },
      { statementId: 'service.income.monitor', optionId: null },
    ],
    deliberate: null,
  })
})

test('a category begins exactly at its threshold, where the rounded score would lie', () => {
  const wide = makeFramework({
    steps: Array.from({ length: 20 }, (_, index) => `s${index}`),
    weights: { no: 0, yes: 1 },
  })
  const reached = (yes: number) => {
    const options = [...Array(yes).fill('yes'), ...Array(20 - yes).fill('no')]
    const result = areaResult(scoreAssessment(wide, answer(options, area, wide)), area)
    return result.kind === 'scored' ? [result.score, result.categoryId] : []
  }
  assert.deepEqual(reached(10), [50, 'needs-improvement'])
  assert.deepEqual(reached(11), [55, 'competent'])
  assert.deepEqual(reached(15), [75, 'competent'])
  assert.deepEqual(reached(16), [80, 'strong'])
  // Shown as 80.0, but below the threshold.
  assert.equal(categoryOf(framework, { total: 1599, possible: 1999 }).id, 'competent')
  assert.equal(categoryOf(framework, { total: 549_999, possible: 1_000_000 }).id, 'needs-improvement')
})

test('the whole result counts categories, options, answers and steps', () => {
  const result = scoreAssessment(framework, {
    ...answer(['always', 'always', 'always', 'often']),
    ...answer(['seldom', 'seldom', 'do-not-know', 'never'], 'service.data'),
    ...answer(['often', 'often', 'often', 'seldom'], 'csf.leadership'),
  })
  assert.deepEqual(
    result.areas.map((one) => (one.kind === 'scored' ? one.categoryId : one.kind)),
    ['strong', 'needs-improvement', 'not-assessed', 'not-assessed', 'competent'],
  )
  assert.deepEqual(result.countByCategory, { 'needs-improvement': 1, competent: 1, strong: 1 })
  assert.equal(result.notAssessedCount, 2)
  assert.deepEqual([result.answeredCount, result.statementCount], [12, 20])
  assert.deepEqual(result.countByOption, {
    never: 1,
    seldom: 3,
    often: 4,
    always: 3,
    'not-applicable': 0,
    'do-not-know': 1,
  })
  assert.deepEqual(
    result.steps.map((step) =>
      step.kind === 'scored' ? [step.stepId, step.total, step.possible, step.score] : step,
    ),
    [
      ['identify', 6, 9, 66.7],
      ['plan', 6, 9, 66.7],
      ['deliver', 5, 6, 83.3],
      ['monitor', 3, 9, 33.3],
    ],
  )
  assert.deepEqual(result.weakestStepIds, ['monitor'])
})

test('steps that share the lowest score are all named, and none is when all are alike', () => {
  const tied = scoreAssessment(framework, answer(['always', 'seldom', 'often', 'seldom']))
  assert.deepEqual(tied.weakestStepIds, ['plan', 'monitor'])
  assert.deepEqual(scoreAssessment(framework, answer(Array(4).fill('often'))).weakestStepIds, [])
  assert.deepEqual(scoreAssessment(framework, {}).weakestStepIds, [])
})

test('strongest and weakest areas keep the order of the framework in a tie and never overlap', () => {
  const same = (option: string, areaId: string) => answer(Array(4).fill(option), areaId)
  const ids = (answers: Answers, limit?: number) => {
    const { strongest, weakest } = strongestAndWeakest(scoreAssessment(framework, answers), limit)
    return [strongest.map(({ areaId }) => areaId), weakest.map(({ areaId }) => areaId)]
  }
  const all = {
    ...same('often', 'service.income'),
    ...same('always', 'service.data'),
    ...same('seldom', 'customer.income'),
    ...same('always', 'customer.data'),
    ...same('seldom', 'csf.leadership'),
  }
  assert.deepEqual(ids(all, 2), [
    ['service.data', 'customer.data'],
    ['customer.income', 'csf.leadership'],
  ])
  assert.deepEqual(ids(all), [
    ['service.data', 'customer.data', 'service.income'],
    ['customer.income', 'csf.leadership'],
  ])
  const between = { ...all, ...same('always', 'csf.leadership'), ...same('often', 'service.data') }
  assert.deepEqual(
    ids({ ...between, ...same('often', 'customer.data') }),
    [['csf.leadership', 'service.income', 'service.data'], ['customer.income']],
    'the third area with the same score is not among the weakest either',
  )
  const four = {
    ...same('seldom', 'service.income'),
    ...same('always', 'service.data'),
    ...same('never', 'customer.income'),
    ...same('often', 'customer.data'),
  }
  assert.deepEqual(
    ids(four),
    [
      ['service.data', 'customer.data'],
      ['customer.income', 'service.income'],
    ],
    'half of four, so that the other half can be the weakest',
  )
  const one = Object.assign({}, ...framework.areas.map(({ id }) => same('seldom', id)), same('always', area))
  const [best, rest] = ids(one)
  assert.deepEqual([best, rest?.length], [[area], 3], 'at most three of each')
  assert.deepEqual(ids({ ...same('often', 'service.income'), ...same('often', 'csf.leadership') }), [[], []])
  assert.deepEqual(ids(same('often', 'service.income')), [[], []])
  assert.deepEqual(ids({}), [[], []])
})

test('a deliberate choice is carried through, scored or not, and changes no score', () => {
  const answers = answer(['never', 'never', 'never', 'never'])
  const reason = { reason: 'We decided to keep it as it is.' }
  const chosen = scoreAssessment(framework, answers, { [area]: reason, 'service.data': { reason: '' } })
  const plain = scoreAssessment(framework, answers)
  assert.deepEqual(areaResult(chosen, area), { ...areaResult(plain, area), deliberate: reason })
  assert.deepEqual(areaResult(chosen, 'service.data').deliberate, { reason: '' })
})

test('ids of another framework are a bug and throw', () => {
  assert.throws(
    () => scoreAssessment(framework, { 'other.statement': 'always' }),
    /No statement other\.statement/,
  )
  assert.throws(() => scoreAssessment(framework, { 'service.income.plan': 'other' }), /No option other/)
  assert.throws(() => scoreAssessment(framework, {}, { other: { reason: '' } }), /No area other/)
  assert.throws(() => areaResult(scoreAssessment(framework, {}), 'other'), RangeError)
})

test('a framework of another size, scale and set of categories scores without a change', () => {
  const other = makeFramework({
    focuses: ['whole'],
    characteristics: ['people', 'money', 'places'],
    csfs: [],
    steps: ['think', 'do'],
    weights: { none: 0, some: 0.5, full: 2.5, skip: null },
    thresholds: { emerging: 0, developing: 0.2, established: 0.6, leading: 1 },
  })
  const result = scoreAssessment(other, {
    'whole.people.think': 'some',
    'whole.people.do': 'some',
    'whole.money.think': 'full',
    'whole.money.do': 'some',
    'whole.places.think': 'full',
    'whole.places.do': 'skip',
  })
  assert.deepEqual(
    result.areas.map((one) => (one.kind === 'scored' ? [one.score, one.categoryId] : one.kind)),
    [
      [20, 'developing'],
      [60, 'established'],
      [100, 'leading'],
    ],
  )
})

const statementIds = framework.areas.flatMap(({ statements }) => statements.map(({ id }) => id))
const optionIds = framework.scale.options.map(({ id }) => id)
const anyAnswers = fc.dictionary(fc.constantFrom(...statementIds), fc.constantFrom(...optionIds))

test('the order of answers does not matter', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const turned = Object.fromEntries(Object.entries(answers).toReversed())
      assert.deepEqual(scoreAssessment(framework, turned), scoreAssessment(framework, answers))
    }),
  )
})

test('an option without a weight counts exactly as no answer does', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const weighted = Object.entries(answers).filter(
        ([, id]) => id !== 'not-applicable' && id !== 'do-not-know',
      )
      const without = scoreAssessment(framework, Object.fromEntries(weighted))
      const figures = (result: typeof without) =>
        result.areas.map((one) =>
          one.kind === 'scored' ? [one.score, one.categoryId, one.counted] : one.kind,
        )
      assert.deepEqual(figures(scoreAssessment(framework, answers)), figures(without))
    }),
  )
})

test('a score is 0 to 100, has one decimal, and its category agrees with the thresholds', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      for (const one of scoreAssessment(framework, answers).areas) {
        if (one.kind === 'not-assessed') continue
        assert.ok(one.score >= 0 && one.score <= 100)
        assert.match(String(one.score), /^\d+(\.\d)?$/)
        assert.ok(Math.abs(one.score - one.share * 100) <= 0.05 + 1e-9)
        const hundredths = (one.total * 100) / one.possible
        const expected = hundredths >= 80 ? 'strong' : hundredths >= 55 ? 'competent' : 'needs-improvement'
        assert.equal(one.categoryId, expected)
      }
    }),
  )
})

test('a better answer never lowers a score', () => {
  const byWeight = ['never', 'seldom', 'often', 'always']
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...byWeight), { minLength: 4, maxLength: 4 }),
      fc.nat({ max: 3 }),
      fc.nat({ max: 3 }),
      (options, place, better) => {
        const raised = options.with(
          place,
          byWeight[Math.max(better, byWeight.indexOf(options[place] ?? ''))] ?? '',
        )
        const before = areaResult(scoreAssessment(framework, answer(options)), area)
        const after = areaResult(scoreAssessment(framework, answer(raised)), area)
        assert.ok(before.kind === 'scored' && after.kind === 'scored' && after.share >= before.share)
      },
    ),
  )
})
