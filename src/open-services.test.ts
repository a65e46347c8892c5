import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { testDatabase } from '../tests/support/database.ts'
import { openServices } from './open-services.ts'
import { readSettings } from './platform/config/settings.ts'
import { openLog } from './platform/log/log.ts'

test('where the service was not built, nothing stays open that would keep the process alive', async (t) => {
  const database = await testDatabase()
  const root = mkdtempSync(join(tmpdir(), 'tiex-not-built-'))
  t.after(async () => {
    await database.close()
    rmSync(root, { recursive: true })
  })
  symlinkSync(join(import.meta.dirname, '../content'), join(root, 'content'))
  const read = readSettings({}, root)
  assert.ok(read.ok)
  const opening = openServices({
    settings: read.settings,
    root,
    log: openLog('silent', { write: () => undefined }),
    clock: () => new Date('2026-12-03T09:30:00Z'),
    secret: new Uint8Array(32),
    database,
  })
  await assert.rejects(opening, /assets\.json/)
  const { rows } = await database.ownerPool.query(
    'select usename from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  assert.deepEqual(rows, [])
})
