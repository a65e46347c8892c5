// What this machine can do at most, measured in the same run, so that the figures of the service can be judged anywhere.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import pg from 'pg'
import { databaseSocket } from '../tests/support/built-service.ts'
import type { BenchOptions } from './bench-options.ts'
import { driveSockets } from './drive-sockets.ts'
import { type Measure, median } from './measure.ts'
import { quietRounds, type Rounds } from './quiet-rounds.ts'
import { pinned, withStage } from './stage.ts'

export async function measureLimits(options: BenchOptions): Promise<Measure[]> {
  return [...(await bareServer(options)), await bareCommits(options)]
}

async function bareServer(options: BenchOptions): Promise<Measure[]> {
  const program = join(import.meta.dirname, 'reference-server.ts')
  const [command = '', ...words] = [...pinned(options), process.execPath, program]
  const server = spawn(command, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const [said] = await once(server.stdout, 'data')
    const port = Number(String(said))
    const plan = { rounds: options.quick ? 1 : 3, core: options.serviceCore, own: () => [server.pid ?? 0] }
    await driveSockets(port, '/', { milliseconds: 500 })
    const hello = await quietRounds(plan, () => driveSockets(port, '/'))
    const page = await quietRounds(plan, () => driveSockets(port, '/page'))
    return [
      forScale('bare node:http, a word', hello, 'requests/s'),
      forScale('bare node:http, a page of 30 kB from memory', page, 'requests/s'),
    ]
  } finally {
    server.kill()
  }
}

async function bareCommits(options: BenchOptions): Promise<Measure> {
  return await withStage(options, async ({ service, plan }) => {
    const client = new pg.Client({
      host: databaseSocket(service.dataDir),
      user: 'postgres',
      database: 'postgres',
    })
    await client.connect()
    await client.query('create table reference (id integer primary key, count integer not null)')
    await client.query('insert into reference values (1, 0)')
    const commits = await quietRounds(plan(options.quick ? 1 : 3), () => commitsPerSecond(client))
    await client.end()
    return forScale('PostgreSQL, one client, one row changed durably', commits, 'commits/s')
  })
}

async function commitsPerSecond(client: pg.Client): Promise<number> {
  const begun = performance.now()
  let commits = 0
  while (performance.now() - begun < 1_500) {
    await client.query({ name: 'count', text: 'update reference set count = count + 1 where id = 1' })
    commits += 1
  }
  return commits / ((performance.now() - begun) / 1_000)
}

function forScale(name: string, { results, isDisturbed }: Rounds<number>, unit: string): Measure {
  return { name, figure: median(results), unit, isDisturbed }
}
