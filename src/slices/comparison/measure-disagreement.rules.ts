// How far apart answers on an ordered scale lie: Leik's ordinal dispersion, chosen in docs/decisions/0011.
// Robert K. Leik, "A Measure of Ordinal Consensus", The Pacific Sociological Review 9(2), 1966, pages 85 to 90.

/**
 * 0 where all chose the same, 1 where one half chose the lowest and the other half the highest. It is the average
 * distance of the answers from the middle one, in steps of the scale, as a share of the furthest it can be.
 * `counts`: how many chose each step, lowest first. Undefined where fewer than 2 answered, or there is only one step.
 */
export function disagreementOf(counts: readonly number[]): number | undefined {
  const answers = counts.reduce((sum, count) => sum + count, 0)
  const boundaries = counts.length - 1
  if (answers < 2 || boundaries < 1) return undefined
  let below = 0
  let distance = 0
  for (const count of counts.slice(0, -1)) {
    below += count
    distance += Math.min(below, answers - below)
  }
  // One division of whole numbers: equal shares of a half and a double council are then the same number.
  return (2 * distance) / (answers * boundaries)
}

export type DisagreementLevel = 'none' | 'close' | 'apart' | 'wide' | 'unknown'

const differFrom = 0.25
const differWidelyFrom = 0.5

export function disagreementLevel(disagreement: number | undefined): DisagreementLevel {
  if (disagreement === undefined) return 'unknown'
  if (disagreement === 0) return 'none'
  if (disagreement < differFrom) return 'close'
  return disagreement < differWidelyFrom ? 'apart' : 'wide'
}

const words: Readonly<Record<DisagreementLevel, string>> = {
  none: 'Everyone on the scale chose the same',
  close: 'Views are close',
  apart: 'Views differ',
  wide: 'Views differ widely',
  unknown: 'Too few answers on the scale to compare',
}

/** "Views differ widely" */
export function disagreementWords(disagreement: number | undefined): string {
  return words[disagreementLevel(disagreement)]
}

/** "57 out of 100"; undefined where there is none. */
export function disagreementFigure(disagreement: number | undefined): string | undefined {
  return disagreement === undefined ? undefined : `${Math.round(disagreement * 100)} out of 100`
}
