// Range and middle of answers against cases worked out by hand, and what must hold of all of them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '../../../tests/support/properties.ts'
import { framework } from './compared-round.fixture.ts'
import { medianWords, offScaleFindings, rangeWords } from './describe-spread.rules.ts'
import { countByOption, spreadOf, spreadOfCounts } from './measure-spread.rules.ts'

const statement = framework.areas[0]?.statements[0]?.id ?? ''
const [sd, d, a, sa, na, dk] = framework.scale.options.map(({ id }) => id)

function spread(...chosen: readonly (string | undefined)[]) {
  return spreadOf(
    framework,
    statement,
    chosen.map((option) => (option === undefined ? {} : { [statement]: option })),
  )
}

const cases: {
  chosen: (string | undefined)[]
  range: string | undefined
  median: string | undefined
  findings: string[]
}[] = [
  { chosen: [d, a, sa], range: 'from disagree to strongly agree', median: 'agree', findings: [] },
  {
    chosen: [sa, a, sd, sa],
    range: 'from strongly disagree to strongly agree',
    median: 'between agree and strongly agree',
    findings: [],
  },
  { chosen: [a, a], range: 'agree', median: 'agree', findings: [] },
  {
    chosen: [a, dk, dk, na, undefined, d, d],
    range: 'from disagree to agree',
    median: 'disagree',
    findings: ['1 of 7 chose "Not applicable"', '2 of 7 chose "I do not know"', '1 of 7 did not answer'],
  },
  { chosen: [dk], range: undefined, median: undefined, findings: ['1 of 1 chose "I do not know"'] },
  { chosen: [], range: undefined, median: undefined, findings: [] },
]
for (const { chosen, range, median, findings } of cases)
  test(`${chosen.join(', ') || 'nobody'}: ${range ?? 'nothing'} with ${median ?? 'nothing'} in the middle`, () => {
    const found = spread(...chosen)
    assert.equal(rangeWords(found), range)
    assert.equal(medianWords(found), median)
    assert.deepEqual(offScaleFindings(found), findings)
  })

const answers = fc.array(fc.option(fc.constantFrom(sd, d, a, sa, na, dk), { nil: undefined }), {
  maxLength: 70,
})

test('counts and those without an answer add up to everybody', () => {
  fc.assert(
    fc.property(answers, (chosen) => {
      const { counts, unanswered, assessments } = spread(...chosen)
      const counted = counts.reduce((sum, { count }) => sum + count, 0)
      assert.equal(counted + unanswered, assessments)
      assert.equal(assessments, chosen.length)
    }),
  )
})

test('the order of people makes no difference, and neither does the option without a weight', () => {
  fc.assert(
    fc.property(answers, fc.nat({ max: 69 }), (chosen, by) => {
      assert.deepEqual(spread(...chosen.slice(by), ...chosen.slice(0, by)), spread(...chosen))
      const { range, median, disagreement } = spread(...chosen)
      const more = spread(...chosen, dk, undefined, na)
      assert.deepEqual([more.range, more.median, more.disagreement], [range, median, disagreement])
    }),
  )
})

test('the same comes from counts alone', () => {
  fc.assert(
    fc.property(answers, (chosen) => {
      const whole = spread(...chosen)
      const counts = countByOption(whole)
      assert.deepEqual(
        spreadOfCounts(framework, {
          statementId: statement,
          countByOption: counts,
          assessments: chosen.length,
        }),
        whole,
      )
    }),
  )
})

test('options of one weight are one step, whatever their order in the scale', () => {
  const options = [
    { id: 'always', label: 'Always', meaning: '', weight: 2 },
    { id: 'never', label: 'Never', meaning: '', weight: 0 },
    { id: 'hardly', label: 'Hardly ever', meaning: '', weight: 0 },
  ]
  const other = { ...framework, scale: { ...framework.scale, options } }
  const found = spreadOfCounts(other, {
    statementId: statement,
    countByOption: { always: 2, never: 1, hardly: 1 },
    assessments: 4,
  })
  assert.equal(found.disagreement, 1)
  assert.equal(found.range?.low.id, 'never')
  assert.equal(found.range?.high.id, 'always')
})
