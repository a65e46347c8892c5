// The thread's side of the worker pool.
import { parentPort, workerData } from 'node:worker_threads'
import type { Answer } from './worker-message.ts'

/**
 * Answers each job with the bytes that `work` makes of it. `work` gets the pool's `data` as well, untyped as it comes.
 * An error fails its job only; the thread goes on.
 */
export function serveJobs(work: (job: unknown, data: unknown) => Promise<Uint8Array>): void {
  const port = parentPort
  if (!port) throw new Error('serveJobs runs in a worker thread')
  port.on('message', async (job: unknown) => {
    try {
      const bytes = ownBytes(await work(job, workerData))
      port.postMessage({ ok: true, bytes } satisfies Answer, [bytes.buffer])
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
      port.postMessage({ ok: false, message } satisfies Answer)
    }
  })
}

/** Only a buffer of its own can change hands: a Buffer may be a slice of a pool that others use. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes
  return buffer instanceof ArrayBuffer && bytes.byteLength === buffer.byteLength
    ? new Uint8Array(buffer)
    : new Uint8Array(bytes)
}
