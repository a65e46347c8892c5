// The nouns of this slice: a workshop, the votes in it, and the answers that it agrees.

/** The order in which the statements are talked about: where views differ most first, or area by area. */
export type Walk = 'disagreement' | 'area'

export type Workshop = {
  readonly id: string
  readonly councilCode: string
  readonly roundId: string
  /** 6 digits that people of the council type to take part. */
  readonly joinCode: string
  readonly walk: Walk
  /** The statement that is talked about; undefined before the first. */
  readonly statementId: string | undefined
  /** Ids of persons. */
  readonly startedBy: string
  readonly startedAt: Date
  /** Undefined while it goes on. Nothing in it changes afterwards. */
  readonly endedAt: Date | undefined
  /** Grows by one each time the workshop goes to another statement, and when it ends. */
  readonly version: number
}

/** What the workshop settled on for one statement. */
export type AgreedAnswer = {
  readonly statementId: string
  readonly optionId: string
  /** One line, at most 500 characters; may be empty. */
  readonly reason: string
  /** Who saw it otherwise and why, at most 1,000 characters; empty where nobody did. */
  readonly dissent: string
  /** Id of the lead who recorded it. */
  readonly agreedBy: string
  readonly agreedAt: Date
  /** Grows by one with each correction, from 1. */
  readonly version: number
}

/** An option's id to how many chose it; an option that nobody chose may have no key. */
export type Counts = Readonly<Record<string, number>>

export const reasonLimit = 500
export const dissentLimit = 1000
export const codeDigits = 6

/** "123 456": six digits in a row are misread. */
export function spokenCode(joinCode: string): string {
  return `${joinCode.slice(0, 3)} ${joinCode.slice(3)}`
}
