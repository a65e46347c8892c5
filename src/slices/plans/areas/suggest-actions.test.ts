// What is suggested for an area and in which words, whatever somebody wrote and whichever framework it is.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { realFramework, smallFramework } from '../../../../tests/support/frameworks.ts'
import { fc } from '../../../../tests/support/properties.ts'
import type { MadeArea } from '../../results/made-results.fixture.tsx'
import { makeFramework } from '../../scoring/made-framework.fixture.ts'
import { titleLimit, whyLimit } from '../plan-record.rules.ts'
import type { AreaAction } from './area-progress.rules.ts'
import { madeAction, madeBasis } from './planned-basis.fixture.ts'
import { suggestActions, titleFrom } from './suggest-actions.rules.ts'

const framework = makeFramework()
const income = 'service.income'
const planned = [{ areaId: income, target: undefined }]

function suggested(
  made: MadeArea,
  { kind = 'own', actions = [] }: { kind?: 'own' | 'official'; actions?: readonly AreaAction[] } = {},
) {
  const basis = madeBasis(framework, { areas: { [income]: made } }, kind)
  const [area] = suggestActions({ bases: [basis], areas: planned, actions })
  return { basis, suggestions: area?.suggestions ?? [] }
}

const agreed = (reason: string, dissent = '') => ({
  agreement: { 'service.income.identify': { reason, dissent, spread: {} } },
})

describe('what is suggested', () => {
  const steps: [options: string[], titles: string[], from: string | undefined][] = [
    [['never'], ['Do more needs-improvement'], 'Suggested for Needs improvement'],
    [['often', 'often'], ['Do more competent'], 'Suggested for Competent'],
    [['always'], ['Do more strong'], 'Suggested for Strong'],
    [['do-not-know'], [], undefined],
    [[], [], undefined],
  ]
  for (const [options, titles, from] of steps)
    test(`next steps for ${options.join() || 'no answer'}`, () => {
      const { suggestions } = suggested({ options })
      assert.deepEqual(
        suggestions.map(({ title }) => title),
        titles,
      )
      assert.equal(suggestions[0]?.from, from)
      assert.ok(suggestions.every(({ why }) => why === ''))
    })

  test('everything it stays tied to', () => {
    const { basis, suggestions } = suggested({ options: ['never'] }, { kind: 'official' })
    assert.deepEqual(suggestions[0], {
      key: 'next-step:service.income.needs-improvement.1',
      source: { kind: 'next-step', key: 'service.income.needs-improvement.1' },
      areaId: income,
      statementId: undefined,
      assessmentId: basis.full.assessment.id,
      title: 'Do more needs-improvement',
      why: '',
      from: 'Suggested for Needs improvement',
      takenAs: undefined,
    })
  })

  const reasons: [
    situation: string,
    options: string[],
    reason: string,
    dissent: string,
    found: [string, string, string] | undefined,
  ][] = [
    [
      'a reason',
      ['never'],
      'Nobody lists fees',
      '',
      ['Nobody lists fees', '', 'The reason agreed for "Identify"'],
    ],
    [
      'dissent alone',
      ['never'],
      '',
      'Finance has a list.',
      ['Finance has a list', '', 'Seen otherwise for "Identify"'],
    ],
    [
      'both',
      ['never'],
      'Nobody lists fees',
      'Finance has a list',
      ['Nobody lists fees', 'Seen otherwise: Finance has a list', 'The reason agreed for "Identify"'],
    ],
    ['neither', ['never'], ' ', '\n', undefined],
    ['nothing is wrong where the answer is the best there is', ['always'], 'It is published', '', undefined],
    [
      'unless somebody saw it otherwise',
      ['always'],
      'It is published',
      'Not all of it',
      ['It is published', 'Seen otherwise: Not all of it', 'The reason agreed for "Identify"'],
    ],
    [
      'a reason for not knowing',
      ['do-not-know'],
      'Nobody asked',
      '',
      ['Nobody asked', '', 'The reason agreed for "Identify"'],
    ],
  ]
  for (const [situation, options, reason, dissent, found] of reasons)
    test(`from the workshop: ${situation}`, () => {
      const { suggestions } = suggested({ options, ...agreed(reason, dissent) }, { kind: 'official' })
      const one = suggestions.find(({ source }) => source.kind === 'reason')
      assert.deepEqual(one && [one.title, one.why, one.from], found)
      if (one)
        assert.deepEqual(
          [one.statementId, one.source.key],
          ['service.income.identify', 'service.income.identify'],
        )
    })

  test('an impediment: its first sentence is the title, all of it is what and why', () => {
    const note = 'The law limits charges. We asked e.g. the ministry.\r\n\r\nNo answer yet.'
    const { suggestions } = suggested({ notes: { impediments: note, rationale: 'Not this' } })
    assert.equal(suggestions.length, 1)
    assert.equal(suggestions[0]?.title, 'The law limits charges')
    assert.equal(suggestions[0]?.why, note.replaceAll('\r\n', '\n'))
    assert.deepEqual(suggestions[0]?.source, { kind: 'impediment', key: income })
    assert.equal(suggestions[0]?.from, 'An impediment that you noted')
  })

  test('areas in the order of the plan, without those of other questionnaires', () => {
    const areas = ['csf.leadership', 'of.another', income].map((areaId) => ({ areaId, target: undefined }))
    const found = suggestActions({ bases: [madeBasis(framework)], areas, actions: [] })
    assert.deepEqual(
      found.map(({ areaId }) => areaId),
      ['csf.leadership', income],
    )
    assert.deepEqual(suggestActions({ bases: [], areas, actions: [] }), [])
  })

  test('a team plans from both: a step that both suggest comes once, what was written from each', () => {
    const own = madeBasis(framework, {
      areas: { [income]: { options: ['never'], notes: { impediments: 'Mine' } } },
    })
    const areas = { [income]: { options: ['never'], notes: { impediments: 'Ours' } } }
    const official = madeBasis(
      framework,
      { areas, assessment: { id: 'official', kind: 'council' } },
      'official',
    )
    const [area] = suggestActions({ bases: [own, official], areas: planned, actions: [] })
    assert.deepEqual(
      area?.suggestions.map(({ title }) => title),
      ['Do more needs-improvement', 'Mine', 'Ours'],
    )
    assert.equal(new Set(area?.suggestions.map(({ key }) => key)).size, 3)
    assert.deepEqual(
      area?.standings.map(({ kind }) => kind),
      ['own', 'official'],
    )
  })

  test('another framework, with its own categories and no such kind of note', () => {
    const small = smallFramework()
    const areas = { 'inside.money': { options: ['rarely', 'rarely', 'often'], notes: { barriers: 'A law' } } }
    const [area] = suggestActions({
      bases: [madeBasis(small, { areas })],
      areas: [{ areaId: 'inside.money', target: undefined }],
      actions: [],
    })
    assert.deepEqual(
      area?.suggestions.map(({ title, from }) => [title, from]),
      [
        ['Compare the costs', 'Suggested for Fair'],
        ['Publish the costs', 'Suggested for Fair'],
      ],
    )
  })
})

describe('what is in the plan already', () => {
  const step = { kind: 'next-step', key: 'service.income.needs-improvement.1' } as const
  const impediment = { kind: 'impediment', key: income } as const
  const id = madeBasis(framework).full.assessment.id
  const cases: [situation: string, action: Partial<AreaAction>, isTaken: boolean][] = [
    ['made from it', { source: step, assessmentId: id }, true],
    ['made from it and done', { source: step, assessmentId: id, status: 'done' }, true],
    ['made from it and dropped', { source: step, assessmentId: id, status: 'dropped' }, true],
    ['the same step of an earlier assessment, still open', { source: step, assessmentId: 'older' }, true],
    [
      'the same step of an earlier assessment, done then',
      { source: step, assessmentId: 'older', status: 'done' },
      false,
    ],
    ['an earlier impediment, still open', { source: impediment, assessmentId: 'older' }, false],
    ['another step', { source: { ...step, key: 'service.income.strong.1' }, assessmentId: id }, false],
    ['written by hand', { assessmentId: id }, false],
  ]
  for (const [situation, action, isTaken] of cases)
    test(situation, () => {
      const made = { options: ['never'], notes: { impediments: 'A law' } }
      const { suggestions } = suggested(made, { actions: [madeAction({ id: 'made', ...action })] })
      const taken = suggestions.filter(({ takenAs }) => takenAs === 'made')
      assert.equal(taken.length, isTaken ? 1 : 0)
    })
})

describe('a title', () => {
  const word = 'wörter '
  const cases: [text: string, title: string][] = [
    ['List the fees.', 'List the fees'],
    ['List the fees', 'List the fees'],
    ['List the fees. Then publish them.', 'List the fees. Then publish them.'],
    ['List the fees.\nThen publish them.', 'List the fees'],
    ['  \n\n List\tthe   fees \n more', 'List the fees'],
    ['Wait for it...', 'Wait for it...'],
    ['Fees, e.g. parking, are high', 'Fees, e.g. parking, are high'],
    [`First point. Then ${word.repeat(60)}`.trim(), 'First point'],
    [word.repeat(60).trim(), `${word.repeat(28).trim()}…`],
    ['x'.repeat(300), `${'x'.repeat(199)}…`],
    ['🏛️'.repeat(100), `${'🏛️'.repeat(66)}…`],
  ]
  for (const [text, title] of cases) test(title.slice(0, 40), () => assert.equal(titleFrom(text), title))

  test('whatever somebody wrote is one line of at most 200 characters, and nothing of it is lost', () => {
    const text = fc.string({ unit: 'binary', maxLength: 120 }).map((one) => one.replaceAll('\0', ''))
    const parts = fc.constantFrom('. ', '\r\n', ' ', '…', '\u202e', '\u0007', 'A law limits charges', '🏛️')
    const mixed = fc.array(fc.oneof(text, parts), { maxLength: 12 }).map((all) => all.join(''))
    fc.assert(
      fc.property(mixed, (note) => {
        const { suggestions } = suggested({ notes: { impediments: note.slice(0, 5000).toWellFormed() } })
        for (const { title, why } of suggestions) {
          assert.ok(title.length >= 1 && title.length <= titleLimit && why.length <= whyLimit)
          assert.ok(!/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u.test(title), JSON.stringify(title))
          assert.ok(title.isWellFormed() && why.isWellFormed() && title.trim() === title)
        }
      }),
    )
  })

  test('every next step of the published framework fits and starts an action as it is', () => {
    for (const area of realFramework().areas)
      for (const { text } of Object.values(area.nextSteps).flat())
        assert.equal(titleFrom(text), text.replace(/\.$/, ''), text)
  })
})
