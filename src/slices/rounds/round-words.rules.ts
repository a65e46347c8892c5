// Counts of a round in words; the same words on every page.
import type { RoundCounts } from './round-record.rules.ts'

/** "Nobody has begun yet.", "7 assessments were begun, 6 of them are submitted." */
export function submittedOf({ begun, submitted }: RoundCounts): string {
  if (begun === 0) return 'Nobody has begun yet.'
  if (begun === 1) return `1 assessment was begun. It is ${submitted === 1 ? '' : 'not '}submitted.`
  if (begun === submitted) return `All ${begun} assessments that were begun are submitted.`
  if (submitted === 0) return `${begun} assessments were begun, and none is submitted yet.`
  return `${begun} assessments were begun, ${submitted} of them ${submitted === 1 ? 'is' : 'are'} submitted.`
}

/** "1 colleague", "3 colleagues" */
export function colleagues(count: number): string {
  return count === 1 ? '1 colleague' : `${count} colleagues`
}
