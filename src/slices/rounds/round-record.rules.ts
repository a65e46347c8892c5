// The noun of this slice: one occasion of assessing, which a lead opens, people answer in, and a lead closes.
import type { Scope } from './scope.rules.ts'

type Opened = {
  readonly id: string
  readonly councilCode: string
  /** One line of 1 to 100 characters: "Spring 2027". */
  readonly name: string
  /** What everyone in it assesses. */
  readonly scope: Scope
  readonly frameworkVersion: string
  /** The last day on which people are asked to submit, as 2027-03-12. Nothing ends by itself on it. */
  readonly answerBy: string
  /** Ids of persons. */
  readonly openedBy: string
  readonly openedAt: Date
}
export type OpenRound = Opened & { readonly state: 'open' }
export type ClosedRound = Opened & {
  readonly state: 'closed'
  readonly closedBy: string
  readonly closedAt: Date
  /** Whether a draft that was begun before the end may still be submitted. */
  readonly lateAllowed: boolean
}
export type Round = OpenRound | ClosedRound

/** How many assessments were begun in a round, and how many of those are submitted. */
export type RoundCounts = { readonly begun: number; readonly submitted: number }

export const roundNameLimit = 100
export const messageLimit = 2000

/** The day as a moment of it that is the same day in Britain, for `formatDate`. */
export function answerByDate({ answerBy }: Pick<Round, 'answerBy'>): Date {
  return new Date(`${answerBy}T12:00:00Z`)
}

/** Whether a draft of this round can no longer be submitted. */
export function isLate(round: Round): boolean {
  return round.state === 'closed' && !round.lateAllowed
}
