// Every statement in the order of the walk, with how far apart views were and what is agreed; a lead may go to any of them.
import { routes } from '../../routes.ts'
import { Form, HiddenFields } from '../../ui/form.tsx'
import type { StatementRow } from './lead-view.queries.ts'
import type { Shown } from './live-state.rules.ts'

type Props = { readonly shown: Shown; readonly rows: readonly StatementRow[] }

export function StatementList({ shown, rows }: Props) {
  const { workshop } = shown
  const list = (
    <ol class="govuk-body-s tiex-rows">
      {rows.map((row) => (
        <li class="tiex-rows__item">
          <div>
            <span class="govuk-body">{`${row.place}. ${row.text}`}</span>
            <span class="govuk-hint tiex-rows__area">{row.areaTitle}</span>
          </div>
          <span>{row.views}</span>
          <span>{row.agreed === undefined ? 'Not agreed' : <strong>{`Agreed: ${row.agreed}`}</strong>}</span>
          {!workshop.endedAt && <Show row={row} isCurrent={row.statementId === workshop.statementId} />}
        </li>
      ))}
    </ol>
  )
  return (
    <>
      <h2 class="govuk-heading-m">
        {workshop.walk === 'disagreement'
          ? 'All statements, where views differ most first'
          : 'All statements, area by area'}
      </h2>
      {workshop.endedAt ? (
        list
      ) : (
        <Form action={routes.moveWorkshop.href({ workshop: workshop.id })}>
          <HiddenFields values={{ version: workshop.version }} />
          {list}
        </Form>
      )}
    </>
  )
}

function Show({ row, isCurrent }: { row: StatementRow; isCurrent: boolean }) {
  if (isCurrent) return <strong>On the screen</strong>
  return (
    <span>
      <button type="submit" class="tiex-link-button" name="to" value={row.statementId}>
        Show<span class="govuk-visually-hidden">{` statement ${row.place}`}</span>
      </button>
    </span>
  )
}
