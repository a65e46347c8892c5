// One run: decides who is told what today, puts it on record and queues the mails, all of it or none. It may be repeated,
// and run twice at once: what was told once is not told again, and a person has one digest a day.
import { addDays, mondayOf } from '../../platform/clock/london-day.rules.ts'
import { within } from '../../platform/database/handle.ts'
import type { DatabasePool } from '../../platform/database/pool.ts'
import type { Jobs } from '../../platform/jobs/jobs.ts'
import { carryDigests, makeDigests, tidyDigests } from './digests.queries.ts'
import { listDepartures, listDueWork } from './owned-work.queries.ts'
import { furthestDue, workingDay } from './reminder-days.rules.ts'
import { sendDigests } from './reminders-queues.rules.ts'
import { inPortions, linesToTell } from './told-lines.rules.ts'

export type RunTools = {
  /** As the role of background work. */
  readonly database: DatabasePool
  readonly jobs: Pick<Jobs, 'sendAll'>
}

/** A little more than a year. */
const daysKept = 400
/** In one statement: more of them would take too long. */
const linesAtOnce = 5_000

/** How many mails were queued; none outside working hours in London. */
export async function runReminders({ database, jobs }: RunTools, now: Date): Promise<number> {
  const today = workingDay(now)
  if (today === undefined) return 0
  return within(database, { settings: {}, mode: 'write' }, async (tx) => {
    const carried = await carryDigests(tx, today)
    const wanted = { today, monday: mondayOf(today), carried }
    const lines = linesToTell(today, {
      work: await listDueWork(tx, { ...wanted, until: furthestDue(today) }),
      departures: await listDepartures(tx, wanted),
    })
    const digests = [...carried]
    for (const portion of inPortions(lines, linesAtOnce))
      digests.push(...(await makeDigests(tx, { today, now, lines: portion, carried })))
    const mails = digests.map((digest) => ({ digest }))
    await jobs.sendAll(tx, sendDigests, mails)
    await tidyDigests(tx, addDays(today, -daysKept))
    return mails.length
  })
}
