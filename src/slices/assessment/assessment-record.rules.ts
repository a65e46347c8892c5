// The nouns of answering: an assessment, and what was saved in each of its areas.
import type { Answers, Framework } from '../framework/framework.rules.ts'
import type { Scope } from '../rounds/rounds.rules.ts'

type Begun = {
  readonly id: string
  readonly councilCode: string
  readonly authorId: string
  readonly frameworkVersion: string
  readonly scope: Scope
  /** `own`: one officer's view. `council`: the agreed one, written down by the lead who is its author. */
  readonly kind: 'own' | 'council'
  /** The round that it answers; undefined where it stands alone. */
  readonly roundId: string | undefined
  readonly begunAt: Date
  readonly savedAt: Date
}
export type Draft = Begun & { readonly status: 'draft' }
export type Submitted = Begun & { readonly status: 'submitted'; readonly submittedAt: Date }
export type Assessment = Draft | Submitted

/** What somebody gave in one area, exactly as typed. */
export type AreaContent = {
  /** Only the area's own statements; a statement without an answer has no key. */
  readonly answers: Answers
  /** A note kind's id to its text, byte for byte; a kind without text has no key. */
  readonly notes: Readonly<Record<string, string>>
  /** The council has chosen to be where it is in this area. */
  readonly deliberate: boolean
  /** Kept, though not shown to others, while `deliberate` is off. */
  readonly deliberateReason: string
  /** Marked for the action plan. */
  readonly inPlan: boolean
}

export const nothingSaved: AreaContent = {
  answers: {},
  notes: {},
  deliberate: false,
  deliberateReason: '',
  inPlan: false,
}

/** One area once something was saved there. An area in which nothing was saved has no response. */
export type Response = AreaContent & {
  readonly areaId: string
  /** Grows by one with each save, from 1. */
  readonly version: number
  /** The page that saved last, and its own count of saves (0 where the page counts none). */
  readonly editor: string
  readonly editNumber: number
  readonly savedAt: Date
  /** Only in an assessment of kind 'council'. */
  readonly agreement?: Agreement
}

/** How the council came to one answer, as it stood when the answer was made official. */
export type StatementAgreement = {
  /** Why; empty where nobody said. */
  readonly reason: string
  /** Who saw it otherwise and why; empty where nobody did. */
  readonly dissent: string
  /** An option's id to how many colleagues had chosen it on their own. */
  readonly spread: Readonly<Record<string, number>>
}

/** By statement id. */
export type Agreement = Readonly<Record<string, StatementAgreement>>

/** What a council agreed in one area, and how. */
export type AgreedArea = AreaContent & { readonly areaId: string; readonly agreement: Agreement }

/** An assessment with all that was saved in it, in no particular order, and the version of the questionnaire it answers. */
export type FullAssessment<A extends Assessment = Assessment> = {
  readonly assessment: A
  readonly responses: readonly Response[]
  readonly framework: Framework
}

/** Longest note and longest reason for a deliberate choice, in UTF-16 units with CRLF counted as one, as a browser counts. */
export const noteLimit = 5000
export const reasonLimit = 1000

/** All answers of an assessment in one map, as scoring takes them. */
export function allAnswers(responses: readonly Response[]): Answers {
  return Object.assign({}, ...responses.map((response) => response.answers))
}

/** What the person chose, in words; undefined where they chose nothing. */
export function optionLabel(framework: Framework, optionId: string | undefined): string | undefined {
  return framework.scale.options.find(({ id }) => id === optionId)?.label
}
