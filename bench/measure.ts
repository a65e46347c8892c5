// What is measured, beside what it must reach, and the table of it.

export type Measure = {
  readonly name: string
  readonly figure: number
  readonly unit: string
  /** Undefined: for scale only. */
  readonly limit?: { readonly atMost: number } | { readonly atLeast: number }
  /** Another program took a share of the cores in every round. */
  readonly isDisturbed?: boolean
  readonly note?: string
}

export function hasPassed({ figure, limit }: Measure): boolean {
  if (limit === undefined) return true
  return 'atMost' in limit ? figure <= limit.atMost : figure >= limit.atLeast
}

const heads = ['measure', 'figure', 'limit', 'figure ÷ limit', 'verdict', '']

export function tableOf(measures: readonly Measure[]): string {
  const rows = [heads, ...measures.map(rowOf)]
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        isNumeric(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  return [line(heads), rule.trimEnd(), ...rows.slice(1).map(line)].join('\n')
}

const isNumeric = (column: number) => column >= 1 && column <= 3

function rowOf(measure: Measure): string[] {
  const { name, figure, unit, limit, isDisturbed, note = '' } = measure
  const wanted = limit && ('atMost' in limit ? limit.atMost : limit.atLeast)
  const sign = limit && ('atMost' in limit ? '≤' : '≥')
  const remarks = [isDisturbed ? 'disturbed by other programs' : '', note].filter(Boolean).join('; ')
  return [
    name,
    `${shown(figure)} ${unit}`.trimEnd(),
    wanted === undefined ? '' : `${sign} ${shown(wanted)}`,
    wanted === undefined ? '' : wanted === 0 ? '' : (figure / wanted).toFixed(2),
    limit === undefined ? 'for scale' : hasPassed(measure) ? 'reached' : 'MISSED',
    remarks,
  ]
}

function shown(number: number): string {
  if (Number.isInteger(number) || Math.abs(number) >= 100) return Math.round(number).toLocaleString('en-GB')
  return number.toFixed(Math.abs(number) < 10 ? 2 : 1)
}

/** The value below which this share (0 to 1) of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** Does it so often, each time once the last is done; what each gave. */
export async function several(times: number, once: () => Promise<number>): Promise<number[]> {
  const figures: number[] = []
  while (figures.length < times) figures.push(await once())
  return figures
}
