// How far an assessment is and how long the rest takes, by small cases.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallFramework } from '../../../tests/support/frameworks.ts'
import { statementCount } from '../framework/framework.rules.ts'
import { minutesLeft, progress } from './assessment-progress.rules.ts'
import type { Response } from './assessment-record.rules.ts'

const framework = smallFramework()
const area = framework.areas[0]
const ids = area?.statements.map(({ id }) => id) ?? []
const option = framework.scale.options.at(-1)?.id ?? ''

function response(content: Partial<Response>): Response {
  return {
    areaId: area?.id ?? '',
    answers: {},
    notes: {},
    deliberate: false,
    deliberateReason: '',
    inPlan: false,
    version: 1,
    editor: 'e',
    editNumber: 0,
    savedAt: new Date(0),
    ...content,
  }
}

test('40 seconds a statement, to the nearest 5 minutes, never 0 while one is left', () => {
  assert.deepEqual([84, 45, 20, 8, 3, 1, 0].map(minutesLeft), [55, 30, 15, 5, 5, 5, 0])
})

test('counts answers, those without a weight included, by area and in all', () => {
  const all = Object.fromEntries(ids.map((id) => [id, option]))
  const done = progress(framework, [response({ answers: all })])
  assert.equal(done.answered, ids.length)
  assert.equal(done.total, statementCount(framework))
  assert.equal(done.areasCompleted, 1)
  assert.equal(done.areas[0]?.state, 'completed')
  assert.equal(done.areas[1]?.state, 'not-started')
  assert.equal(done.areas.length, framework.areas.length)
})

test('a note or a mark alone begins an area and completes none', () => {
  const states = [
    response({}),
    response({ notes: { any: 'text' } }),
    response({ inPlan: true }),
    response({ deliberate: true }),
    response({ answers: { [ids[0] ?? '']: option } }),
    response({ answers: { 'another.statement': option } }),
  ].map((one) => progress(framework, [one]).areas[0]?.state)
  assert.deepEqual(states, [
    'not-started',
    'in-progress',
    'in-progress',
    'in-progress',
    'in-progress',
    'not-started',
  ])
})
