// What an import is called and how it was read, in words.

import type { Plan } from '../plan-record.rules.ts'
import type { ImportFile } from './import-record.rules.ts'

export function actionsInWords(count: number): string {
  return count === 1 ? '1 action' : `${count} actions`
}

export function rowsInWords(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`
}

const encodings: Readonly<Partial<Record<string, string>>> = {
  'utf-16': 'Read as UTF-16',
  'windows-1252': 'Read as Windows-1252',
}
const delimiters: Readonly<Record<ImportFile['delimiter'], string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
}

/** "Read as Windows-1252, with semicolons." and what to check; undefined for what every program saves alike. */
export function readingInWords({ encoding, delimiter }: ImportFile): string | undefined {
  const read = encodings[encoding ?? '']
  if (read !== undefined)
    return `${read}, with ${delimiters[delimiter]}. Check that pound signs and accents look right.`
  return encoding === undefined || delimiter === ',' ? undefined : `Read with ${delimiters[delimiter]}.`
}

/** What a file of rows that were not added has beside their cells. */
export const reasonHeading = 'Why it was not added'

type Sorted = {
  readonly ready: readonly unknown[]
  readonly alike: readonly unknown[]
  readonly faulty: readonly unknown[]
}

/** What will become of the file, in a sentence or two; once it is done, what did. */
export function importInWords(
  { ready, alike, faulty }: Sorted,
  {
    doneAt,
    added,
    file,
  }: { doneAt: Date | undefined; added: readonly number[]; file: Pick<ImportFile, 'rows'> },
  plan: Pick<Plan, 'kind' | 'team'>,
): string {
  const were = (count: number, [one, many]: readonly [string, string]) => (count === 1 ? one : many)
  if (doneAt) {
    const rest = file.rows.length - added.length
    const left = rest === 0 ? '' : ` ${rowsInWords(rest)} ${were(rest, ['was', 'were'])} left out.`
    return `${actionsInWords(added.length)} ${were(added.length, ['was', 'were'])} added to ${inSentence(plan)}.${left}`
  }
  const parts = [
    ready.length > 0
      ? `${actionsInWords(ready.length)} will be added to ${inSentence(plan)}.`
      : 'Nothing can be added as it is.',
    faulty.length > 0
      ? `${rowsInWords(faulty.length)} ${were(faulty.length, ['has a fault', 'have faults'])}${ready.length > 0 ? ' and will be left out' : ''}.`
      : undefined,
    alike.length > 0
      ? `${rowsInWords(alike.length)} ${were(alike.length, ['looks', 'look'])} like an action that is there already.`
      : undefined,
  ]
  return parts.filter((part) => part !== undefined).join(' ')
}

function inSentence({ kind, team }: Pick<Plan, 'kind' | 'team'>): string {
  if (kind === 'team') return `the plan of ${team?.name ?? 'the team'}`
  return kind === 'council' ? 'the council plan' : 'your plan'
}
