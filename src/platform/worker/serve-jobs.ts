// The process's side of the worker pool.
import { setPriority } from 'node:os'
import type { Answer, Task } from './worker-message.ts'

/** Below what answers people. */
const priority = 10

/**
 * Answers each job with the bytes that `work` makes of it. `work` gets the pool's `data` as well, untyped as it comes.
 * An error fails its job only; the process goes on, and ends with the service, however that ends.
 */
export function serveJobs(work: (job: unknown, data: unknown) => Promise<Uint8Array>): void {
  setPriority(priority)
  process.on('disconnect', () => process.exit())
  process.on('message', async (message) => {
    const { job, data } = message as Task
    try {
      answer({ ok: true, bytes: await work(job, data) })
    } catch (error) {
      answer({ ok: false, message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  })
}

function answer(message: Answer): void {
  // Gone already: the service has ended, and so will this process.
  if (process.connected) process.send?.(message)
}
