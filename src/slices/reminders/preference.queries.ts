// How often a person wants reminders. Nobody else sees or changes it.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import type { Frequency } from './reminder-days.rules.ts'

/** The asker's own choice; daily until they have made one. */
export async function findFrequency(tx: Handle, personId: string): Promise<Frequency> {
  const { rows } = await sql<{ frequency: Frequency }>`
    select frequency from reminders.preference where person_id = ${personId}
  `.execute(tx)
  return rows[0]?.frequency ?? 'daily'
}

export async function saveFrequency(
  tx: Handle,
  person: { readonly personId: string; readonly councilCode: string },
  { frequency, now }: { readonly frequency: Frequency; readonly now: Date },
): Promise<void> {
  // The same choice again must not count as new: what was due before a choice is not told after it.
  if (frequency === (await findFrequency(tx, person.personId))) return
  await sql`
    insert into reminders.preference (person_id, council_code, frequency, changed_at)
    values (${person.personId}, ${person.councilCode}, ${frequency}, ${now})
    on conflict (person_id) do update set frequency = excluded.frequency, changed_at = excluded.changed_at
  `.execute(tx)
}
