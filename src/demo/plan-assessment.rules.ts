// What one made-up officer gives in one assessment: answers, notes, marks, and when.
import { type AreaContent, type Scope, scopeOf } from '../slices/assessment/assessment.rules.ts'
import type { Answers, Area } from '../slices/framework/framework.rules.ts'
import { scoreArea } from '../slices/scoring/scoring.rules.ts'
import { type Answering, type AreaAnswers, answerArea } from './answer-as-officer.rules.ts'
import { between } from './chance.rules.ts'
import type { Dealer } from './hand-out-notes.rules.ts'
import { sittings } from './working-time.rules.ts'

export type PlannedArea = AreaContent & { readonly areaId: string }
export type PlannedSave = PlannedArea & { readonly at: Date }

export type PlannedAssessment = {
  /** The name of the round that it answers; undefined: none. */
  readonly round: string | undefined
  readonly scope: Scope
  readonly begunAt: Date
  readonly isCopy: boolean
  /** In the order of time. Areas of a copy that stay as they were are not saved again. */
  readonly saves: readonly PlannedSave[]
  /** Undefined: a draft. */
  readonly submittedAt: Date | undefined
  /** All that is in it in the end. */
  readonly areas: readonly PlannedArea[]
}

export type PlanAssessment = Answering & {
  readonly dealer: Dealer
  /** What a copy begins with. */
  readonly last: PlannedAssessment | undefined
}

export function planAssessment(plan: PlanAssessment): PlannedAssessment {
  const { assessment, officer } = plan
  const earlier = new Map(assessment.isCopy ? plan.last?.areas.map((area) => [area.areaId, area]) : [])
  const areas = marked(plan, fill(plan)).map((area) => continued(area, earlier.get(area.areaId)))
  const changed = areas.filter((area) => area !== earlier.get(area.areaId))
  const times = sittings([assessment.begunOn, assessment.lastOn], {
    count: changed.length,
    words: [officer.email, assessment.begunOn],
  })
  return {
    round: assessment.round,
    scope: scopeOf(assessment.service),
    begunAt: times.begunAt,
    isCopy: assessment.isCopy,
    saves: changed.map((area, at) => ({ ...area, at: times.savedAt[at] ?? times.endedAt })),
    submittedAt: assessment.isSubmitted ? times.endedAt : undefined,
    areas,
  }
}

/** Answers and notes of every area that the officer got to, in the framework's order. */
function fill(plan: PlanAssessment): readonly PlannedArea[] {
  const { assessment, framework } = plan
  let left = assessment.answered ?? Number.POSITIVE_INFINITY
  const areas: PlannedArea[] = []
  for (const area of framework.areas) {
    if (left <= 0) break
    if (area.kind === 'characteristic' && assessment.skips.includes(area.focusId)) continue
    const given = answerArea(plan, area)
    const answers = Object.fromEntries(Object.entries(given.answers).slice(0, left))
    left -= Object.keys(answers).length
    areas.push(withNotes(plan, area, { ...given, answers }))
  }
  return areas
}

function withNotes(plan: PlanAssessment, area: Area, { answers, reasons }: AreaAnswers): PlannedArea {
  const { dealer, officer, content, assessment } = plan
  const writing = {
    email: officer.email,
    areaId: area.id,
    // Whoever begins from a copy has mostly said it already.
    writes: assessment.isCopy ? officer.writes / 4 : officer.writes,
    share: shareOf(plan, area, answers),
  }
  const reason = dealer.reasons(reasons).join('\n\n')
  const deliberateReason = dealer.deliberate(writing) ?? ''
  const own = assessment.notes.filter((note) => note.areaId === area.id)
  return {
    areaId: area.id,
    answers,
    notes: {
      ...dealer.notes(writing),
      ...(reason === '' ? {} : { [content.answers.reasonKind]: reason }),
      ...Object.fromEntries(own.map(({ kind, text }) => [kind, text])),
    },
    deliberate: deliberateReason !== '',
    deliberateReason,
    inPlan: false,
  }
}

/** Marks three to six of the weakest areas for the action plan; in a draft two at most. */
function marked(plan: PlanAssessment, areas: readonly PlannedArea[]): readonly PlannedArea[] {
  const { assessment, officer, framework } = plan
  const count = assessment.isSubmitted ? between(3, 6, [officer.email, assessment.begunOn, 'plan']) : 2
  const shares = new Map(
    framework.areas.flatMap((area) => {
      const found = areas.find(({ areaId }) => areaId === area.id)
      const share = found && !found.deliberate ? shareOf(plan, area, found.answers) : undefined
      return share === undefined ? [] : [[area.id, share]]
    }),
  )
  const weakest = [...shares]
    .toSorted(([, one], [, other]) => one - other)
    .slice(0, Math.min(count, Math.ceil(shares.size / 2)))
    .map(([id]) => id)
  return areas.map((area) => ({ ...area, inPlan: weakest.includes(area.areaId) }))
}

function shareOf({ framework }: PlanAssessment, area: Area, answers: Answers): number | undefined {
  const result = scoreArea(framework, area, { answers })
  return result.kind === 'scored' ? result.share : undefined
}

/** What was there before stays, notes included, unless an answer has changed or a note has come. */
function continued(area: PlannedArea, earlier: PlannedArea | undefined): PlannedArea {
  if (!earlier) return area
  const notes = { ...earlier.notes, ...area.notes }
  const isSame =
    JSON.stringify(area.answers) === JSON.stringify(earlier.answers) &&
    Object.keys(area.notes).length === 0 &&
    area.inPlan === earlier.inPlan
  if (isSame) return earlier
  const { deliberate, deliberateReason } = area.deliberate ? area : earlier
  return { ...area, notes, deliberate, deliberateReason }
}
