// The findings beside the areas: the weakest step, and what could not be scored.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answers } from '../framework/framework.rules.ts'
import { makeFramework } from '../scoring/made-framework.fixture.ts'
import { scoreAssessment } from '../scoring/scoring.rules.ts'
import { leftOutFindings, plural, stepFindings } from './results-findings.rules.ts'

const framework = makeFramework()
const small = makeFramework({ focuses: ['service'], characteristics: ['income'], csfs: [] })
const statements = framework.areas.flatMap((area) => area.statements)

const headings: [situation: string, answers: Answers, heading: string | undefined][] = [
  ['nothing answered', {}, undefined],
  ['nothing on the scale', { 'service.income.plan': 'not-applicable' }, undefined],
  ['one step answered: nothing to compare', { 'service.income.plan': 'often' }, undefined],
  [
    'one step lowest',
    { 'service.income.plan': 'often', 'service.income.monitor': 'always' },
    'Plan is the weakest step',
  ],
  [
    'two steps lowest',
    { 'service.income.identify': 'often', 'service.income.plan': 'often', 'service.data.monitor': 'always' },
    'The weakest steps are identify and plan',
  ],
]

for (const [situation, answers, heading] of headings) {
  test(`the heading on steps, ${situation}: ${heading ?? 'none'}`, () => {
    assert.equal(stepFindings(framework, scoreAssessment(framework, answers))?.heading, heading)
  })
}

test('every step has a row, also one without a score', () => {
  const answers = { 'service.income.plan': 'often', 'service.income.monitor': 'always' }
  assert.deepEqual(
    stepFindings(framework, scoreAssessment(framework, answers))?.rows.map(({ label, score, weakest }) => [
      label,
      score,
      weakest,
    ]),
    [
      ['Identify', 'Not assessed', false],
      ['Plan', '66.7', true],
      ['Deliver', 'Not assessed', false],
      ['Monitor', '100.0', false],
    ],
  )
})

const leftOut: [situation: string, answers: Answers, heading: string, reasons: string[]][] = [
  [
    'nothing answered',
    {},
    'No statement counts towards a score',
    [`Not answered: ${statements.length} statements in 5 areas`],
  ],
  [
    'all on the scale',
    Object.fromEntries(statements.map(({ id }) => [id, 'often'])),
    'All 20 statements count towards the scores',
    [],
  ],
  [
    'one not known',
    {
      ...Object.fromEntries(statements.map(({ id }) => [id, 'often'])),
      'service.data.plan': 'do-not-know',
    },
    '1 of 20 statements does not count towards a score',
    ['Do not know: 1 statement in 1 area'],
  ],
  [
    'some of each',
    {
      ...Object.fromEntries(statements.map(({ id }) => [id, 'never'])),
      'service.data.plan': 'do-not-know',
      'service.data.monitor': 'do-not-know',
      'customer.data.plan': 'do-not-know',
      'customer.data.deliver': 'not-applicable',
    },
    '4 of 20 statements do not count towards a score',
    ['Not applicable: 1 statement in 1 area', 'Do not know: 3 statements in 2 areas'],
  ],
]

for (const [situation, answers, heading, reasons] of leftOut) {
  test(`what is left out, ${situation}: ${heading}`, () => {
    const findings = leftOutFindings(framework, scoreAssessment(framework, answers), answers)
    assert.equal(findings.heading, heading)
    assert.deepEqual(
      findings.reasons.map(({ label, text }) => `${label}: ${text}`),
      reasons,
    )
  })
}

test('a reason names its areas and how many statements of each', () => {
  const answers = {
    'service.income.identify': 'often',
    'service.income.plan': 'do-not-know',
    'service.income.deliver': 'do-not-know',
  }
  const { reasons } = leftOutFindings(small, scoreAssessment(small, answers), answers)
  assert.deepEqual(
    reasons.map(({ areas }) => areas),
    [
      [{ areaId: 'service.income', title: 'Service income', count: 2 }],
      [{ areaId: 'service.income', title: 'Service income', count: 1 }],
    ],
  )
})

test('one is singular, everything else plural', () => {
  assert.deepEqual(
    [plural(0, 'area'), plural(1, 'area'), plural(2, 'area')],
    ['0 areas', '1 area', '2 areas'],
  )
})
