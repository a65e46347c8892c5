// The columns of a plan in a table, the same in the CSV file, the spreadsheet and a file that is read in: the name is for
// scripts and heads the CSV file, the label is for people and heads the spreadsheet. A promise: add at the end, rename nothing.

export const planColumns = [
  { name: 'plan', label: 'Plan' },
  { name: 'area_id', label: 'Area ID' },
  { name: 'area', label: 'Area' },
  { name: 'focus', label: 'Focus' },
  { name: 'title', label: 'Title' },
  { name: 'why', label: 'What and why' },
  { name: 'status', label: 'Status' },
  { name: 'status_reason', label: 'Reason or outcome' },
  { name: 'priority', label: 'Priority' },
  { name: 'owner', label: 'Owner' },
  { name: 'starts_on', label: 'Start date' },
  { name: 'due_on', label: 'Due date' },
  { name: 'target', label: 'Target' },
  { name: 'steps_done', label: 'Steps done' },
  { name: 'steps_total', label: 'Steps in all' },
  { name: 'steps', label: 'Steps' },
  { name: 'links', label: 'Links' },
  { name: 'statement_id', label: 'Statement ID' },
  { name: 'statement', label: 'Statement' },
  { name: 'made_at', label: 'Added' },
  { name: 'changed_at', label: 'Last changed' },
] as const

export type PlanColumn = (typeof planColumns)[number]['name']

/** The column that a heading of a file means, by its name or its label, however it is spaced and capitalised. */
export function columnOf(heading: string): PlanColumn | undefined {
  const wanted = plain(heading)
  return planColumns.find(({ name, label }) => plain(name) === wanted || plain(label) === wanted)?.name
}

function plain(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z0-9]+/g, '')
}

/** A step in one line of a cell: "[x] Ask the suppliers (Priya Patel, due 2027-03-12)". Empty parts are left out. */
export function stepLine(step: {
  readonly title: string
  readonly isDone: boolean
  readonly owner: string
  /** As 2027-03-12. */
  readonly dueOn: string
}): string {
  const facts = [step.owner, step.dueOn && `due ${step.dueOn}`].filter((fact) => fact !== '').join(', ')
  return `[${step.isDone ? 'x' : ' '}] ${step.title}${facts === '' ? '' : ` (${facts})`}`
}

/** A link in one line of a cell: "Business case: https://example.org/case". */
export function linkLine({ text, href }: { readonly text: string; readonly href: string }): string {
  return `${text}: ${href}`
}
