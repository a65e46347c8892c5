// The real framework and a small one of other sizes load.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { realFramework, smallFramework } from '../../../tests/support/frameworks.ts'
import { statementCount } from './framework.rules.ts'
import { readFramework } from './read-framework.content.ts'

test('the published framework has 21 areas, 84 statements and 126 next steps', () => {
  const framework = realFramework()
  assert.equal(framework.areas.length, 21)
  assert.deepEqual(
    framework.areas.filter(({ kind }) => kind === 'csf').map(({ title }) => title),
    ['Leadership and management', 'Approach to change', 'Getting the best from staff'],
  )
  assert.equal(statementCount(framework), 84)
  assert.equal(framework.areas.flatMap((area) => Object.values(area.nextSteps).flat()).length, 126)
  assert.deepEqual(
    framework.scale.options.map(({ id, weight }) => [id, weight]),
    [
      ['strongly-disagree', 0],
      ['disagree', 1],
      ['agree', 2],
      ['strongly-agree', 3],
      ['not-applicable', null],
      ['do-not-know', null],
    ],
  )
  assert.deepEqual(
    framework.categories.map(({ id, minScore, belowScore }) => [id, minScore, belowScore]),
    [
      ['needs-improvement', 0, 0.55],
      ['competent', 0.55, 0.8],
      ['strong', 0.8, null],
    ],
  )
})

test('each area of the published framework has one statement for each step, in order', () => {
  const framework = realFramework()
  const steps = framework.steps.map(({ id }) => id)
  assert.deepEqual(steps, ['identify', 'plan', 'deliver', 'monitor'])
  for (const area of framework.areas) {
    assert.deepEqual(
      area.statements.map(({ stepId }) => stepId),
      steps,
      area.id,
    )
  }
})

test('a framework of another size loads without a change of code', () => {
  const framework = smallFramework()
  assert.equal(framework.version, '0.1.0')
  assert.deepEqual(
    framework.areas.map(({ id, kind, statements }) => [id, kind, statements.length]),
    [
      ['inside.money', 'characteristic', 3],
      ['inside.people', 'characteristic', 2],
      ['outside.money', 'characteristic', 3],
      ['readiness', 'csf', 3],
    ],
  )
  assert.deepEqual(framework.areas[0]?.statements[0], {
    id: 'inside.money.ask',
    number: 1,
    stepId: 'ask',
    text: 'The council knows its costs.',
    hint: 'Unit costs count.',
  })
  assert.equal(framework.categories.length, 4)
  assert.deepEqual(
    framework.noteKinds.map(({ id }) => id),
    ['evidence', 'barriers'],
  )
  assert.equal(framework.help.startPage.sections[1]?.bulletsIntro, 'For example:')
  assert.equal('bulletsIntro' in (framework.help.startPage.sections[0] ?? {}), false)
})

test('a framework survives being stored as JSON', () => {
  for (const framework of [realFramework(), smallFramework()]) {
    assert.deepEqual(JSON.parse(JSON.stringify(framework)), framework)
  }
})

test('a file that holds no framework at all is told so', () => {
  const told = [null, 'text', []].map((raw) => readFramework('framework.yaml', raw))
  assert.deepEqual(
    told.map((outcome) => (outcome.ok ? [] : outcome.errors)),
    [
      ['framework.yaml: is null and must be a group of keys'],
      ['framework.yaml: is "text" and must be a group of keys'],
      ['framework.yaml: is a list and must be a group of keys'],
    ],
  )
})
