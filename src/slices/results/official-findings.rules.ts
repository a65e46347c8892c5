// What the results of an official assessment say of it: where it came from, whether it still stands, and who disagreed.
import type { FullAssessment, Submitted } from '../assessment/assessment.rules.ts'
import { agreementWords } from './agreement-words.rules.ts'
import { plural } from './results-findings.rules.ts'

/** What the record says, as it is read beside the assessment. */
export type OfficialFacts = {
  readonly finalisedAt: Date
  /** Undefined while it stands. */
  readonly supersededAt: Date | undefined
  readonly isFromWorkshop: boolean
  /** Undefined where it belongs to no round. */
  readonly roundName: string | undefined
}

export type OfficialFindings = {
  readonly finalisedAt: Date
  readonly supersededAt: Date | undefined
  /** "It was agreed in the workshop of the round Spring 2027." */
  readonly origin: string
  /** Says the answer: "3 answers were agreed with dissent". */
  readonly heading: string
  /** How many have a reason, and where to read more. */
  readonly reasons: string
  /** Areas with dissent, in the framework's order. */
  readonly dissent: readonly { readonly areaId: string; readonly title: string; readonly count: number }[]
}

export function officialFindings(
  { framework, responses }: FullAssessment<Submitted>,
  facts: OfficialFacts,
): OfficialFindings {
  const words = new Map(
    responses.flatMap(({ agreement = {} }) =>
      Object.entries(agreement).map(([id, one]) => [id, agreementWords(framework, one)] as const),
    ),
  )
  const dissent = framework.areas
    .map(({ id, title, statements }) => ({
      areaId: id,
      title,
      count: statements.filter((statement) => words.get(statement.id)?.dissent).length,
    }))
    .filter(({ count }) => count > 0)
  const dissenting = dissent.reduce((sum, { count }) => sum + count, 0)
  const reasoned = [...words.values()].filter(({ reason }) => reason !== '').length
  const hasSpread = [...words.values()].some(({ spread }) => spread !== '')
  return {
    finalisedAt: facts.finalisedAt,
    supersededAt: facts.supersededAt,
    origin: originOf(facts),
    heading: dissentHeading(dissenting),
    reasons: reasonsSentence(
      reasoned,
      reasoned + dissenting > 0 ? 'told' : hasSpread ? 'counted' : 'neither',
    ),
    dissent,
  }
}

function originOf({ isFromWorkshop, roundName }: OfficialFacts): string {
  const round = roundName === undefined ? '' : ` of the round ${roundName}`
  return isFromWorkshop
    ? `It was agreed in the workshop${round}.`
    : `It is one assessment that the council chose as it was${roundName === undefined ? '' : `, in the round ${roundName}`}.`
}

/** What the pages of the areas have beside the answers: reasons or dissent, only counts, or nothing. */
type Beside = 'told' | 'counted' | 'neither'

function reasonsSentence(count: number, beside: Beside): string {
  const reasons =
    count === 0 ? 'No reasons were recorded.' : `A reason was recorded for ${plural(count, 'answer')}.`
  const more = {
    told: ' The page of each area has the reasons and the dissent beside the answers, and how many colleagues had chosen what on their own.',
    counted: ' The page of each area says how many colleagues had chosen what on their own.',
    neither: '',
  }
  return reasons + more[beside]
}

function dissentHeading(count: number): string {
  if (count === 0) return 'No dissent was recorded'
  return count === 1 ? '1 answer was agreed with dissent' : `${count} answers were agreed with dissent`
}
