// The figures of a summary: how far each focus is, and what each owner has to do.
import { Table } from '../../../ui/govuk/table.tsx'
import { DoneBar } from '../../../ui/thin-bar.tsx'
import type { FocusProgress, OwnerProgress } from './summarise-plan.rules.ts'

/** What still fits one page with everything else: those with the most to do. */
const mostOwners = 8

export function SummaryFocuses({ focuses }: { readonly focuses: readonly FocusProgress[] }) {
  if (focuses.length === 0) return null
  return (
    <Table
      caption="Progress by focus"
      captionSize="m"
      class="tiex-keep"
      firstCellIsHeader
      head={['Focus', 'Done', { text: 'Overdue', format: 'numeric' }]}
      rows={focuses.map(({ label, done, total, overdue }) => [
        label,
        <>
          {done} of {total}
          <DoneBar done={done} total={total} />
        </>,
        { text: overdue, format: 'numeric' },
      ])}
    />
  )
}

type OwnersProps = { readonly owners: readonly OwnerProgress[]; readonly all: string }

export function SummaryOwners({ owners, all }: OwnersProps) {
  const more = owners.length - mostOwners
  const busiest = owners.toSorted((one, other) => other.open - one.open).slice(0, mostOwners)
  return (
    <>
      <Table
        caption="By owner"
        captionSize="m"
        class="tiex-keep"
        firstCellIsHeader
        head={['Owner', ...['Open', 'Done', 'Overdue'].map((text) => ({ text, format: 'numeric' as const }))]}
        rows={busiest.map(({ name, open, done, overdue }) => [
          { text: name, class: 'tiex-user-text' },
          ...[open, done, overdue].map((text) => ({ text, format: 'numeric' as const })),
        ])}
      />
      {more > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={all}>
            {more === 1 ? 'And 1 more owner' : `And ${more} more owners`}
          </a>
        </p>
      )}
    </>
  )
}
