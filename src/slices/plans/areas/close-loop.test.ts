// What came of the actions of an area: which assessment counts as before, and how statements moved.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { smallFramework } from '../../../../tests/support/frameworks.ts'
import { fc } from '../../../../tests/support/properties.ts'
import type { Submitted } from '../../assessment/assessment.rules.ts'
import { allAnswers } from '../../assessment/assessment.rules.ts'
import type { Framework } from '../../framework/framework.rules.ts'
import { madeSubmitted } from '../../results/made-results.fixture.tsx'
import { makeFramework } from '../../scoring/made-framework.fixture.ts'
import type { AreaAction } from './area-progress.rules.ts'
import { closeLoop, loopBases, loopSentence, mayHaveLoop, movesInWords } from './close-loop.rules.ts'
import { madeAction } from './planned-basis.fixture.ts'

const framework = makeFramework()
const income = 'service.income'

/** `day` of 2027 on which it was submitted. */
function assessment(day: string, given: Partial<Submitted> = {}): Submitted {
  const submittedAt = new Date(`2027-${day}T09:00:00Z`)
  return { ...madeSubmitted(framework).assessment, id: day, submittedAt, ...given }
}

const march = assessment('03-01')
const june = assessment('06-01')
const now = assessment('12-01')
const onDay = (day: string, given: Partial<AreaAction> = {}) =>
  madeAction({ madeAt: new Date(`2027-${day}T12:00:00Z`), ...given })

describe('which assessment the actions of an area are measured by', () => {
  const cases: [situation: string, earlier: Submitted[], actions: AreaAction[], basis: string | undefined][] =
    [
      [
        'the one that the action was made from',
        [march, june],
        [onDay('06-02', { assessmentId: march.id })],
        '03-01',
      ],
      ['the latest there was, for one made by hand', [march, june], [onDay('06-02')], '06-01'],
      ['of several actions the first', [march, june], [onDay('06-02'), onDay('03-02')], '03-01'],
      ['none before the action was made', [june], [onDay('03-02')], undefined],
      [
        'an action made afterwards counts for nothing',
        [march],
        [onDay('12-02', { assessmentId: march.id })],
        undefined,
      ],
      ['a dropped action counts for nothing', [march], [onDay('03-02', { status: 'dropped' })], undefined],
      ["another officer's is not one's own", [{ ...march, authorId: 'other' }], [onDay('03-02')], undefined],
      [
        'other questions cannot be compared',
        [{ ...march, frameworkVersion: '9.0.0' }],
        [onDay('03-02')],
        undefined,
      ],
      [
        'of a service it is another subject',
        [{ ...march, scope: { kind: 'service', name: 'Waste' } }],
        [onDay('03-02', { assessmentId: march.id })],
        undefined,
      ],
    ]
  for (const [situation, earlier, actions, basis] of cases)
    test(situation, () => assert.equal(loopBases(now, earlier, actions).get(income)?.id, basis))

  test('what stands for the council follows what stood before, whoever wrote it down', () => {
    const official = assessment('12-01', { kind: 'council', roundId: 'b' })
    const before = assessment('03-01', { kind: 'council', authorId: 'another lead', roundId: 'a' })
    assert.equal(loopBases(official, [before], [onDay('03-02')]).get(income)?.id, '03-01')
    const corrected = { ...before, roundId: 'b' }
    assert.equal(
      loopBases(official, [corrected], [onDay('03-02')]).size,
      0,
      'a correction is no new occasion',
    )
    assert.equal(loopBases(official, [march], [onDay('03-02')]).size, 0, "an officer's own is another matter")
  })
})

type Given = { readonly before: string[]; readonly after: string[]; readonly actions?: AreaAction[] }

function closed(of: Framework, areaId: string, { before, after, actions }: Given) {
  const answersOf = (options: string[]) =>
    allAnswers(madeSubmitted(of, { areas: { [areaId]: { options } } }).responses)
  return closeLoop({
    framework: of,
    now,
    answers: answersOf(after),
    bases: new Map([[areaId, { assessment: march, answers: answersOf(before) }]]),
    actions: actions ?? [onDay('03-02', { areaId, status: 'done' }), onDay('03-03', { areaId })],
  })
}

describe('what came of it', () => {
  const cases: [situation: string, before: string[], after: string[], sentence: string][] = [
    [
      'all up',
      ['never', 'never', 'seldom', 'often'],
      ['seldom', 'often', 'always', 'always'],
      '1 of 2 actions done; 4 statements moved up',
    ],
    [
      'up and down',
      ['never', 'always', 'often'],
      ['seldom', 'often', 'never'],
      '1 of 2 actions done; 1 statement moved up and 2 down',
    ],
    ['down alone', ['always', 'often'], ['often', 'often'], '1 of 2 actions done; 1 statement moved down'],
    ['the same', ['often', 'often'], ['often', 'often'], '1 of 2 actions done; no statement moved'],
    [
      'no weight before or now is no move',
      ['do-not-know', 'often', ''],
      ['always', 'not-applicable', 'always'],
      '1 of 2 actions done; no statement can be compared',
    ],
    [
      'one counts beside others that do not',
      ['do-not-know', 'never'],
      ['always', 'always'],
      '1 of 2 actions done; 1 statement moved up',
    ],
  ]
  for (const [situation, before, after, sentence] of cases)
    test(situation, () => assert.equal(closed(framework, income, { before, after })[0]?.sentence, sentence))

  test('an area that was not answered again has come to nothing yet, and one whose actions were dropped too', () => {
    assert.deepEqual(closed(framework, income, { before: ['often'], after: [] }), [])
    const dropped = [onDay('03-02', { status: 'dropped' })]
    assert.deepEqual(closed(framework, income, { before: ['often'], after: ['often'], actions: dropped }), [])
  })

  test('dropped actions, and those made afterwards, are not counted', () => {
    const actions = [
      onDay('03-02', { status: 'done' }),
      onDay('03-02', { status: 'dropped' }),
      onDay('12-02', { status: 'done' }),
    ]
    const [found] = closed(framework, income, { before: ['never'], after: ['often'], actions })
    assert.equal(found?.sentence, '1 of 1 action done; 1 statement moved up')
  })

  test('by the weights of another framework', () => {
    const small = smallFramework()
    const [area] = small.areas
    const [found] = closed(small, area?.id ?? '', {
      before: ['rarely', 'never', 'cannot-say'],
      after: ['often', 'always', 'always'],
    })
    assert.equal(found?.sentence, '1 of 2 actions done; 2 statements moved up')
  })

  test('all areas together', () => {
    const loops = [
      ...closed(framework, income, { before: ['never', 'always'], after: ['often', 'never'] }),
      ...closed(framework, 'service.data', { before: ['never', 'often'], after: ['often', 'often'] }),
    ]
    assert.equal(loopSentence(loops), '2 of 4 actions done; 2 statements moved up and 1 down')
    assert.equal(loopSentence([]), undefined)
  })

  test('no earlier assessment is read where no action is older', () => {
    assert.equal(mayHaveLoop(framework, now, [onDay('12-02')]), false)
    assert.equal(mayHaveLoop(framework, now, [onDay('03-02', { areaId: 'of.another' })]), false)
    assert.equal(mayHaveLoop(framework, now, [onDay('03-02')]), true)
  })

  test('moves turn round when time does, and together are what can be compared', () => {
    const options = framework.scale.options.map(({ id }) => id)
    const given = fc.array(fc.constantFrom(...options, ''), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(given, given, (before, after) => {
        fc.pre(before.some((one) => one !== '') && after.some((one) => one !== ''))
        const [there] = closed(framework, income, { before, after })
        const [back] = closed(framework, income, { before: after, after: before })
        assert.ok(there && back)
        assert.deepEqual(there.moves, { up: back.moves.down, down: back.moves.up, same: back.moves.same })
        const weighs = (id: string) => framework.scale.options.find((one) => one.id === id)?.weight != null
        const comparable = before.filter((one, index) => weighs(one) && weighs(after[index] ?? '')).length
        const { up, down, same } = there.moves
        assert.equal(up + down + same, comparable)
        assert.ok(there.sentence.endsWith(movesInWords(there.moves)))
      }),
    )
  })
})
