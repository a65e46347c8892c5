// Kills the service, its database, or both at once, at random moments while officers save; then looks whether everything
// that was acknowledged is there, and nothing is half there. What tests and `npm run bench` share.
import { setTimeout as sleep } from 'node:timers/promises'
import { databasePid, untilReady } from '../support/built-service.ts'
import { until } from '../support/until.ts'
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

/** @throws Error where the service does not come back. */
export function killRounds({ victims, seed, officers: many, progress }: KillPlan): Promise<KillOutcome> {
  const random = randomFrom(seed)
  return withSavingOfficers(many, async (stage) => {
    const ready: { victim: Victim; milliseconds: number }[] = []
    for (const [round, victim] of victims.entries()) {
      const end = { stopped: false }
      const known = total(stage, 'acknowledged')
      const saving = stage.officers.map((officer) => officer.save(end))
      await until('a save is acknowledged', () => total(stage, 'acknowledged') > known)
      await sleep(random() * 250)
      ready.push({ victim, milliseconds: await killAndBringBack(stage, victim, { end, saving }) })
      const isLast = round === victims.length - 1
      for (const officer of stage.officers)
        await officer.check(isLast || round % 20 === 19 ? 'all' : 'touched')
      progress?.(round + 1)
    }
    return {
      rounds: victims.length,
      acknowledged: total(stage, 'acknowledged'),
      unanswered: total(stage, 'unanswered'),
      lost: total(stage, 'lost'),
      halfSaved: total(stage, 'halfSaved'),
      wrong: stage.officers.flatMap(({ counts }) => counts.wrong),
      ready,
    }
  })
}

function total({ officers }: Stage, of: 'acknowledged' | 'unanswered' | 'lost' | 'halfSaved'): number {
  return officers.reduce((sum, { counts }) => sum + counts[of], 0)
}

type Round = { end: { stopped: boolean }; saving: readonly Promise<void>[] }

/** Milliseconds until the service serves again. */
async function killAndBringBack(stage: Stage, victim: Victim, { end, saving }: Round): Promise<number> {
  const { service } = stage
  const oldDatabase = databasePid(service.dataDir)
  if (oldDatabase === undefined) throw new Error('The database does not run')
  if (victim !== 'service') process.kill(oldDatabase, 'SIGKILL')
  if (victim !== 'database') await service.kill()
  const begun = performance.now()
  if (victim === 'database') {
    await untilReplaced(service.dataDir, oldDatabase)
    await untilReady(service.origin)
    const milliseconds = performance.now() - begun
    end.stopped = true
    await Promise.all(saving)
    return milliseconds
  }
  end.stopped = true
  await Promise.all(saving)
  await untilReady((await stage.startAgain()).origin)
  return performance.now() - begun
}

/** The service itself must start another database, without being asked. */
async function untilReplaced(dataDir: string, old: number): Promise<void> {
  await until('the database is started again', () => {
    const now = databasePid(dataDir)
    return now !== undefined && now !== old
  })
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
