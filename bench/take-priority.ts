// What lets the bench run before other programs on a machine that others use as well, and gives that back.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { getPriority, setPriority } from 'node:os'

/**
 * Lets a process run before other programs, so that these disturb less; only an administrator may, and for anybody else
 * nothing happens. Linux shares its cores out between sessions first, and what each has within: hence both. What has
 * stood back by itself still does, within its session.
 */
export function takePriority(pid: number): void {
  try {
    if (getPriority(pid) <= 0) setPriority(pid, -10)
    writeFileSync(`/proc/${pid}/autogroup`, '-10')
  } catch {
    // Without it the figures waver more, and the rounds that were disturbed say so.
  }
}

/**
 * Gives the session that the bench runs in its share back when the bench ends: whatever else is started in that terminal
 * would run before all other programs from then on, and starve them.
 */
export function givePriorityBackAtEnd(): void {
  const own = '/proc/self/autogroup'
  const before = existsSync(own) && /nice (-?\d+)/.exec(readFileSync(own, 'utf8'))?.[1]
  if (!before) return
  process.once('exit', () => {
    try {
      writeFileSync(own, before)
    } catch {
      // Whoever may not give it back could not take it.
    }
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
}

/**
 * Keeps other programs off the cores of this process and of all that it starts from now on, or no longer: for figures on a
 * machine that others use as well. They still get a twentieth of each second, which shows in the slowest answers.
 * @throws Error where that is not allowed.
 */
export function keepOthersOff(isWanted: boolean): void {
  const policy = isWanted ? ['--rr', '--pid', '1'] : ['--other', '--pid', '0']
  const { status } = spawnSync('chrt', ['--all-tasks', ...policy, String(process.pid)], { stdio: 'inherit' })
  if (status !== 0) throw new Error('--realtime needs chrt, and an administrator')
}
