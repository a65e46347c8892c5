// The rows of a file as they were read: what an action will be, or what stands in its way.
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import type { Framework } from '../../framework/framework.rules.ts'
import { areaTitle } from '../look/arrange-areas.rules.ts'
import { dueInWords } from '../look/view-plan.rules.ts'
import { ownerName, type PlanNames, priorityWords, statusWords } from '../plan-words.rules.ts'
import type { ImportedAction, ReadRow } from './import-record.rules.ts'
import type { LeftOut } from './sort-import.rules.ts'

export type RowContext = {
  readonly framework: Framework
  readonly names: PlanNames
  /** As 2027-03-12. */
  readonly today: string
}

const numbered = (row: ReadRow) => ({ text: `Row ${row.row}`, class: 'govuk-!-width-one-quarter' })

export function LeftOutRows({ rows }: { readonly rows: readonly LeftOut[] }) {
  return (
    <SummaryList
      rows={rows.map(({ row, reasons }) => ({
        key: numbered(row),
        value: (
          <>
            <p class="govuk-body tiex-user-text">{wasInIt(row)}</p>
            <ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
              {reasons.map((reason) => (
                <li class="tiex-user-text">{reason}</li>
              ))}
            </ul>
          </>
        ),
      }))}
    />
  )
}

type ReadyProps = { readonly rows: readonly ReadRow[]; readonly context: RowContext }

export function ReadyRows({ rows, context }: ReadyProps) {
  return (
    <SummaryList
      rows={rows.map((row) => ({
        key: numbered(row),
        value: (
          <>
            <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1 tiex-user-text">
              {row.title}
            </p>
            <p class="govuk-body govuk-!-margin-bottom-0 tiex-user-text">
              {row.action && actionFacts(row.action, context)}
            </p>
            {row.remarks.map((remark) => (
              <p class="govuk-hint govuk-!-margin-bottom-0 tiex-user-text">{remark}</p>
            ))}
          </>
        ),
      }))}
    />
  )
}

/** "Managing income: service focus · Digital board (team) · Due 12 March 2027 · In progress · Priority: must · 3 steps" */
export function actionFacts(action: ImportedAction, { framework, names, today }: RowContext): string {
  const { areaId, owner, steps, links } = action
  const facts = [
    areaId === undefined ? undefined : areaTitle(framework, areaId),
    owner && ownerName(names, owner),
    dueInWords(action, today),
    statusWords[action.status],
    `Priority: ${priorityWords[action.priority].toLowerCase()}`,
    counted(steps.length, 'step'),
    counted(links.length, 'link'),
  ]
  return facts.filter((fact) => fact !== undefined).join(' · ')
}

function counted(count: number, what: string): string | undefined {
  if (count === 0) return undefined
  return count === 1 ? `1 ${what}` : `${count} ${what}s`
}

/** In characters: enough to know the row by. */
const mostShown = 300

/** Its cells, so that whoever reads it knows which row is meant. */
function wasInIt({ cells }: ReadRow): string {
  const text = cells
    .map((cell) => cell.trim().replaceAll(/\s+/g, ' '))
    .filter((cell) => cell !== '')
    .join(' | ')
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text
}
