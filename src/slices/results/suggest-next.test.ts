// What stands out and what is suggested, with ties, choices and areas without a score.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '../../../tests/support/properties.ts'
import type { Answers } from '../framework/framework.rules.ts'
import { makeFramework } from '../scoring/made-framework.fixture.ts'
import { scoreAssessment } from '../scoring/scoring.rules.ts'
import { fittingResources, outstandingAreas, suggestionFor } from './suggest-next.rules.ts'

const framework = makeFramework()
const ids = framework.areas.map(({ id }) => id)

function outstanding(answers: Answers, chosen: readonly string[] = []) {
  const deliberate = Object.fromEntries(chosen.map((id) => [id, { reason: 'Agreed.' }]))
  const { strongest, weakest } = outstandingAreas(framework, scoreAssessment(framework, answers, deliberate))
  return { strongest: strongest.map(({ areaId }) => areaId), weakest: weakest.map(({ areaId }) => areaId) }
}

const three = {
  'service.income.plan': 'never',
  'service.data.plan': 'seldom',
  'customer.data.plan': 'always',
}

const cases: [
  situation: string,
  answers: Answers,
  chosen: string[],
  strongest: string[],
  weakest: string[],
][] = [
  ['nothing has a score', {}, [], [], []],
  ['three scores', three, [], ['customer.data', 'service.data'], ['service.income']],
  [
    'the weakest is a choice: it is not named, and no strong area takes its place',
    three,
    ['service.income'],
    ['customer.data', 'service.data'],
    [],
  ],
  [
    'the strongest is a choice too',
    three,
    ['customer.data'],
    ['customer.data', 'service.data'],
    ['service.income'],
  ],
]

for (const [situation, answers, chosen, strongest, weakest] of cases) {
  test(`what stands out when ${situation}`, () => {
    assert.deepEqual(outstanding(answers, chosen), { strongest, weakest })
  })
}

test('a list that ends among equals says how many more there are, without those that were chosen', () => {
  const tied = (answers: Answers, chosen: readonly string[] = []) => {
    const deliberate = Object.fromEntries(chosen.map((id) => [id, { reason: '' }]))
    return outstandingAreas(framework, scoreAssessment(framework, answers, deliberate)).tied
  }
  const all = (option: string) => Object.fromEntries(ids.map((id) => [`${id}.plan`, option]))
  const [first = '', second = ''] = ids
  const oneWeak = { ...all('always'), [`${first}.plan`]: 'never' }
  const oneStrong = { ...all('never'), [`${first}.plan`]: 'always' }
  assert.deepEqual(tied(three), { strongest: undefined, weakest: undefined })
  assert.deepEqual(tied(oneWeak), { strongest: '1 other area scores 100.0 too.', weakest: undefined })
  assert.deepEqual(tied(oneStrong), { strongest: undefined, weakest: '1 other area scores 0.0 too.' })
  assert.deepEqual(tied(oneStrong, [second]), { strongest: undefined, weakest: undefined })
  assert.deepEqual(tied({}), { strongest: undefined, weakest: undefined })
})

test('no area is both strong and weak, and none that was chosen is weak, whatever was answered', () => {
  const options = framework.scale.options.map(({ id }) => id)
  const answered = fc.array(fc.constantFrom(...options), { minLength: ids.length, maxLength: ids.length })
  fc.assert(
    fc.property(answered, fc.subarray(ids), (given, chosen) => {
      const answers = Object.fromEntries(ids.map((id, index) => [`${id}.plan`, given[index] ?? '']))
      const { strongest, weakest } = outstanding(answers, chosen)
      assert.deepEqual(
        strongest.filter((id) => weakest.includes(id)),
        [],
      )
      assert.deepEqual(
        weakest.filter((id) => chosen.includes(id)),
        [],
      )
      assert.ok(strongest.length <= 3 && weakest.length <= 3)
    }),
  )
})

test('suggestions are those of the category that the area is in; without a score there are none', () => {
  const result = scoreAssessment(framework, { 'service.income.plan': 'often' })
  const suggestion = suggestionFor(framework, result, 'service.income')
  assert.deepEqual(
    [suggestion?.word, suggestion?.whatToDo, suggestion?.nextSteps],
    ['Competent', 'Do more about Competent.', ['Do more competent.']],
  )
  assert.equal(suggestionFor(framework, result, 'service.data'), undefined)
})

test('resources that help with most of the areas come first, six at most, and say what they help with', () => {
  const resource = (id: string, areaIds: string[]) => ({
    id,
    title: id,
    publisher: 'P',
    type: 'tool',
    summary: 'S',
    url: 'https://example.org/',
    areaIds,
  })
  const areas = [
    { areaId: 'a', title: 'Area A' },
    { areaId: 'b', title: 'Area B' },
  ]
  const found = fittingResources(
    [resource('other', ['c']), resource('one', ['b']), resource('both', ['c', 'b', 'a'])],
    areas,
  )
  assert.deepEqual(
    found.map(({ id, helpsWith }) => [id, helpsWith]),
    [
      ['both', ['Area A', 'Area B']],
      ['one', ['Area B']],
    ],
  )
  const many = Array.from({ length: 9 }, (_, index) => resource(`r${index}`, ['a']))
  assert.deepEqual(
    fittingResources(many, areas).map(({ id }) => id),
    ['r0', 'r1', 'r2', 'r3', 'r4', 'r5'],
  )
})
