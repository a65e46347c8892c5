// Kills the service, its database, or both at once, at random moments while officers save; then looks whether everything
// that was acknowledged is there, and nothing is half there. What tests and `npm run bench` share.
import { setTimeout as sleep } from 'node:timers/promises'
import { databasePid, untilReady } from '../support/built-service.ts'
import { type Stage, withSavingOfficers } from './saving-officers.ts'

export type Victim = 'service' | 'database' | 'both'

export type KillOutcome = {
  readonly rounds: number
  readonly acknowledged: number
  /** Saves that were under way when something was killed: stored or not, both are right. */
  readonly unanswered: number
  readonly lost: number
  readonly halfSaved: number
  readonly wrong: readonly string[]
  /** Milliseconds until `/readyz` answered 200: from the kill of the database, or from the next start of the service. */
  readonly ready: readonly { victim: Victim; milliseconds: number }[]
}

export type KillPlan = {
  /** One round each. */
  readonly victims: readonly Victim[]
  /** Decides the moments. */
  readonly seed: number
  readonly officers: number
  /** Told after each round. */
  readonly progress?: (round: number) => void
}

/** How long the service may take to serve again, in milliseconds. */
export const patience = 5_000

/** @throws Error where the service does not come back in time. */
export function killRounds({ victims, seed, officers: many, progress }: KillPlan): Promise<KillOutcome> {
  const random = randomFrom(seed)
  return withSavingOfficers(many, async (stage) => {
    const ready: { victim: Victim; milliseconds: number }[] = []
    for (const [round, victim] of victims.entries()) {
      const until = { stopped: false }
      const saving = stage.officers.map((officer) => officer.save(until))
      await sleep(20 + random() * 250)
      ready.push({ victim, milliseconds: await killAndBringBack(stage, victim, { until, saving }) })
      const isLast = round === victims.length - 1
      for (const officer of stage.officers)
        await officer.check(isLast || round % 20 === 19 ? 'all' : 'touched')
      progress?.(round + 1)
    }
    const counts = stage.officers.map((officer) => officer.counts)
    const sum = (of: 'acknowledged' | 'unanswered' | 'lost' | 'halfSaved') =>
      counts.reduce((total, one) => total + one[of], 0)
    return {
      rounds: victims.length,
      acknowledged: sum('acknowledged'),
      unanswered: sum('unanswered'),
      lost: sum('lost'),
      halfSaved: sum('halfSaved'),
      wrong: counts.flatMap(({ wrong }) => wrong),
      ready,
    }
  })
}

type Round = { until: { stopped: boolean }; saving: readonly Promise<void>[] }

/** Milliseconds until the service serves again. */
async function killAndBringBack(stage: Stage, victim: Victim, { until, saving }: Round): Promise<number> {
  const { service } = stage
  const oldDatabase = databasePid(service.dataDir)
  if (oldDatabase === undefined) throw new Error('The database does not run')
  if (victim !== 'service') process.kill(oldDatabase, 'SIGKILL')
  if (victim !== 'database') await service.kill()
  const begun = performance.now()
  if (victim === 'database') {
    await untilReplaced(service.dataDir, oldDatabase)
    await untilReady(service.origin, patience)
    const milliseconds = performance.now() - begun
    until.stopped = true
    await Promise.all(saving)
    return milliseconds
  }
  until.stopped = true
  await Promise.all(saving)
  await untilReady((await stage.startAgain()).origin, patience)
  return performance.now() - begun
}

/** The service itself must start another database, without being asked. */
async function untilReplaced(dataDir: string, old: number): Promise<void> {
  for (const limit = Date.now() + patience; Date.now() < limit; await sleep(5)) {
    const now = databasePid(dataDir)
    if (now !== undefined && now !== old) return
  }
  throw new Error(`The database was not started again within ${patience} ms`)
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
