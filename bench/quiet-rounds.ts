// Repeats a measurement, and again where other programs took a share of the core meanwhile: a figure says something of
// the service only while it had its core to itself. Linux alone tells; elsewhere every round counts as quiet.
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { takePriority } from './take-priority.ts'

/** Most of its core that other programs may take in a round that counts, from 0 to 1. */
const quiet = 0.05

export type Rounds<T> = {
  readonly results: readonly T[]
  /** Milliseconds of processor time that the measured processes used in each; NaN where the system does not tell. */
  readonly processor: readonly number[]
  readonly isDisturbed: boolean
}

export type RoundsPlan = {
  readonly rounds: number
  /** The core of the service; undefined where it has none of its own. */
  readonly core: string | undefined
  /** The first processes of what is measured, as they are now; their children count with them. */
  readonly own: () => readonly number[]
}

/** Runs until there are enough quiet rounds, but at most twice as many as wanted; the quiet ones, or all where too few were. */
export async function quietRounds<T>(plan: RoundsPlan, round: () => Promise<T>): Promise<Rounds<T>> {
  const all: { result: T; processor: number }[] = []
  const calm: typeof all = []
  while (calm.length < plan.rounds && all.length < plan.rounds * 2) {
    await untilQuiet(plan)
    // Every time: the database has a process, and a session, for each connection.
    for (const pid of withChildren(plan.own())) takePriority(pid)
    const before = coreTimes(plan)
    const result = await round()
    const after = coreTimes(plan)
    const one = { result, processor: before && after ? (after.own - before.own) * 10 : Number.NaN }
    all.push(one)
    if (foreignShare(before, after) <= quiet) calm.push(one)
  }
  const isDisturbed = calm.length < Math.ceil(plan.rounds / 2)
  const chosen = isDisturbed ? all : calm
  return {
    results: chosen.map(({ result }) => result),
    processor: chosen.map(({ processor }) => processor),
    isDisturbed,
  }
}

let patience = 0

/** Lets rounds wait for a quiet core from now on, for at most so many milliseconds in all. */
export function waitForQuiet(milliseconds: number): void {
  patience = milliseconds
}

async function untilQuiet(plan: RoundsPlan): Promise<void> {
  for (const begun = performance.now(); patience > 0 && performance.now() - begun < 10_000; ) {
    const before = coreTimes(plan)
    await sleep(300)
    if (foreignShare(before, coreTimes(plan)) <= quiet) return
    patience -= 300
  }
}

/** In clock ticks of 10 ms; `at` in milliseconds. */
type CoreTimes = { readonly at: number; readonly busy: number; readonly own: number }

function coreTimes({ core, own }: RoundsPlan): CoreTimes | undefined {
  const line = core && linuxFile('/proc/stat')?.match(new RegExp(`^cpu${core} (.*)$`, 'm'))?.[1]
  if (!line) return undefined
  const [user = 0, nice = 0, system = 0, , , , , steal = 0] = line.trim().split(/\s+/).map(Number)
  const mine = withChildren(own()).reduce((total, pid) => total + ticksOf(pid), 0)
  return { at: performance.now(), busy: user + nice + system + steal, own: mine }
}

function foreignShare(before: CoreTimes | undefined, after: CoreTimes | undefined): number {
  if (!before || !after) return 0
  const foreign = after.busy - before.busy - (after.own - before.own)
  return (foreign * 10) / (after.at - before.at)
}

function withChildren(pids: readonly number[]): readonly number[] {
  const parents = processNumbers().flatMap((name) => {
    const stat = /^\d+$/.test(name) ? fieldsOf(Number(name)) : undefined
    return stat ? [[Number(name), Number(stat[1])] as const] : []
  })
  const found = new Set(pids)
  for (let size = -1; size !== found.size; ) {
    size = found.size
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid)
  }
  return [...found]
}

function processNumbers(): readonly string[] {
  try {
    return readdirSync('/proc')
  } catch {
    return []
  }
}

/** What the process and its children that have ended have used. */
function ticksOf(pid: number): number {
  const [user, system, childUser, childSystem] = fieldsOf(pid)?.slice(11, 15).map(Number) ?? []
  return (user ?? 0) + (system ?? 0) + (childUser ?? 0) + (childSystem ?? 0)
}

/** The fields after the name, which may have spaces in it: state, parent, … */
function fieldsOf(pid: number): string[] | undefined {
  const stat = linuxFile(`/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
}

/** The processes that this one has started and whose command line has this word in it. */
export function childrenOf(pid: number, word: string): readonly number[] {
  return withChildren([pid]).filter((one) => linuxFile(`/proc/${one}/cmdline`)?.includes(word))
}

function linuxFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Resident memory of one process in megabytes (10^6 bytes); NaN where the system does not tell. */
export function residentMegabytes(pid: number): number {
  const kibibytes = linuxFile(`/proc/${pid}/status`)?.match(/^VmRSS:\s+(\d+) kB$/m)?.[1]
  return kibibytes ? (Number(kibibytes) * 1024) / 1e6 : Number.NaN
}
