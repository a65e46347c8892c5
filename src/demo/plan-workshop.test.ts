// What a made-up workshop agrees: the middle of the answers, with reasons and dissent where views lay apart.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { realFramework } from '../../tests/support/frameworks.ts'
import { fc } from '../../tests/support/properties.ts'
import { planWorkshop } from './plan-workshop.rules.ts'

const framework = realFramework()
const statements = framework.areas.flatMap((area) => area.statements.map(({ id }) => id))
const [first = ''] = statements

function agreedOn(options: readonly string[]) {
  const all = options.map((option) => (option === '' ? {} : { [first]: option }))
  return planWorkshop(framework, all).find(({ statementId }) => statementId === first)
}

const cases: [options: string[], agreed: string | undefined][] = [
  [['agree', 'agree', 'agree'], 'agree'],
  [['strongly-disagree', 'agree', 'strongly-agree'], 'agree'],
  [['do-not-know', 'do-not-know', 'agree'], 'do-not-know'],
  [['do-not-know', 'not-applicable', '', 'agree'], undefined],
  [['', '', ''], undefined],
]
for (const [options, agreed] of cases)
  test(`${options.join(', ')}: ${agreed ?? 'left open'}`, () => {
    assert.equal(agreedOn(options)?.optionId, agreed)
  })

test('between two middle answers one of the two is taken', () => {
  assert.ok(['disagree', 'agree'].includes(agreedOn(['disagree', 'agree'])?.optionId ?? ''))
})

test('reasons and dissent are where views lay apart, and fit their fields', () => {
  assert.deepEqual([agreedOn(['agree', 'agree'])?.reason, agreedOn(['agree', 'agree'])?.dissent], ['', ''])
  const apart = agreedOn(['strongly-disagree', 'strongly-agree'])
  assert.ok(apart && apart.reason !== '' && apart.dissent !== '')
  assert.ok(apart.reason.length <= 500 && apart.dissent.length <= 1000)
})

test('the order of the officers makes no difference', () => {
  const options = framework.scale.options.map(({ id }) => id)
  const anyAnswers = fc.dictionary(fc.constantFrom(...statements), fc.constantFrom(...options))
  fc.assert(
    fc.property(fc.array(anyAnswers, { maxLength: 7 }), (all) => {
      assert.deepEqual(planWorkshop(framework, all), planWorkshop(framework, all.toReversed()))
    }),
    { numRuns: 20 },
  )
})
