// Whom a round asks, with how far each is, and for an open round what a lead can do about it; for leads.
import { routes } from '../../routes.ts'
import { EmailAddress } from '../../ui/email-address.tsx'
import { Form } from '../../ui/form.tsx'
import { formatDate, formatTime } from '../../ui/format-date.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { Tag, type TagColour } from '../../ui/govuk/tag.tsx'
import { type Invited, mayRemind, type Progress } from './invitation.rules.ts'
import type { Round } from './round-record.rules.ts'

type Props = { readonly round: Round; readonly invited: readonly Invited[]; readonly now: Date }

const words: Readonly<Record<Progress, { text: string; colour: TagColour }>> = {
  invited: { text: 'Invited', colour: 'grey' },
  'signed-in': { text: 'Signed in', colour: 'yellow' },
  begun: { text: 'Begun', colour: 'blue' },
  submitted: { text: 'Submitted', colour: 'green' },
}

export function InvitedList({ round, invited, now }: Props) {
  if (invited.length === 0) return <p class="govuk-body">You have not invited anybody yet.</p>
  const isOpen = round.state === 'open'
  const waiting = isOpen ? invited.filter((one) => mayRemind(one, now)).length : 0
  const list = (
    <SummaryList
      rows={invited.map((one) => ({
        key: {
          text: <EmailAddress address={one.email} />,
          class: 'govuk-!-font-weight-regular govuk-!-width-one-half',
        },
        value: (
          <>
            <Standing invited={one} />
            {isOpen && one.progress !== 'submitted' && <Actions invited={one} round={round} now={now} />}
          </>
        ),
      }))}
    />
  )
  return (
    <>
      <p class="govuk-body">
        {summary(invited)}
        {isOpen && ' Each is invited or reminded at most once in 24 hours.'}
      </p>
      {waiting > 0 && (
        <Form action={routes.remindInvited.href({ round: round.id })}>
          <Button variant="secondary" preventDoubleClick>
            {`Remind ${waiting === 1 ? 'the 1 who has' : `all ${waiting} who have`} not submitted`}
          </Button>
        </Form>
      )}
      {isOpen ? <Form action={routes.remindInvited.href({ round: round.id })}>{list}</Form> : list}
    </>
  )
}

/** "12 invited: 5 submitted, 3 begun, 2 signed in, 2 not signed in yet" */
function summary(invited: readonly Invited[]): string {
  const count = (progress: Progress) => invited.filter((one) => one.progress === progress).length
  const parts = [
    [count('submitted'), 'submitted'],
    [count('begun'), 'begun'],
    [count('signed-in'), 'signed in'],
    [count('invited'), 'not signed in yet'],
  ] as const
  const said = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`)
  return `${invited.length} invited: ${said.join(', ')}.`
}

function Standing({ invited }: { invited: Invited }) {
  const { text, colour } = words[invited.progress]
  return (
    <>
      <Tag colour={colour}>{text}</Tag>
      {invited.isUndelivered && (
        <p class="govuk-body govuk-!-margin-bottom-0">
          The e-mail could not be delivered. Check the address; you can invite it again.
        </p>
      )}
    </>
  )
}

/** "Reminded today at 2:05pm", "Invited on 3 December 2026" */
function lastMailWords({ kind, at }: Invited['lastMail'], now: Date): string {
  const when = formatDate(at) === formatDate(now) ? `today at ${formatTime(at)}` : `on ${formatDate(at)}`
  return `${kind === 'invited' ? 'Invited' : 'Reminded'} ${when}`
}

/** When they were last told, and two buttons of the list's one form, the second with an address of its own. */
function Actions({ invited, round, now }: { invited: Invited; round: Round; now: Date }) {
  const whom = <span class="govuk-visually-hidden">{` ${invited.email}`}</span>
  const withdraw = routes.withdrawInvitation.href({ round: round.id })
  return (
    <>
      <p class="govuk-body govuk-!-margin-bottom-0">{lastMailWords(invited.lastMail, now)}</p>
      <ul class="govuk-summary-list__actions-list govuk-!-margin-top-2">
        {mayRemind(invited, now) && (
          <li class="govuk-summary-list__actions-list-item">
            <button class="tiex-link-button" type="submit" name="invitation" value={invited.id}>
              Remind{whom}
            </button>
          </li>
        )}
        <li class="govuk-summary-list__actions-list-item">
          <button
            class="tiex-link-button"
            type="submit"
            name="invitation"
            value={invited.id}
            formaction={withdraw}
          >
            Withdraw{whom}
          </button>
        </li>
      </ul>
    </>
  )
}
