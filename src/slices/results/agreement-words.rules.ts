// How an agreed answer came about, in words: why, who saw it otherwise, and what colleagues had chosen on their own.
import type { StatementAgreement } from '../assessment/assessment.rules.ts'
import type { Framework } from '../framework/framework.rules.ts'

/** Each is empty where there is nothing to say. */
export type AgreementWords = {
  readonly reason: string
  readonly dissent: string
  /** "Disagree 2, Agree 4, I do not know 1", in the order of the scale. */
  readonly spread: string
}

/** `agreement`: undefined where the answer is one person's own. */
export function agreementWords(
  framework: Framework,
  agreement: StatementAgreement | undefined,
): AgreementWords {
  const { reason = '', dissent = '', spread = {} } = agreement ?? {}
  const counted = framework.scale.options.flatMap(({ id, label }) =>
    (spread[id] ?? 0) > 0 ? [`${label} ${spread[id]}`] : [],
  )
  return { reason: reason.trim(), dissent: dissent.trim(), spread: counted.join(', ') }
}

/** The same for pages: a number never stands alone at the beginning of a line. */
export function unbroken(spread: string): string {
  return spread.replaceAll(/ (?=\d)/g, '\u00a0')
}
