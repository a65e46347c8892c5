// What the bench is told on its command line: which parts to run, for how long, and on which cores.
import { parseArgs } from 'node:util'

/** The parts of the bench, in the order they run. */
export const parts = [
  'limits',
  'start',
  'weight',
  'pages',
  'journey',
  'documents',
  'comparison',
  'workshop',
  'plans',
  'row-security',
  'faults',
] as const
export type Part = (typeof parts)[number]

export type BenchOptions = {
  readonly only: readonly Part[]
  /** Fewer and shorter rounds: says whether something broke, not how fast it is. */
  readonly quick: boolean
  /** Other programs are kept off the cores. */
  readonly realtime: boolean
  /** Where a copy of the figures goes, as JSON. */
  readonly json: string | undefined
  /** The core of the service and its database; undefined: none in particular. */
  readonly serviceCore: string | undefined
}

/** @throws Error with a sentence about a word it does not know. */
export function readBenchOptions(words: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      realtime: { type: 'boolean', default: false },
      json: { type: 'string' },
      'service-core': { type: 'string' },
    },
  })
  const wanted = values.only?.split(',') ?? [...parts]
  const unknown = wanted.filter((word) => !(parts as readonly string[]).includes(word))
  if (unknown.length > 0)
    throw new Error(`--only knows ${parts.join(', ')}; it was given ${unknown.join(', ')}`)
  return {
    only: parts.filter((part) => wanted.includes(part)),
    quick: values.quick,
    realtime: values.realtime,
    json: values.json,
    serviceCore: values['service-core'],
  }
}
