// What of an earlier assessment has a place in the questionnaire of today.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallFramework } from '../../../tests/support/frameworks.ts'
import { copyFor } from './copy-assessment.rules.ts'

const framework = smallFramework()
const area = framework.areas[0]
const other = framework.areas[1]
const statement = area?.statements[0]?.id ?? ''
const option = framework.scale.options[0]?.id ?? ''
const kind = framework.noteKinds[0]?.id ?? ''
const nothing = { answers: {}, notes: {}, deliberate: false, deliberateReason: '', inPlan: false }

test('brings along what still has a place, unchanged', () => {
  const earlier = {
    areaId: area?.id ?? '',
    answers: { [statement]: option, 'a.statement.of.old': option },
    notes: { [kind]: '\r\n as typed ', 'old-kind': 'gone' },
    deliberate: true,
    deliberateReason: 'We agreed it.',
    inPlan: true,
  }
  assert.deepEqual(copyFor(framework, [earlier]), [
    { ...earlier, answers: { [statement]: option }, notes: { [kind]: '\r\n as typed ' } },
  ])
})

test('leaves out options that are gone, areas that are gone, statements of another area and what is then empty', () => {
  assert.deepEqual(
    copyFor(framework, [
      { ...nothing, areaId: area?.id ?? '', answers: { [statement]: 'an-option-of-old' } },
      { ...nothing, areaId: other?.id ?? '', answers: { [statement]: option } },
      { ...nothing, areaId: 'an.area.of.old', inPlan: true },
    ]),
    [],
  )
})

test('keeps a mark alone, in the order of the framework', () => {
  const copied = copyFor(framework, [
    { ...nothing, areaId: other?.id ?? '', inPlan: true },
    { ...nothing, areaId: area?.id ?? '', deliberateReason: 'For later' },
  ])
  assert.deepEqual(
    copied.map((one) => one.areaId),
    [area?.id, other?.id],
  )
})
