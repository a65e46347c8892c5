// Every statement in the order of the walk, with how far apart views were and what is agreed; a lead may go to any of them.
import { routes } from '../../routes.ts'
import { Form, HiddenFields } from '../../ui/form.tsx'
import { Table } from '../../ui/govuk/table.tsx'
import type { StatementRow } from './lead-view.queries.ts'
import type { Shown } from './live-state.rules.ts'

type Props = { readonly shown: Shown; readonly rows: readonly StatementRow[] }

export function StatementList({ shown, rows }: Props) {
  const { workshop } = shown
  const caption =
    workshop.walk === 'disagreement'
      ? 'All statements, where views differ most first'
      : 'All statements, area by area'
  const table = (
    <Table
      caption={caption}
      captionSize="m"
      class="tiex-statements"
      head={['Statement', 'Views', 'Agreed answer', ...(workshop.endedAt ? [] : ['Screen'])]}
      rows={rows.map((row) => [
        <>
          {`${row.place}. ${row.text}`}
          <span class="govuk-hint tiex-statements__area">{row.areaTitle}</span>
        </>,
        row.views,
        row.agreed ?? 'None yet',
        ...(workshop.endedAt ? [] : [<Show row={row} current={workshop.statementId} />]),
      ])}
    />
  )
  if (workshop.endedAt) return table
  return (
    <Form action={routes.moveWorkshop.href({ workshop: workshop.id })}>
      <HiddenFields values={{ version: workshop.version }} />
      {table}
    </Form>
  )
}

function Show({ row, current }: { row: StatementRow; current: string | undefined }) {
  if (row.statementId === current) return <strong>Shown now</strong>
  return (
    <button type="submit" class="tiex-link-button" name="to" value={row.statementId}>
      Show<span class="govuk-visually-hidden">{` statement ${row.place}`}</span>
    </button>
  )
}
