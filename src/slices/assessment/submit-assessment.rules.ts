// Decides whether a draft may be submitted: gaps are allowed, once its author has been told how many there are.
import type { Progress } from './assessment-progress.rules.ts'

export type SubmitDecision = 'submit' | 'nothing-answered' | 'gaps'

/** `accepted`: how many unanswered statements the author was told of when pressing the button. */
export function decideSubmit(
  { answered, total }: Pick<Progress, 'answered' | 'total'>,
  accepted: number,
): SubmitDecision {
  if (answered === 0) return 'nothing-answered'
  return total - answered <= accepted ? 'submit' : 'gaps'
}
