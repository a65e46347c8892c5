// Which column of a file is what, by its heading.
import { columnOf, type PlanColumn, planColumns } from '../plan-columns.rules.ts'

/** What can be read in; the other columns of an export say what follows from these, or what only the service knows. */
export const importColumns = [
  'title',
  'why',
  'area',
  'status',
  'status_reason',
  'priority',
  'owner',
  'starts_on',
  'due_on',
  'steps',
  'links',
  'area_id',
  'statement_id',
] as const satisfies readonly PlanColumn[]
export type ImportColumn = (typeof importColumns)[number]

export type ImportColumns =
  | {
      readonly ok: true
      /** Which cell of a row it is, from 0. */
      readonly at: ReadonlyMap<ImportColumn, number>
      /** Headings of columns that are not read, in their order. */
      readonly unread: readonly string[]
    }
  | { readonly ok: false; readonly problem: string }

export function readColumns(header: readonly string[]): ImportColumns {
  const at = new Map<ImportColumn, number>()
  const unread: string[] = []
  for (const [index, heading] of header.entries()) {
    const name = importColumns.find((known) => known === columnOf(heading))
    if (name && at.has(name))
      return {
        ok: false,
        problem: `Two columns mean the same: "${header[at.get(name) ?? 0]}" and "${heading}". Keep one`,
      }
    if (name) at.set(name, index)
    else if (heading.trim() !== '') unread.push(heading.trim())
  }
  return at.has('title') ? { ok: true, at, unread } : { ok: false, problem: withoutTitle(unread) }
}

function withoutTitle(unread: readonly string[]): string {
  const found = unread.slice(0, 8).map((heading) => `"${heading.slice(0, 40)}"`)
  const seen =
    found.length === 0 ? '' : `. We found ${found.join(', ')}${unread.length > 8 ? ' and more' : ''}`
  return `The first row must name the columns, and one of them must be "title"${seen}`
}

/** What people call it: "Due date". */
export function columnLabel(name: ImportColumn): string {
  return planColumns.find((column) => column.name === name)?.label ?? name
}
