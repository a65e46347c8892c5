// An installed PostgreSQL 15, the oldest that the service supports, so that its tests can run there as well.
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Binaries } from '../../src/platform/database/embedded-binaries.ts'
import { startEmbeddedServer } from '../../src/platform/database/embedded-server.ts'
import { silent } from './test-server.ts'

/** The programs of the PostgreSQL 15 on this machine; undefined: none is installed. */
export function findPostgres15(): Binaries | undefined {
  const usual = '/usr/lib/postgresql/15/bin'
  if (isComplete(usual)) return { folder: usual, major: 15 }
  try {
    const version = execFileSync('pg_config', ['--version'], { encoding: 'utf8' })
    const folder = execFileSync('pg_config', ['--bindir'], { encoding: 'utf8' }).trim()
    return /^PostgreSQL 15\b/.test(version) && isComplete(folder) ? { folder, major: 15 } : undefined
  } catch {
    return undefined
  }
}

function isComplete(folder: string): boolean {
  return ['postgres', 'initdb'].every((program) => existsSync(join(folder, program)))
}

/** A PostgreSQL 15 in a folder of its own, and the address for TEST_DATABASE_URL: of a user as an operator would make one, no superuser. */
export async function startPostgres15(binaries: Binaries): Promise<{ url: string; stop(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tiex-pg15-'))
  // Run by root, the server is another user, who has to come in.
  chmodSync(dataDir, 0o755)
  const server = await startEmbeddedServer({
    dataDir,
    binaries,
    overrides: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
    log: silent,
  })
  const admin = new pg.Client(server.adminConfig)
  await admin.connect()
  await admin.query('create role operator login createdb createrole')
  await admin.end()
  return {
    url: `postgresql://operator@/postgres?host=${encodeURIComponent(server.socketDir)}`,
    async stop() {
      await server.stop()
      rmSync(dataDir, { recursive: true })
    },
  }
}
