// Adds to the audit trail, always in the transaction that does what the entry tells of. Entries are never changed.
import type { Handle } from '../database/handle.ts'

export type AuditEntry = {
  readonly at: Date
  /** What was done, as a short phrase in the past: "submitted assessment". */
  readonly action: string
  readonly personId?: string | undefined
  readonly role?: string | undefined
  readonly councilCode?: string | undefined
  /** The id of what it was done to. Never a name, an address, an answer or a note. */
  readonly subject?: string | undefined
}

/** The database refuses an entry in the name of anybody but the transaction's asker. */
export async function addEntry(tx: Handle, entry: AuditEntry): Promise<void> {
  await tx
    .insertInto('audit.entry')
    .values({
      at: entry.at,
      action: entry.action,
      person_id: entry.personId ?? null,
      role: entry.role ?? null,
      council_code: entry.councilCode ?? null,
      subject: entry.subject ?? null,
    })
    .execute()
}
