// What the audit trail tells, looked at past every policy: each reader sees but their own part of it.
import pg from 'pg'
import type { TestApp } from './app.ts'

/** What was done to one thing, oldest first. */
export async function toldOf({ database }: TestApp, subject: string): Promise<readonly string[]> {
  const client = new pg.Client(database.adminConfig)
  await client.connect()
  try {
    const { rows } = await client.query<{ action: string }>(
      'select action from audit.entry where subject = $1 order by at, action',
      [subject],
    )
    return rows.map(({ action }) => action)
  } finally {
    await client.end()
  }
}
