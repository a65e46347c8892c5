// What a lead may choose from for a closed round, as the page lists it.
import type { Submitted } from '../assessment/assessment.rules.ts'
import type { Answers, Framework } from '../framework/framework.rules.ts'
import { summarySentence } from '../results/results.rules.ts'
import { scoreAssessment } from '../scoring/scoring.rules.ts'
import type { AgreedAnswer } from '../workshop/workshop.rules.ts'
import type { OfficialAssessment } from './official-record.rules.ts'
import type { ClosedRound } from './proposal.rules.ts'

export type WorkshopChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'going-on'; readonly id: string }
  | {
      readonly kind: 'ended'
      readonly endedAt: Date
      readonly agreed: number
      readonly total: number
      readonly dissents: number
    }

/** One submitted assessment of the round. */
export type Candidate = {
  readonly assessmentId: string
  readonly isOwn: boolean
  /** Undefined where the author does not show their name. */
  readonly authorName: string | undefined
  readonly answered: number
  readonly total: number
  /** "Strong in 5 of 21 areas; …" */
  readonly summary: string
}

export type Choices = {
  readonly round: ClosedRound
  readonly standing: OfficialAssessment | undefined
  readonly workshop: WorkshopChoice
  readonly candidates: readonly Candidate[]
  /** The lead's own, begun since the round closed and submitted; the latest. */
  readonly fresh: Submitted | undefined
}

type Given = {
  readonly assessmentId: string
  readonly authorId: string
  readonly answers: Answers
}

/** In the order of their ids, which are random: it stays the same and tells nothing of who or when. */
export function listCandidates(
  framework: Framework,
  all: readonly Given[],
  { personId, names }: { readonly personId: string; readonly names: ReadonlyMap<string, string> },
): readonly Candidate[] {
  return all
    .toSorted((a, b) => (a.assessmentId < b.assessmentId ? -1 : 1))
    .map(({ assessmentId, authorId, answers }) => {
      const result = scoreAssessment(framework, answers)
      return {
        assessmentId,
        isOwn: authorId === personId,
        authorName: names.get(authorId),
        answered: result.answeredCount,
        total: result.statementCount,
        summary: summarySentence(result, framework, 'the'),
      }
    })
}

export function outcomeOf(
  framework: Framework,
  endedAt: Date,
  agreed: ReadonlyMap<string, AgreedAnswer>,
): WorkshopChoice {
  const answers = [...agreed.values()]
  return {
    kind: 'ended',
    endedAt,
    agreed: answers.length,
    total: framework.areas.reduce((sum, { statements }) => sum + statements.length, 0),
    dissents: answers.filter(({ dissent }) => dissent.trim() !== '').length,
  }
}
