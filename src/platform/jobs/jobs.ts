// Work done outside any request, and its queue in the same database: a job added in a transaction exists exactly if the
// transaction was committed. The worker hears of it at once and tries again, later and later, when it fails.
import { PgBoss } from 'pg-boss'
import type { Handle } from '../database/handle.ts'
import type { PgConfig } from '../database/pool.ts'
import { isUuid } from '../http/uuid.ts'
import type { Log } from '../log/log.ts'
import { GivenUp, type JobQueue } from './job-queue.ts'
import { speakWithin } from './job-tables.queries.ts'

/** Ids and nothing else: job tables are read by whoever looks after the service. */
export type JobData = Readonly<Record<string, string>>

export type Jobs = {
  /** Adds a job in the caller's transaction. @throws TypeError where a value is not an id. */
  send(tx: Handle, queue: JobQueue, data: JobData): Promise<void>
  /** The same for many jobs in one statement. */
  sendAll(tx: Handle, queue: JobQueue, datas: readonly JobData[]): Promise<void>
  /** Does the queue's jobs from now on. What throws is tried again (unless `GivenUp`), so it must bear being repeated. */
  work<Data extends JobData>(queue: JobQueue, handle: (data: Data) => Promise<void>): Promise<void>
  /** Adds a job without data at these times (`cron`, five fields, UTC): one, however many services run. */
  schedule(queue: JobQueue, cron: string): Promise<void>
  /** Lets running jobs end, for at most 8 s; what is not done then will be tried again by the next start. */
  stop(): Promise<void>
}

type Opening = {
  /** How to reach the database as the role that works on jobs. */
  readonly config: PgConfig
  readonly log: Log
  /** Seconds. A new job is told of by the database at once; looking serves those that wait for their next try. */
  readonly looksEvery?: number
}

/** The queues must have been prepared. */
export async function openJobs({ config, log, looksEvery = 5 }: Opening): Promise<Jobs> {
  const boss = new PgBoss({
    ...(config as Record<string, unknown>),
    schema: 'pgboss',
    max: 2,
    migrate: false,
    createSchema: false,
    useListenNotify: true,
    // All of these want more rights than this role has, or tables nobody reads.
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
    openTelemetry: { enabled: false },
  })
  boss.on('error', (error) => log.warn({ err: error }, 'jobs: the queue could not be asked'))
  boss.on('warning', ({ data }) => log.warn({ warning: (data as { type?: string }).type }, 'jobs: warning'))
  await boss.start()
  let stopped: Promise<void> | undefined
  return {
    async send(tx, queue, data) {
      refuseAllButIds(queue, data)
      await boss.send(queue.name, data, { db: speakWithin(tx) })
    },
    async sendAll(tx, queue, datas) {
      for (const data of datas) refuseAllButIds(queue, data)
      const jobs = datas.map((data) => ({ data }))
      if (jobs.length > 0) await boss.insert(queue.name, jobs, { db: speakWithin(tx) })
    },
    async work(queue, handle) {
      const tryOnce = async (id: string, data: unknown) => {
        try {
          await handle((data ?? {}) as Parameters<typeof handle>[0])
          return { id, status: 'completed' } as const
        } catch (error) {
          log.warn({ err: error, queue: queue.name, job: id }, 'job failed')
          return {
            id,
            status: error instanceof GivenUp ? 'deadletter' : 'failed',
            output: describe(error),
          } as const
        }
      }
      const options = {
        pollingIntervalSeconds: looksEvery,
        notifyPollingIntervalSeconds: looksEvery,
        batchSize: queue.inBatches ? queue.atOnce : 1,
        perJobResults: true,
      } as const
      const startWorker = async () => {
        const worker: string = await boss.work(queue.name, options, async (jobs) => {
          const outcomes = await Promise.all(jobs.map((job) => tryOnce(job.id, job.data)))
          // It looks again at once: jobs that were told of while every worker was busy would wait for the next look.
          boss.notifyWorker(worker)
          return outcomes
        })
      }
      await Promise.all(Array.from({ length: queue.inBatches ? 1 : queue.atOnce }, startWorker))
    },
    schedule: (queue, cron) => boss.schedule(queue.name, cron),
    // Once: a queue that is told to stop again while it stops never says that it has.
    stop: () => (stopped ??= boss.stop({ timeout: 8_000 })),
  }
}

function refuseAllButIds(queue: JobQueue, data: JobData): void {
  if (!Object.values(data).every(isUuid)) throw new TypeError(`A job of ${queue.name} may hold ids only`)
}

/** What is stored with a failed job: a mail server's words can quote an address, and a database's a row. */
function describe(error: unknown): { error: string } {
  const { name = 'Error', code } = (error ?? {}) as { name?: string; code?: unknown }
  return { error: code === undefined ? name : `${name} ${String(code)}` }
}
