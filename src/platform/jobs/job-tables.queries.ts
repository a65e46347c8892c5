// Makes the job tables (schema `pgboss`) and their queues as the owner, and lets the service's two roles do no more with
// them than they need: the one that answers requests may add a job and see nothing of the others.
import { createHash } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import pg from 'pg'
import { type Db, getConstructionPlans, PgBoss } from 'pg-boss'
import type { Handle } from '../database/handle.ts'
import { lockNumbers } from '../database/lock-numbers.ts'
import type { PgConfig } from '../database/pool.ts'
import { deadLetters, type JobQueue } from './job-queue.ts'

const schema = 'pgboss'
const hour = 3600
const day = 24 * hour

// Adding a job needs its queue's defaults, the shared job table and the two columns that come back from the insert.
const grants = `
  grant usage on schema ${schema} to tiex_service, tiex_jobs;
  grant select on ${schema}.queue to tiex_service;
  grant insert, select (id, start_after) on ${schema}.job_common to tiex_service;
  grant select, insert, update, delete on all tables in schema ${schema} to tiex_jobs;
  grant usage on all sequences in schema ${schema} to tiex_jobs;`

/**
 * Brings tables, queues and grants to what this build needs. Costs one short query where they are so already.
 * `owner`: how to reach the database as the role that owns its tables.
 */
export async function prepareJobs(owner: PgConfig, queues: readonly JobQueue[]): Promise<void> {
  const all = [
    { name: deadLetters, retentionSeconds: 30 * day, deleteAfterSeconds: 30 * day },
    ...queues.map(prepared),
  ]
  const wanted = fingerprint(all)
  const client = new pg.Client(owner)
  await client.connect()
  try {
    if ((await preparedAs(client)) === wanted) return
    // Two services that start at once prepare one after the other. The lock ends with the connection.
    await client.query(`select pg_advisory_lock(${lockNumbers.jobTables})`)
    await install(owner, all)
    await client.query(grants)
    await client.query(`comment on schema ${schema} is ${pg.escapeLiteral(wanted)}`)
  } finally {
    await client.end()
  }
}

/** Lets pg-boss do what it does inside somebody's transaction. */
export function speakWithin(tx: Handle): Db {
  return {
    async executeSql(text, values = []) {
      const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values))
      return { rows }
    },
  }
}

async function preparedAs(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query(
    "select obj_description(oid, 'pg_namespace') as mark from pg_namespace where nspname = $1",
    [schema],
  )
  return rows[0]?.mark ?? undefined
}

async function install(owner: PgConfig, queues: readonly PreparedQueue[]): Promise<void> {
  const boss = new PgBoss({
    ...(owner as Record<string, unknown>),
    schema,
    max: 1,
    supervise: false,
    registerInstance: false,
    // Its own cron queue is made here too: the role that works may not make one.
    schedule: true,
  })
  const problems: unknown[] = []
  boss.on('error', (error) => problems.push(error))
  await boss.start()
  try {
    for (const { name, ...options } of queues) {
      if (await boss.getQueue(name)) await boss.updateQueue(name, options)
      else await boss.createQueue(name, options)
    }
  } finally {
    await boss.stop({ graceful: false })
  }
  if (problems[0]) throw problems[0]
}

type PreparedQueue = { readonly name: string } & NonNullable<Parameters<PgBoss['createQueue']>[1]>

function prepared({ name, retries, retryDelay, expires }: JobQueue): PreparedQueue {
  return {
    name,
    retryLimit: retries,
    retryDelay,
    retryBackoff: true,
    retryDelayMax: hour,
    expireInSeconds: expires,
    deadLetter: deadLetters,
    deleteAfterSeconds: day,
    notify: true,
  }
}

/** Changes with pg-boss's own tables, the queues and the grants: with whatever `install` would do differently. */
function fingerprint(queues: readonly PreparedQueue[]): string {
  const hash = createHash('sha256')
  for (const part of [getConstructionPlans(schema), grants, JSON.stringify(queues)]) hash.update(part)
  return hash.digest('hex')
}
