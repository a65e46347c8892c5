// What changed since last time, and which assessment is last time.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Submitted } from '../assessment/assessment.rules.ts'
import type { Answers } from '../framework/framework.rules.ts'
import { makeFramework } from '../scoring/made-framework.fixture.ts'
import { scoreAssessment } from '../scoring/scoring.rules.ts'
import { compareResults, previousAssessment } from './compare-results.rules.ts'
import { madeSubmitted } from './made-results.fixture.tsx'

const framework = makeFramework({ csfs: [] })

function compared(before: Answers, now: Answers) {
  return compareResults(framework, {
    before: scoreAssessment(framework, before),
    now: scoreAssessment(framework, now),
  })
}

const changes: [situation: string, before: Answers, now: Answers, heading: string, texts: string[]][] = [
  ['nothing at all', {}, {}, 'No score has changed', []],
  [
    'the same answers',
    { 'service.income.plan': 'often' },
    { 'service.income.plan': 'often' },
    'No score has changed',
    [],
  ],
  [
    'up within a category',
    { 'service.income.plan': 'never' },
    { 'service.income.plan': 'seldom' },
    '1 area went up and none went down',
    ['Up 33.3 from 0.0'],
  ],
  [
    'up into another',
    { 'service.income.plan': 'often' },
    { 'service.income.plan': 'always' },
    '1 area went up and none went down',
    ['Up 33.3 from 66.7, was Competent'],
  ],
  [
    'down and up',
    { 'service.income.plan': 'always', 'service.data.plan': 'never', 'customer.data.plan': 'always' },
    { 'service.income.plan': 'often', 'service.data.plan': 'always', 'customer.data.plan': 'never' },
    '1 area went up and 2 went down',
    [
      'Down 33.3 from 100.0, was Strong',
      'Up 100.0 from 0.0, was Needs improvement',
      'Down 100.0 from 100.0, was Strong',
    ],
  ],
  [
    'only down',
    { 'service.income.plan': 'often' },
    { 'service.income.plan': 'never' },
    '1 area went down and none went up',
    ['Down 66.7 from 66.7, was Competent'],
  ],
  [
    'a score where there was none, and none where there was one',
    { 'service.income.plan': 'often' },
    { 'service.data.plan': 'often' },
    '2 areas changed without going up or down',
    ['Was 66.7, Competent', 'No score before'],
  ],
]

for (const [situation, before, now, heading, texts] of changes) {
  test(`since last time, ${situation}: ${heading}`, () => {
    const found = compared(before, now)
    assert.equal(found.heading, heading)
    assert.deepEqual(
      found.areas.map(({ text }) => text),
      texts,
    )
    assert.equal(found.areas.length + found.unchangedCount, framework.areas.length)
  })
}

const at = (time: string, more: Partial<Submitted> = {}) =>
  madeSubmitted(framework, { assessment: { id: time, submittedAt: new Date(time), ...more } }).assessment
const present = at('2026-12-03')
const service = (name: string) => ({ scope: { kind: 'service', name } as const })

const earlier: [situation: string, others: Submitted[], of: Submitted, found: string | undefined][] = [
  ['there is no other', [present], present, undefined],
  [
    'the latest of those before',
    [at('2026-01-01'), at('2026-06-01'), at('2027-01-01')],
    present,
    '2026-06-01',
  ],
  ["another person's", [at('2026-06-01', { authorId: 'another' })], present, undefined],
  [
    'an older version of the questions',
    [at('2026-06-01', { frameworkVersion: '0.0.0' })],
    present,
    undefined,
  ],
  ['a service beside the whole council', [at('2026-06-01', service('Libraries'))], present, undefined],
  [
    'the same service',
    [at('2026-06-01', service('Libraries'))],
    at('2026-12-03', service('Libraries')),
    '2026-06-01',
  ],
  [
    'another service',
    [at('2026-06-01', service('Waste'))],
    at('2026-12-03', service('Libraries')),
    undefined,
  ],
]

for (const [situation, others, of, found] of earlier) {
  test(`the assessment to compare with: ${situation}`, () => {
    assert.equal(previousAssessment(others, of)?.id, found)
  })
}
