// Sixteen officers at once, each on the way a person takes: the task list, then area after area looked at and saved, then
// the check of the answers. Every answer's status is looked at.
import { routes } from '../src/routes.ts'
import { type AnsweringOfficer, areaAnswers, expect, pageMarks } from '../tests/support/answering-officer.ts'
import type { BenchOptions } from './bench-options.ts'
import { type Measure, median, quantile } from './measure.ts'
import { quietRounds, residentMegabytes } from './quiet-rounds.ts'
import { withStage } from './stage.ts'

const officersAtOnce = 16
/** Of the areas, in one journey: people do not do all in one sitting. */
const areasAtATime = 6

export async function measureJourney(options: BenchOptions): Promise<Measure[]> {
  return await withStage(options, async (stage) => {
    const officers: AnsweringOfficer[] = []
    while (officers.length < officersAtOnce) officers.push(await stage.officer())
    const milliseconds = options.quick ? 2_000 : 6_000
    await together(officers, milliseconds)
    const { results, processor, isDisturbed } = await quietRounds(stage.plan(options.quick ? 1 : 4), () =>
      together(officers, milliseconds),
    )
    const of = (what: (round: Round) => number) => median(results.map(what))
    const name = `journey of ${officersAtOnce} officers at once`
    return [
      {
        name: `${name}, one core`,
        figure: of(({ times, seconds }) => times.length / seconds),
        unit: 'requests/s',
        limit: { atLeast: 450 },
        isDisturbed,
      },
      {
        name: `${name}, processor time a request`,
        figure: median(results.map(({ times }, round) => (processor[round] ?? Number.NaN) / times.length)),
        unit: 'ms',
        note: 'service and database; other programs hardly change it',
      },
      { name: `${name}, p50`, figure: of(({ times }) => quantile(times, 0.5)), unit: 'ms', isDisturbed },
      {
        name: `${name}, p99`,
        figure: of(({ times }) => quantile(times, 0.99)),
        unit: 'ms',
        limit: { atMost: 130 },
        isDisturbed,
      },
      {
        name: `${name}, errors`,
        figure: results.reduce((total, { errors }) => total + errors.length, 0),
        unit: '',
        limit: { atMost: 0 },
        note: results.flatMap(({ errors }) => errors).at(0) ?? '',
      },
      {
        name: 'memory of the service after the journeys',
        figure: residentMegabytes(stage.service.pid),
        unit: 'MB',
        limit: { atMost: 250 },
      },
    ]
  })
}

type Round = {
  readonly times: readonly number[]
  readonly errors: readonly string[]
  readonly seconds: number
}

async function together(officers: readonly AnsweringOfficer[], milliseconds: number): Promise<Round> {
  const times: number[] = []
  const errors: string[] = []
  const begun = performance.now()
  const isOver = () => performance.now() - begun > milliseconds
  const keepOn = async (officer: AnsweringOfficer, first: number) => {
    for (let turn = first; !isOver(); turn += 1) {
      try {
        await journey(officer, turn, { times, isOver })
      } catch (error) {
        errors.push(String(error).slice(0, 200))
      }
    }
  }
  await Promise.all(officers.map(keepOn))
  return { times, errors, seconds: (performance.now() - begun) / 1_000 }
}

type Clock = { readonly times: number[]; isOver(): boolean }

async function journey(officer: AnsweringOfficer, turn: number, { times, isOver }: Clock): Promise<void> {
  const { visitor, list, areas, assessmentId } = officer
  times.push(expect(await visitor.get(list), 200).milliseconds)
  for (let step = 0; step < areasAtATime && !isOver(); step += 1) {
    const area = areas[(turn * areasAtATime + step) % areas.length]
    if (!area) throw new Error('The task list has no areas')
    const page = expect(await visitor.get(area.href), 200)
    const form = { ...areaAnswers(area, turn), ...pageMarks(page.html) }
    const saved = expect(await visitor.post(area.href, form), 303)
    times.push(page.milliseconds, saved.milliseconds)
  }
  const check = await visitor.get(routes.checkAnswers.href({ id: assessmentId }))
  times.push(expect(check, 200).milliseconds)
}
