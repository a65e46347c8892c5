// Kills the service, its database and both, again and again while officers save: see tests/faults/kill-rounds.ts.
import { killRounds, type Victim } from '../tests/faults/kill-rounds.ts'
import type { BenchOptions } from './bench-options.ts'
import { type Measure, median } from './measure.ts'

export async function measureFaults({ quick }: BenchOptions): Promise<Measure[]> {
  const rounds = quick ? 5 : 100
  const kinds: Victim[] = ['service', 'database', ...(quick ? [] : (['both'] as const))]
  const victims = kinds.flatMap((kind) => Array<Victim>(kind === 'both' ? rounds / 5 : rounds).fill(kind))
  const seed = Date.now() % 1_000_000
  const outcome = await killRounds({ victims: shuffled(victims), seed, officers: 4 })
  const { acknowledged, unanswered, lost, halfSaved, wrong, ready } = outcome
  const none = { atMost: 0 }
  const back = (kind: Victim) => ready.filter(({ victim }) => victim === kind).map((one) => one.milliseconds)
  return [
    { name: 'kill -9, rounds', figure: outcome.rounds, unit: '', note: `seed ${seed}` },
    {
      name: 'kill -9, acknowledged saves',
      figure: acknowledged,
      unit: '',
      note: `${unanswered} more were cut off`,
    },
    { name: 'kill -9, acknowledged saves that were lost', figure: lost, unit: '', limit: none },
    { name: 'kill -9, areas half saved', figure: halfSaved, unit: '', limit: none },
    {
      name: 'kill -9, wrong answers',
      figure: wrong.length,
      unit: '',
      limit: none,
      note: wrong.slice(0, 3).join('; '),
    },
    ...kinds.map((kind) => ({
      name: `ready after ${nameOf[kind]} was killed, the slowest`,
      figure: Math.max(...back(kind)),
      unit: 'ms',
      limit: { atMost: 5_000 },
      note: `median ${Math.round(median(back(kind)))} ms`,
    })),
  ]
}

const nameOf = { service: 'the service', database: 'its database', both: 'both' }

/** Always in the same order: the kinds take turns. */
function shuffled(victims: readonly Victim[]): Victim[] {
  return victims
    .map((victim, place) => ({ victim, key: (place * 7919) % 1009 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ victim }) => victim)
}
