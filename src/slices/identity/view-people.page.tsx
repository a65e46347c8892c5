// Who works on the council's assessments: leads by name, officers as they chose to be seen, and a lead's tools.
import { routes } from '../../routes.ts'
import { errorLinks, type FieldErrors, hasErrors } from '../../ui/field-errors.ts'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { Layout } from '../../ui/layout.tsx'
import { AskToLead, type RequestShown } from './ask-to-lead.page.tsx'
import { LeadTools, type PeopleTyped } from './lead-tools.page.tsx'

export type { PeopleTyped }

type Person = {
  readonly personId: string
  readonly shownName: string | undefined
  readonly isLead: boolean
  readonly isDisabled: boolean
}

type Props = {
  readonly council: string
  readonly people: readonly Person[]
  /** The id of whoever reads the page. */
  readonly self: string
  readonly isLead: boolean
  readonly request: RequestShown | undefined
  readonly done?: string | undefined
  readonly errors?: FieldErrors
  readonly typed?: PeopleTyped
}

export function PeoplePage({ council, people, self, isLead, request, done, errors = {}, typed = {} }: Props) {
  const leads = people.filter((one) => one.isLead)
  const officers = people.filter((one) => !one.isLead && !one.isDisabled)
  const stopped = people.filter((one) => one.isDisabled).length
  return (
    <Layout
      title="People"
      errors={hasErrors(errors)}
      active="council"
      breadcrumbs={[{ text: 'Council', href: routes.council.href() }]}
    >
      {done && <NotificationBanner type="success" text={done} />}
      <ErrorSummary errors={errorLinks(errors)} />
      <span class="govuk-caption-l tiex-names-council">{council}</span>
      <h1 class="govuk-heading-l">People</h1>
      <h2 class="govuk-heading-m">Leads</h2>
      <p class="govuk-body">
        Leads open rounds, invite colleagues, run the workshop and finalise the official assessment. Their
        names are shown to everyone at the council.
      </p>
      {leads.length === 0 ? (
        <p class="govuk-body">Your council has no lead yet.</p>
      ) : (
        <LeadList {...{ leads, self, isLead }} />
      )}
      {!isLead && <AskToLead hasLeads={leads.length > 0} request={request} />}
      <h2 class="govuk-heading-m">Officers</h2>
      <OfficerList officers={officers} self={self} />
      {isLead && <LeadTools {...{ errors, typed, stopped }} />}
    </Layout>
  )
}

function LeadList({ leads, self, isLead }: { leads: readonly Person[]; self: string; isLead: boolean }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {leads.map(({ personId, shownName }) => (
        <li>
          <span class="tiex-user-text">{shownName ?? 'A colleague'}</span>
          {personId === self && ' (you)'}
          {isLead && leads.length > 1 && (
            <>
              {' '}
              <a class="govuk-link" href={routes.endLead.href({}, { person: personId })}>
                {personId === self ? 'Stop being a lead' : 'End as a lead'}
                <span class="govuk-visually-hidden">{`: ${shownName ?? 'A colleague'}`}</span>
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function OfficerList({ officers, self }: { officers: readonly Person[]; self: string }) {
  const named = officers
    .filter((one) => one.shownName !== undefined)
    .toSorted((a, b) => (a.shownName ?? '').localeCompare(b.shownName ?? '', 'en-GB'))
  const others = officers.length - named.length
  const isAmongOthers = officers.some((one) => one.personId === self && one.shownName === undefined)
  if (officers.length === 0)
    return (
      <p class="govuk-body">Nobody but the leads has signed in yet. Leads invite colleagues to a round.</p>
    )
  return (
    <>
      <p class="govuk-body">
        {officers.length === 1 ? '1 officer has' : `${officers.length} officers have`} signed in. A name is
        shown only of those who agreed to it in their account.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {named.map(({ personId, shownName }) => (
          <li>
            <span class="tiex-user-text">{shownName}</span>
            {personId === self && ' (you)'}
          </li>
        ))}
        {others > 0 && (
          <li>
            {others === 1 ? 'A colleague' : `A colleague: ${others} people`}
            {isAmongOthers && (others === 1 ? ' (you)' : ' (you are one of them)')}
          </li>
        )}
      </ul>
    </>
  )
}
