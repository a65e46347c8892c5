// How an action goes, as whoever does it says. The fields are always there: what is needed depends on the status, and says so.
import { routes } from '../../../routes.ts'
import { Form, HiddenFields } from '../../../ui/form.tsx'
import { CharacterCount } from '../../../ui/govuk/character-count.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { type Action, reasonLimit, type Status, statuses } from '../plan-record.rules.ts'
import { statusWords } from '../plan-words.rules.ts'
import {
  type AboutAction,
  ActionFrame,
  actionHref,
  cardHref,
  type Refused,
  SaveAction,
} from './action-frame.page.tsx'
import type { ReportedFrom, StatusTyped } from './change-status.form.ts'

/** `action` as it is now: what is reported next is a change of this version. `once`: this rendering of the form. */
type Props = AboutAction &
  Refused & { readonly typed: StatusTyped; readonly from: ReportedFrom; readonly once: string }

export function ChangeStatusPage({ action, planName, typed, from, once, errors = {}, conflict }: Props) {
  const keys = { plan: action.planId, action: action.id }
  return (
    <ActionFrame title="How is it going?" {...{ action, planName, errors, conflict }}>
      <Form action={routes.changeStatus.href(keys)}>
        <HiddenFields values={{ version: action.version, once, back: from }} />
        <Radios
          name="status"
          value={typed.status}
          error={errors.status}
          fieldset={{ legend: { text: 'Status', size: 's' } }}
          items={statuses.map((value) => ({ value, text: statusWords[value], hint: hintOf(value, action) }))}
        />
        <CharacterCount
          name="reason"
          label="Reason or outcome"
          hint="Needed if the action is blocked (what stands in the way), done (what came of it) or dropped (why)."
          rows={4}
          maxlength={reasonLimit}
          threshold={50}
          value={typed.reason}
          error={errors.reason}
        />
        <CharacterCount
          name="comment"
          label="Update (optional)"
          hint="What has happened since last time. It stays in the history, with today's date."
          rows={4}
          maxlength={reasonLimit}
          threshold={50}
          value={typed.comment}
          error={errors.comment}
        />
        <p class="govuk-body">Everyone who can see the plan can read both.</p>
        <SaveAction back={from === 'board' ? cardHref(action) : actionHref(action)} conflict={conflict} />
      </Form>
    </ActionFrame>
  )
}

const hints: Readonly<Record<Status, string>> = {
  'not-started': 'Nobody has begun it',
  'in-progress': 'Somebody is working on it',
  blocked: 'It cannot go on until something else happens',
  done: 'It has been carried out',
  dropped: 'It will not be done',
}

function hintOf(status: Status, action: Action): string {
  const open = openSteps(action)
  return status === 'done' && open ? `${hints.done}. ${open}; you can still say it is done.` : hints[status]
}

/** "2 of 5 steps are not marked as done"; undefined where none is left. */
export function openSteps({ steps }: Pick<Action, 'steps'>): string | undefined {
  const open = steps.filter(({ doneAt }) => doneAt === undefined).length
  if (open === 0) return undefined
  if (steps.length === 1) return 'Its step is not marked as done'
  return `${open} of ${steps.length} steps ${open === 1 ? 'is' : 'are'} not marked as done`
}
