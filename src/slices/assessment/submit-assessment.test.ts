import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideSubmit, type SubmitDecision } from './submit-assessment.rules.ts'

const cases: ReadonlyArray<[string, { answered: number; total: number }, number, SubmitDecision]> = [
  ['nothing answered, even if the author accepts it', { answered: 0, total: 84 }, 84, 'nothing-answered'],
  ['everything answered', { answered: 84, total: 84 }, 0, 'submit'],
  ['gaps that the author was not told of', { answered: 72, total: 84 }, 0, 'gaps'],
  ['gaps that the author accepts', { answered: 72, total: 84 }, 12, 'submit'],
  ['fewer gaps than accepted', { answered: 80, total: 84 }, 12, 'submit'],
  ['more gaps than accepted: an answer was cleared elsewhere', { answered: 71, total: 84 }, 12, 'gaps'],
]
for (const [situation, progress, accepted, decision] of cases)
  test(`${situation}: ${decision}`, () => assert.equal(decideSubmit(progress, accepted), decision))
