// A spread in words: the same sentences on the pages of the comparison, in the workshop and beside the official answers.
import type { Ends, StatementSpread } from './measure-spread.rules.ts'

/** "agree", or "between agree and strongly agree"; undefined where nobody chose an option with a weight. */
export function medianWords({ median }: Pick<StatementSpread, 'median'>): string | undefined {
  if (!median) return undefined
  return median.low.id === median.high.id ? small(median.low.label) : `between ${pair(median, 'and')}`
}

/** "from disagree to strongly agree", or "agree" alone; undefined where nobody chose an option with a weight. */
export function rangeWords({ range }: Pick<StatementSpread, 'range'>): string | undefined {
  if (!range) return undefined
  return range.low.id === range.high.id ? small(range.low.label) : `from ${pair(range, 'to')}`
}

/** What could not be placed on the scale, each a finding of its own: '2 of 7 chose "I do not know"'. */
export function offScaleFindings({ counts, unanswered, assessments }: StatementSpread): readonly string[] {
  const chosen = counts.filter(({ option, count }) => option.weight === null && count > 0)
  return [
    ...chosen.map(({ option, count }) => `${count} of ${assessments} chose "${option.label}"`),
    ...(unanswered > 0 ? [`${unanswered} of ${assessments} did not answer`] : []),
  ]
}

function pair({ low, high }: Ends, word: 'and' | 'to'): string {
  return `${small(low.label)} ${word} ${small(high.label)}`
}

/** As it stands inside a sentence. "I" keeps its capital. */
function small(label: string): string {
  return /^I\b/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
}
