// What a proposal is made of and how it is described, by small cases whose outcome is plain.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { realFramework } from '../../../tests/support/frameworks.ts'
import { fc } from '../../../tests/support/properties.ts'
import type { Response, Submitted } from '../assessment/assessment.rules.ts'
import type { AgreedAnswer } from '../workshop/workshop.rules.ts'
import { listCandidates } from './choices.rules.ts'
import { areasFromAssessment, areasFromWorkshop, gapsOf, spreadsOf } from './compose-agreed.rules.ts'
import { describeProposal } from './describe-proposal.rules.ts'
import { leadName, type OfficialAssessment, standingOf } from './official-record.rules.ts'
import { type ClosedRound, countAnswered, fits, type Proposal } from './proposal.rules.ts'

const framework = realFramework()
const statements = framework.areas.flatMap((area) => area.statements)
const optionIds = framework.scale.options.map(({ id }) => id)
const when = new Date('2026-12-03T09:00:00Z')

function agreed(statementId: string, given: Partial<AgreedAnswer> = {}): [string, AgreedAnswer] {
  const rest = { optionId: 'agree', reason: '', dissent: '', agreedBy: 'x', agreedAt: when, version: 1 }
  return [statementId, { statementId, ...rest, ...given }]
}

const anyAnswers = fc.dictionary(
  fc.constantFrom(...statements.map(({ id }) => id)),
  fc.constantFrom(...optionIds),
  { noNullPrototype: true },
)

describe('what would become official', () => {
  test('every area once, in order; agreed and left open together are all statements', () => {
    fc.assert(
      fc.property(anyAnswers, fc.array(anyAnswers, { maxLength: 5 }), (chosen, all) => {
        const map = new Map(Object.entries(chosen).map(([id, optionId]) => agreed(id, { optionId })))
        const areas = areasFromWorkshop(framework, map, spreadsOf(framework, all))
        assert.deepEqual(
          areas.map(({ areaId }) => areaId),
          framework.areas.map(({ id }) => id),
        )
        assert.deepEqual(Object.assign({}, ...areas.map(({ answers }) => answers)), chosen)
        const open = gapsOf(framework, areas).flatMap((gap) => gap.statements)
        assert.equal(open.length + Object.keys(chosen).length, statements.length)
      }),
      { numRuns: 30 },
    )
  })

  test('an area with every statement agreed has no gap', () => {
    const [first, ...others] = framework.areas
    const answered = first?.statements.map(({ id }) => agreed(id)) ?? []
    const gaps = gapsOf(framework, areasFromWorkshop(framework, new Map(answered), new Map()))
    assert.deepEqual(
      gaps.map(({ area }) => area.id),
      others.map(({ id }) => id),
    )
  })

  test('spreads count everyone who answered, in whatever order they come, and no option that nobody chose', () => {
    fc.assert(
      fc.property(fc.array(anyAnswers, { maxLength: 6 }), (all) => {
        const spreads = spreadsOf(framework, all)
        assert.deepEqual(spreads, spreadsOf(framework, all.toReversed()))
        for (const { id } of statements) {
          const counts = Object.values(spreads.get(id) ?? {})
          assert.ok(counts.every((count) => count > 0))
          assert.equal(
            counts.reduce((sum, count) => sum + count, 0),
            all.filter((answers) => answers[id] !== undefined).length,
          )
        }
      }),
      { numRuns: 30 },
    )
  })

  test('from a workshop: reason and dissent beside the answer, no notes and no choices', () => {
    const id = statements[0]?.id ?? ''
    const map = new Map([agreed(id, { reason: 'why', dissent: 'who' })])
    const [first] = areasFromWorkshop(framework, map, new Map([[id, { agree: 2 }]]))
    assert.deepEqual(first?.agreement[id], { reason: 'why', dissent: 'who', spread: { agree: 2 } })
    assert.deepEqual([first?.notes, first?.deliberate, first?.inPlan], [{}, false, false])
  })

  test('from an assessment: all that is in it, and areas without a response as empty ones', () => {
    const [area, other] = framework.areas
    const content = {
      areaId: area?.id ?? '',
      answers: { [statements[0]?.id ?? '']: 'disagree' },
      notes: { rationale: 'x' },
      deliberate: true,
      deliberateReason: 'on purpose',
      inPlan: true,
    }
    const response: Response = { ...content, version: 3, editor: '', editNumber: 0, savedAt: when }
    const areas = areasFromAssessment(framework, [response], new Map())
    const { agreement, ...rest } = areas[0] ?? assert.fail()
    assert.deepEqual(rest, content)
    assert.deepEqual(agreement[statements[0]?.id ?? ''], { reason: '', dissent: '', spread: {} })
    assert.deepEqual([areas[1]?.areaId, areas[1]?.answers], [other?.id, {}])
  })

  test('is described whole: origin, gaps, standing, answers in words', () => {
    const id = statements[0]?.id ?? ''
    const map = new Map([agreed(id, { dissent: 'who' }), agreed(statements[1]?.id ?? '')])
    const proposal: Proposal = {
      origin: { kind: 'workshop', workshopId: 'x' },
      scope: { kind: 'council' },
      framework,
      areas: areasFromWorkshop(framework, map, new Map([[id, { agree: 2, disagree: 1 }]])),
    }
    const view = describeProposal(proposal)
    assert.equal(view.origin, 'The workshop agreed 2 of 84 statements, 1 of them with dissent.')
    assert.equal(view.gapCount, 82)
    assert.deepEqual(countAnswered(proposal), { answered: 2, total: 84 })
    assert.deepEqual(
      view.areas[0]?.statements.map(({ answer }) => answer),
      ['Agree', 'Agree', undefined, undefined],
    )
    assert.match(view.areas[0]?.statements[0]?.spread ?? '', /^(Agree 2, Disagree 1|Disagree 1, Agree 2)$/)
    assert.equal(view.areas[0]?.standing.score, '66.7')
  })
})

describe('which assessments may be chosen', () => {
  test('in the order of their ids, which is not that in which they came, nor one of names', () => {
    const all = ['b', 'c', 'a'].map((id) => ({ assessmentId: id, authorId: `by ${id}`, answers: {} }))
    const names = new Map([['by c', 'Amir Khan']])
    for (const given of [all, all.toReversed()])
      assert.deepEqual(
        listCandidates(framework, given, { personId: 'by b', names }).map(
          ({ assessmentId, isOwn, authorName }) => [assessmentId, isOwn, authorName],
        ),
        [
          ['a', false, undefined],
          ['b', true, undefined],
          ['c', false, 'Amir Khan'],
        ],
      )
  })

  const round: ClosedRound = {
    id: 'r',
    councilCode: 'E06000001',
    name: 'Spring',
    scope: { kind: 'council' },
    frameworkVersion: '1.0.0',
    answerBy: '2026-12-18',
    openedBy: 'lead',
    openedAt: when,
    state: 'closed',
    closedBy: 'lead',
    closedAt: when,
    lateAllowed: false,
  }
  const inRound: Submitted = {
    id: 'a',
    councilCode: 'E06000001',
    authorId: 'officer',
    frameworkVersion: '1.0.0',
    scope: { kind: 'council' },
    kind: 'own',
    roundId: 'r',
    begunAt: when,
    savedAt: when,
    status: 'submitted',
    submittedAt: when,
  }
  const alone = { ...inRound, roundId: undefined }
  const service = { kind: 'service' as const, name: 'Waste' }
  const own = { ...alone, authorId: 'lead' }
  const cases: [what: string, one: Submitted, place: ClosedRound | undefined, fitting: boolean][] = [
    ['one of the round', inRound, round, true],
    ['one of another round', { ...inRound, roundId: 'other' }, round, false],
    ['what is official already', { ...inRound, kind: 'council' }, round, false],
    ["a colleague's of no round", alone, round, false],
    ["the lead's own, begun since the end", own, round, true],
    ["the lead's own, begun before the end", { ...own, begunAt: new Date(0) }, round, false],
    ["the lead's own, of another scope", { ...own, scope: service }, round, false],
    ['the same service', { ...own, scope: service }, { ...round, scope: service }, true],
    ['another service', { ...own, scope: service }, { ...round, scope: { ...service, name: 'X' } }, false],
    ['without a round: one of the whole council', alone, undefined, true],
    ['without a round: one of a service', { ...alone, scope: service }, undefined, false],
    ['without a round: one of a round', inRound, undefined, false],
  ]
  for (const [what, one, place, fitting] of cases)
    test(what, () => assert.equal(fits(one, place, 'lead'), fitting))
})

describe('what stands', () => {
  const one = (id: string, given: Partial<OfficialAssessment>): OfficialAssessment => ({
    id,
    councilCode: 'E06000001',
    assessmentId: id,
    scope: { kind: 'council' },
    round: undefined,
    isFromWorkshop: true,
    finalised: { by: 'Ada', at: when },
    superseded: undefined,
    ...given,
  })

  test('the whole council first, then services by name, the latest first among equals; nothing superseded', () => {
    const later = { by: 'Ada', at: new Date(when.getTime() + 1) }
    const all = [
      one('waste', { scope: { kind: 'service', name: 'Waste' } }),
      one('older', {}),
      one('gone', { superseded: later }),
      one('adults', { scope: { kind: 'service', name: 'Adult care' } }),
      one('newer', { finalised: later }),
    ]
    assert.deepEqual(
      standingOf(all).map(({ id }) => id),
      ['newer', 'older', 'adults', 'waste'],
    )
  })

  test('a lead whose name is not shown is a lead', () => {
    assert.deepEqual(
      [leadName({ by: 'Ada', at: when }), leadName({ by: undefined, at: when })],
      ['Ada', 'A lead'],
    )
  })
})
