import assert from 'node:assert/strict'
import { test } from 'node:test'
import { categoryLook, lookOf } from './category-look.rules.ts'
import { makeFramework } from './made-framework.fixture.ts'

const cases: [thresholds: Record<string, number>, looks: string[]][] = [
  [{ only: 0 }, ['strong']],
  [{ low: 0, high: 0.5 }, ['needs-improvement', 'strong']],
  [{ low: 0, middle: 0.4, high: 0.8 }, ['needs-improvement', 'competent', 'strong']],
  [{ low: 0, fair: 0.25, good: 0.5, best: 0.9 }, ['needs-improvement', 'competent', 'competent', 'strong']],
]

for (const [thresholds, looks] of cases) {
  test(`${looks.length} categories look, lowest first: ${looks.join(', ')}`, () => {
    const framework = makeFramework({ thresholds })
    assert.deepEqual(
      Object.keys(thresholds).map((id) => lookOf(framework, id)),
      looks,
    )
  })
}

test('a category of another framework is refused', () => {
  assert.throws(() => lookOf(makeFramework(), 'unheard-of'), RangeError)
  assert.throws(() => categoryLook(makeFramework(), 'unheard-of'), RangeError)
})
