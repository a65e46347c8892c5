// What content/demo says, as the rest of the demonstration sees it: made-up people of real councils, and what they write.
// Places are ids of a characteristic, a focus, a step or an area; none of them is known here by name.

/** What is added to how answers come out, by place: 0.1 is about a third of one option. */
export type Leans = Readonly<Record<string, number>>

export type DemoContent = {
  readonly answers: { readonly unknown: string; readonly notApplicable: string; readonly reasonKind: string }
  /** For every council: by step. */
  readonly steps: Leans
  readonly lga: readonly DemoStaff[]
  readonly councils: readonly DemoCouncil[]
  readonly areas: readonly DemoTexts[]
}

export type DemoStaff = {
  readonly name: string
  readonly email: string
  readonly jobTitle: string
  readonly nameVisible: boolean
}

export type DemoCouncil = {
  readonly code: string
  readonly name: string
  readonly type: string
  /** How most answers come out: 0 is the lowest option, 1 the highest. */
  readonly level: number
  readonly leans: Leans
  readonly rounds: readonly DemoRound[]
  readonly people: readonly DemoOfficer[]
}

/** Of the whole council; everyone of the council is invited. Days as 2026-03-24. */
export type DemoRound = {
  readonly name: string
  readonly openedOn: string
  readonly answerBy: string
  /** Undefined: it is open. */
  readonly closedOn: string | undefined
  readonly message: string
  /** Addresses of people invited who have not signed in. */
  readonly also: readonly string[]
}

export type DemoOfficer = DemoStaff & {
  readonly directorate: string
  readonly isLead: boolean
  /** Kinder (more than 0) or stricter than colleagues. */
  readonly leaning: number
  /** How likely a note is in an area: 0 to 1. */
  readonly writes: number
  /** Places where the officer often does not know. */
  readonly blindSpots: readonly string[]
  /** In the order in which they were begun. */
  readonly assessments: readonly DemoAssessment[]
}

export type DemoAssessment = {
  /** The name of the round that it answers; undefined: none. */
  readonly round: string | undefined
  /** The service that it is about; undefined: the whole council. */
  readonly service: string | undefined
  /** Days as 2026-03-24. */
  readonly begunOn: string
  /** Of a submitted one the day on which it was submitted. */
  readonly lastOn: string
  readonly isSubmitted: boolean
  /** It began as a copy of the officer's last submitted one. */
  readonly isCopy: boolean
  /** How many statements have an answer; undefined: all that are not skipped. */
  readonly answered: number | undefined
  /** Focuses that were left out. */
  readonly skips: readonly string[]
  readonly leans: Leans
  readonly notes: readonly { readonly areaId: string; readonly kind: string; readonly text: string }[]
}

/** How an area came out for whoever writes; `any` fits both. */
export type Mood = 'weak' | 'strong' | 'any'

export type DemoText = {
  readonly text: string
  /** Types of councils that it makes sense for; undefined: all. */
  readonly onlyFor: readonly string[] | undefined
}

export type DemoTexts = {
  readonly areaId: string
  readonly notes: ReadonlyArray<DemoText & { readonly mood: Mood; readonly kind: string }>
  /** Why the council has chosen to be where it is. */
  readonly deliberate: readonly DemoText[]
  /** Statements that do not apply to councils of some types, with the reason that officers give. */
  readonly notApplicable: ReadonlyArray<DemoText & { readonly stepId: string }>
}

export function fits({ onlyFor }: DemoText, council: Pick<DemoCouncil, 'type'>): boolean {
  return onlyFor === undefined || onlyFor.includes(council.type)
}
