// One officer alone: how long a page takes, and saving an area, each answer waited for before the next is asked.
import { routes } from '../src/routes.ts'
import { type AnsweringOfficer, areaAnswers, expect, pageMarks } from '../tests/support/answering-officer.ts'
import type { BenchOptions } from './bench-options.ts'
import { type Measure, median, quantile, several } from './measure.ts'
import { quietRounds, type Rounds, residentMegabytes } from './quiet-rounds.ts'
import { type Stage, withStage } from './stage.ts'
import { submitAssessment } from './submit-assessment.ts'

export async function measurePages(options: BenchOptions): Promise<Measure[]> {
  return await withStage(options, async (stage) => {
    const { pid } = stage.service
    const fresh = residentMegabytes(pid)
    const officer = await stage.officer()
    const save = saver(officer)
    const view = viewer(officer)
    const times = options.quick ? 150 : 600
    await several(times, save)
    await several(times, view)
    const rounds = stage.plan(options.quick ? 2 : 5)
    const views = await quietRounds(rounds, () => several(times, view))
    const saves = await quietRounds(rounds, () => several(times, save))
    const floor = async () => expect(await officer.visitor.get(routes.healthz.href()), 200).milliseconds
    const floors = await quietRounds(rounds, () => several(times, floor))
    return [
      ...latency('an empty answer, one officer', floors, {}),
      ...latency('area page, one officer', views, { p50: 3.5, p99: 9 }),
      ...latency('saving an area, durable, one officer', saves, { p50: 3, p99: 10 }),
      ...(await resultsPage(stage, options)),
      { name: 'memory of the service, fresh', figure: fresh, unit: 'MB', limit: { atMost: 150 } },
    ]
  })
}

async function resultsPage(stage: Stage, options: BenchOptions): Promise<Measure[]> {
  const officer = await stage.officer()
  const { results } = await submitAssessment(officer)
  const look = async () => expect(await officer.visitor.get(results), 200).milliseconds
  const times = options.quick ? 50 : 200
  await several(times, look)
  const rounds = await quietRounds(stage.plan(options.quick ? 2 : 5), () => several(times, look))
  return latency('results page, one officer', rounds, { p50: 10 })
}

/** Looks at one area after the other. */
export function viewer({ visitor, areas }: AnsweringOfficer): () => Promise<number> {
  let turn = 0
  return async () => {
    turn += 1
    return expect(await visitor.get(areas[turn % areas.length]?.href ?? ''), 200).milliseconds
  }
}

/** Saves one area after the other: four other answers, notes and a reason each time. */
function saver({ visitor, areas }: AnsweringOfficer): () => Promise<number> {
  const marks = new Map<string, { version: string; editor: string }>()
  let turn = 0
  return async () => {
    turn += 1
    const area = areas[turn % areas.length]
    if (!area) throw new Error('The task list has no areas')
    const known = marks.get(area.href) ?? pageMarks(expect(await visitor.get(area.href), 200).html)
    const saved = expect(await visitor.post(area.href, { ...areaAnswers(area, turn), ...known }), 303)
    marks.set(area.href, { ...known, version: String(Number(known.version) + 1) })
    return saved.milliseconds
  }
}

/** The middle of the rounds, of each round's median and, where it is bounded, its 99th percentile. */
export function latency(
  name: string,
  { results, isDisturbed }: Rounds<readonly number[]>,
  limits: { p50?: number; p99?: number },
): Measure[] {
  const row = (label: string, share: number, atMost: number | undefined): Measure => ({
    name: `${name}, ${label}`,
    figure: median(results.map((round) => quantile(round, share))),
    unit: 'ms',
    ...(atMost === undefined ? {} : { limit: { atMost } }),
    isDisturbed,
  })
  return [row('p50', 0.5, limits.p50), row('p99', 0.99, limits.p99)]
}
