// Runs heavy work in processes of its own, so that it never slows an answer: a process starts when first needed, ends
// when idle (to give its memory back), is replaced when it crashes, and only so many jobs may wait.
import { type ChildProcess, fork } from 'node:child_process'
import type { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type Answer, isAnswer, type Task } from './worker-message.ts'

export type JobOutcome =
  | { readonly kind: 'done'; readonly bytes: Uint8Array }
  /** Too many jobs wait already, or the pool is closed: try again later. */
  | { readonly kind: 'busy' }
  | {
      readonly kind: 'failed'
      readonly reason: 'error' | 'crash' | 'timeout' | 'closed'
      readonly message: string
    }

export type WorkerPool = {
  /** Never rejects. The job is copied to the process, so it holds plain data only. */
  run(job: unknown): Promise<JobOutcome>
  /** Starts a process now if none runs, so that the next job need not wait for that. */
  warm(): void
  /** Ends every process; what runs or waits is answered as `closed`. */
  close(): Promise<void>
}

/** The pool that makes documents. */
export type DocumentWorker = WorkerPool

export type WorkerPoolSettings = {
  /** The process's module: .ts beside this one when run from source, a bundle of its own when built. */
  readonly url: URL
  /** Handed over with each job. */
  readonly data?: unknown
  /** Most processes at a time; 1 unless told. */
  readonly size?: number
  /** Most jobs that wait for a process; 20 unless told. */
  readonly queue?: number
  /** Longest a job may run, in milliseconds; 30 seconds unless told. */
  readonly timeout?: number
  /** How long a process stays without work, in milliseconds; 60 seconds unless told. */
  readonly idle?: number
  /** Most megabytes of heap in one process; 128 unless told. A job that needs more crashes its process, not the service. */
  readonly heap?: number
}

type Waiting = { readonly job: unknown; readonly settle: (outcome: JobOutcome) => void }
type Helper = {
  readonly process: ChildProcess
  /** The last it said of an error, for the log. */
  lastWords: string
  current: Waiting | undefined
  timer: NodeJS.Timeout | undefined
}

export function createWorkerPool(settings: WorkerPoolSettings): WorkerPool {
  const { size = 1, queue = 20, timeout = 30_000, idle = 60_000, heap = 128 } = settings
  const helpers = new Set<Helper>()
  const waiting: Waiting[] = []
  let closed = false

  function run(job: unknown): Promise<JobOutcome> {
    const free = freeHelper()
    if (closed || (!free && helpers.size >= size && waiting.length >= queue)) {
      return Promise.resolve({ kind: 'busy' })
    }
    return new Promise((settle) => {
      waiting.push({ job, settle })
      next()
    })
  }

  function next(): void {
    const helper = waiting.length === 0 ? undefined : (freeHelper() ?? startHelper())
    if (helper) give(helper, waiting.shift())
  }

  function freeHelper(): Helper | undefined {
    return [...helpers].find(({ current }) => current === undefined)
  }

  function startHelper(): Helper | undefined {
    if (helpers.size >= size) return undefined
    const child = fork(fileURLToPath(settings.url), [], {
      // The service's own flags and environment stay outside: a job needs neither loader hooks nor secrets.
      execArgv: [`--max-old-space-size=${heap}`, '--max-semi-space-size=8'],
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // A session of its own, as each process of PostgreSQL has: Linux shares a core out between sessions first. Heavy work
      // in the service's session, be it a thread or a process, kept the database from the core for up to half a second.
      detached: true,
    })
    const helper: Helper = { process: child, lastWords: '', current: undefined, timer: undefined }
    helpers.add(helper)
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      helper.lastWords = (helper.lastWords + text).slice(-2_000)
    })
    child.on('message', (message) => isAnswer(message) && finish(helper, message))
    child.on('error', (error) => end(helper, 'crash', error.message))
    child.on('close', (code, signal) =>
      end(helper, 'crash', `The process ended with ${signal ?? code}. ${helper.lastWords}`),
    )
    rest(helper)
    return helper
  }

  function give(helper: Helper, taken: Waiting | undefined): void {
    if (!taken) return
    clearTimeout(helper.timer)
    helper.current = taken
    hold(helper.process, true)
    helper.timer = setTimeout(() => end(helper, 'timeout', `Not done after ${timeout} ms`), timeout)
    try {
      helper.process.send({ job: taken.job, data: settings.data } satisfies Task)
    } catch (error) {
      finish(helper, { ok: false, message: String(error) })
    }
  }

  function finish(helper: Helper, answer: Answer): void {
    const done = helper.current
    rest(helper)
    done?.settle(
      answer.ok
        ? { kind: 'done', bytes: answer.bytes }
        : { kind: 'failed', reason: 'error', message: answer.message },
    )
    next()
  }

  /** An idle process neither keeps the service alive nor stays for ever. */
  function rest(helper: Helper): void {
    clearTimeout(helper.timer)
    helper.current = undefined
    helper.timer = setTimeout(() => end(helper, 'closed', 'Idle'), idle).unref()
    hold(helper.process, false)
  }

  function end(helper: Helper, reason: 'crash' | 'timeout' | 'closed', message: string): void {
    if (!helpers.delete(helper)) return
    clearTimeout(helper.timer)
    helper.process.kill('SIGKILL')
    helper.current?.settle({ kind: 'failed', reason, message })
    next()
  }

  return {
    run,
    warm() {
      if (!closed && helpers.size === 0) startHelper()
    },
    async close() {
      closed = true
      for (const { settle } of waiting.splice(0))
        settle({ kind: 'failed', reason: 'closed', message: 'Closing' })
      const ending = [...helpers].map((helper) => {
        const ended = new Promise((done) => helper.process.once('exit', done))
        hold(helper.process, true)
        end(helper, 'closed', 'Closing')
        return ended
      })
      await Promise.all(ending)
    },
  }
}

/** Whether the service stays alive for this process: its channel and its output count as well. */
function hold(child: ChildProcess, isBusy: boolean): void {
  const output = child.stderr as Socket | null
  for (const one of [child, child.channel, output]) {
    if (isBusy) one?.ref()
    else one?.unref()
  }
}
