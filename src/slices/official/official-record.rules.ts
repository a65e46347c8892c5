// The noun of this slice: the assessment that stands, or stood, for the council, and who made it so.
import type { Scope } from '../assessment/assessment.rules.ts'

/** Somebody's act: a lead's name as the reader may see it, and when. */
export type Act = { readonly by: string | undefined; readonly at: Date }

export type OfficialAssessment = {
  readonly id: string
  readonly councilCode: string
  /** The agreed assessment itself; results and reports are there under this id. */
  readonly assessmentId: string
  readonly scope: Scope
  /** Undefined where it belongs to no round. */
  readonly round: { readonly id: string; readonly name: string } | undefined
  /** Agreed in a workshop, or one assessment that was chosen as it was. */
  readonly isFromWorkshop: boolean
  readonly finalised: Act
  /** Undefined while it stands. */
  readonly superseded: Act | undefined
}

/** "Sam Okafor", or "A lead" where the name is not shown to the reader. */
export function leadName({ by }: Act): string {
  return by ?? 'A lead'
}

/** Those that stand: the whole council first, then services by name, and the latest first among equals. */
export function standingOf(all: readonly OfficialAssessment[]): readonly OfficialAssessment[] {
  return all.filter(({ superseded }) => !superseded).toSorted((a, b) => byScope(a, b) || byTime(a, b))
}

function byScope(a: OfficialAssessment, b: OfficialAssessment): number {
  return serviceOf(a).localeCompare(serviceOf(b), 'en-GB')
}

function byTime(a: OfficialAssessment, b: OfficialAssessment): number {
  return b.finalised.at.getTime() - a.finalised.at.getTime()
}

/** Empty for the whole council, so that it comes first. */
function serviceOf({ scope }: OfficialAssessment): string {
  return scope.kind === 'council' ? '' : scope.name
}
