// Where the card of an action can go on the board. What needs no words goes there at once; for the rest the page that asks for
// them comes first, with the status chosen.
import { routes } from '../../../routes.ts'
import { Form, HiddenFields } from '../../../ui/form.tsx'
import { needsWords } from '../action/change-status.form.ts'
import { type Action, type Status, statuses } from '../plan-record.rules.ts'
import { statusWords } from '../plan-words.rules.ts'

export function CardMoves({ action }: { readonly action: Action }) {
  const { id, planId, title, version } = action
  const keys = { plan: planId, action: id }
  const others = statuses.filter((status) => status !== action.status)
  const label = (status: Status) => `Move to ${statusWords[status]}: ${title}`
  return (
    <Form action={routes.changeStatus.href(keys)} class="tiex-moves tiex-no-print">
      <HiddenFields values={{ version, back: 'board' }} />
      <span aria-hidden="true">Move to: </span>
      {others.map((status) =>
        needsWords(status) ? (
          <a
            class="govuk-link"
            href={routes.changeStatus.href(keys, { status, back: 'board' })}
            aria-label={label(status)}
          >
            {statusWords[status]}
          </a>
        ) : (
          <button
            type="submit"
            class="tiex-link-button"
            name="status"
            value={status}
            aria-label={label(status)}
          >
            {statusWords[status]}
          </button>
        ),
      )}
    </Form>
  )
}
