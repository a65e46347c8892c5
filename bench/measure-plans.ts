// A plan of 300 actions and 1,500 steps: looking at it, moving in it, taking it away; and a run of reminders over 20,000 actions.
import pg from 'pg'
import { addDays, londonDay, weekday } from '../src/platform/clock/london-day.rules.ts'
import { openPool } from '../src/platform/database/pool.ts'
import { openJobs } from '../src/platform/jobs/jobs.ts'
import { openLog } from '../src/platform/log/log.ts'
import { routes } from '../src/routes.ts'
import { runReminders } from '../src/slices/reminders/index.ts'
import { type AnsweringOfficer, expect } from '../tests/support/answering-officer.ts'
import { databaseSocket } from '../tests/support/built-service.ts'
import type { BenchOptions } from './bench-options.ts'
import { fillCouncilPlans, fillOwnPlan } from './fill-plan.ts'
import { type Measure, median, several } from './measure.ts'
import { latency } from './measure-pages.ts'
import { quietRounds } from './quiet-rounds.ts'
import { type Stage, withStage } from './stage.ts'

const size = { actions: 300, stepsEach: 5 }
const manyActions = 20_000

export async function measurePlans(options: BenchOptions): Promise<Measure[]> {
  return await withStage(options, async (stage) => {
    const officer = await stage.officer()
    const host = databaseSocket(stage.service.dataDir)
    const database = new pg.Client({ host, user: 'postgres', database: 'tiex' })
    await database.connect()
    try {
      const plan = await fillOwnPlan(database, officer.assessmentId, {
        ...size,
        areas: officer.areas.map(({ href }) => decodeURIComponent(href.split('/').at(-1) ?? '')),
      })
      return [
        ...(await lookAndMove(stage, options, { plan, officer })),
        ...(await remind(stage, options, { host, database })),
      ]
    } finally {
      await database.end()
    }
  })
}

type Filled = { readonly plan: string; readonly officer: AnsweringOfficer }

async function lookAndMove(
  stage: Stage,
  options: BenchOptions,
  { plan, officer }: Filled,
): Promise<Measure[]> {
  const { visitor } = officer
  const list = routes.plan.href({ plan })
  const shown = expect(await visitor.get(list), 200)
  const ids = [...new Set([...shown.html.matchAll(/id="action-([\da-f-]{36})"/g)].map(([, id = '']) => id))]
  if (ids.length !== size.actions) throw new Error(`The list shows ${ids.length} of ${size.actions} actions`)
  let turn = 0
  const look = async () => expect(await visitor.get(list), 200).milliseconds
  const move = async () => {
    turn += 1
    const [one = '', other = ''] = [ids.at((turn * 7) % ids.length), ids.at((turn * 13 + 1) % ids.length)]
    return expect(
      await visitor.post(routes.moveAction.href({ plan }), {
        move: `${one}:${one === other ? 'top' : `before:${other}`}`,
      }),
      303,
    ).milliseconds
  }
  const word = async () => expect(await visitor.get(routes.planWord.href({ plan })), 200).milliseconds
  for (let time = 0; time < 40; time += 1) await Promise.all([look(), move()])
  await word()
  const rounds = stage.plan(options.quick ? 2 : 5)
  const named = `a plan of ${size.actions} actions and ${(size.actions * size.stepsEach).toLocaleString('en-GB')} steps`
  return [
    ...latency(`${named}, as a list`, await quietRounds(rounds, () => several(30, look)), { p50: 40 }),
    {
      name: `${named}, as it is sent`,
      figure: shown.body.length / 1_000,
      unit: 'kB',
      limit: { atMost: 150 },
    },
    ...latency('moving an action in it, durable', await quietRounds(rounds, () => several(60, move)), {
      p50: 10,
    }),
    ...latency('Word file of it', await quietRounds(rounds, () => several(3, word)), { p50: 1_500 }),
  ]
}

type Given = { readonly host: string; readonly database: pg.Client }

async function remind(stage: Stage, options: BenchOptions, { host, database }: Given): Promise<Measure[]> {
  const now = new Date(`${nextWorkingDay()}T10:00:00Z`)
  await fillCouncilPlans(database, manyActions, londonDay(now))
  const config = { host, user: 'tiex_jobs', database: 'tiex' }
  const pool = openPool(config, { max: 1 })
  const jobs = await openJobs({ config, log: openLog('silent') })
  let mails = 0
  try {
    const { results, isDisturbed } = await quietRounds(stage.plan(options.quick ? 1 : 3), async () => {
      await database.query(
        `delete from reminders.digest; delete from pgboss.job where name = 'send-reminder-digest'`,
      )
      const begun = performance.now()
      mails = await runReminders({ database: pool, jobs }, now)
      return (performance.now() - begun) / 1_000
    })
    return [
      {
        name: `a run of reminders over ${manyActions.toLocaleString('en-GB')} actions`,
        figure: median(results),
        unit: 's',
        limit: { atMost: 10 },
        isDisturbed,
        note: `${mails.toLocaleString('en-GB')} mails queued`,
      },
    ]
  } finally {
    await jobs.stop()
    await pool.end()
  }
}

function nextWorkingDay(): string {
  const tomorrow = addDays(londonDay(new Date()), 1)
  return addDays(tomorrow, weekday(tomorrow) > 4 ? 7 - weekday(tomorrow) : 0)
}
