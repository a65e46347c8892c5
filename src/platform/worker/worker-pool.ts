// Runs heavy work in threads of its own, so that it never slows an answer: a thread starts when first needed, ends
// when idle (to give its memory back), is replaced when it crashes, and only so many jobs may wait.
import { Worker } from 'node:worker_threads'
import { type Answer, isAnswer } from './worker-message.ts'

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
  /** Never rejects. The job is copied to the thread, so it holds plain data only. */
  run(job: unknown): Promise<JobOutcome>
  /** Starts a thread now if none runs, so that the next job need not wait for that. */
  warm(): void
  /** Ends every thread; what runs or waits is answered as `closed`. */
  close(): Promise<void>
}

/** The pool that makes documents. */
export type DocumentWorker = WorkerPool

export type WorkerPoolSettings = {
  /** The thread's module: .ts beside this one when run from source, a bundle of its own when built. */
  readonly url: URL
  /** Handed to the thread once, when it starts. */
  readonly data?: unknown
  /** Most threads at a time; 1 unless told. */
  readonly size?: number
  /** Most jobs that wait for a thread; 20 unless told. */
  readonly queue?: number
  /** Longest a job may run, in milliseconds; 30 seconds unless told. */
  readonly timeout?: number
  /** How long a thread stays without work, in milliseconds; 60 seconds unless told. */
  readonly idle?: number
  /** Most megabytes of heap in one thread; 128 unless told. A job that needs more crashes its thread, not the service. */
  readonly heap?: number
}

type Waiting = { readonly job: unknown; readonly settle: (outcome: JobOutcome) => void }
type Thread = { readonly worker: Worker; current: Waiting | undefined; timer: NodeJS.Timeout | undefined }

export function createWorkerPool(settings: WorkerPoolSettings): WorkerPool {
  const { size = 1, queue = 20, timeout = 30_000, idle = 60_000, heap = 128 } = settings
  const threads = new Set<Thread>()
  const waiting: Waiting[] = []
  let closed = false

  function run(job: unknown): Promise<JobOutcome> {
    const free = freeThread()
    if (closed || (!free && threads.size >= size && waiting.length >= queue)) {
      return Promise.resolve({ kind: 'busy' })
    }
    return new Promise((settle) => {
      waiting.push({ job, settle })
      next()
    })
  }

  function next(): void {
    const thread = waiting.length === 0 ? undefined : (freeThread() ?? startThread())
    if (thread) give(thread, waiting.shift())
  }

  function freeThread(): Thread | undefined {
    return [...threads].find(({ current }) => current === undefined)
  }

  function startThread(): Thread | undefined {
    if (threads.size >= size) return undefined
    // The service's own flags and environment stay outside: the thread needs neither loader hooks nor secrets.
    const worker = new Worker(settings.url, {
      workerData: settings.data,
      execArgv: [],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: 16 },
    })
    const thread: Thread = { worker, current: undefined, timer: undefined }
    threads.add(thread)
    worker.on('message', (message) => isAnswer(message) && finish(thread, message))
    worker.on('error', (error) =>
      end(thread, 'crash', error instanceof Error ? error.message : String(error)),
    )
    worker.on('exit', (code) => end(thread, 'crash', `The thread ended with code ${code}`))
    rest(thread)
    return thread
  }

  function give(thread: Thread, taken: Waiting | undefined): void {
    if (!taken) return
    clearTimeout(thread.timer)
    thread.current = taken
    thread.worker.ref()
    thread.timer = setTimeout(() => end(thread, 'timeout', `Not done after ${timeout} ms`), timeout)
    try {
      thread.worker.postMessage(taken.job)
    } catch (error) {
      finish(thread, { ok: false, message: String(error) })
    }
  }

  function finish(thread: Thread, answer: Answer): void {
    const done = thread.current
    rest(thread)
    done?.settle(
      answer.ok
        ? { kind: 'done', bytes: answer.bytes }
        : { kind: 'failed', reason: 'error', message: answer.message },
    )
    next()
  }

  /** An idle thread neither keeps the process alive nor stays for ever. */
  function rest(thread: Thread): void {
    clearTimeout(thread.timer)
    thread.current = undefined
    thread.timer = setTimeout(() => end(thread, 'closed', 'Idle'), idle).unref()
    thread.worker.unref()
  }

  function end(thread: Thread, reason: 'crash' | 'timeout' | 'closed', message: string): void {
    if (!threads.delete(thread)) return
    clearTimeout(thread.timer)
    void thread.worker.terminate()
    thread.current?.settle({ kind: 'failed', reason, message })
    next()
  }

  return {
    run,
    warm() {
      if (!closed && threads.size === 0) startThread()
    },
    async close() {
      closed = true
      for (const { settle } of waiting.splice(0))
        settle({ kind: 'failed', reason: 'closed', message: 'Closing' })
      const ending = [...threads].map((thread) => {
        end(thread, 'closed', 'Closing')
        return thread.worker.terminate()
      })
      await Promise.all(ending)
    },
  }
}
