// What a closed round leads to, and whether drafts may still come in late.
import { routes } from '../../routes.ts'
import { Form, HiddenFields } from '../../ui/form.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import type { ClosedRound } from './round-record.rules.ts'

type LinksProps = { readonly round: ClosedRound; readonly submitted: number; readonly isLead: boolean }

export function ClosedRoundLinks({ round, submitted, isLead }: LinksProps) {
  const { id } = round
  if (submitted === 0)
    return (
      <p class="govuk-body">Nobody submitted an assessment in this round, so there is nothing to compare.</p>
    )
  return (
    <>
      <Button href={routes.comparison.href({ round: id })}>Compare the answers</Button>
      <p class="govuk-body">
        <a class="govuk-link" href={routes.startWorkshop.href({ round: id })}>
          Go to the workshop
        </a>
        {' or '}
        <a
          class="govuk-link"
          href={isLead ? routes.chooseOfficial.href({ round: id }) : routes.officials.href()}
        >
          to the official assessment
        </a>
      </p>
    </>
  )
}

/** For leads. */
export function AllowLate({ round }: { round: ClosedRound }) {
  const { id, lateAllowed } = round
  return (
    <>
      <h2 class="govuk-heading-m">Late submissions</h2>
      <p class="govuk-body">
        {lateAllowed
          ? 'Drafts that were begun before the round closed may still be submitted.'
          : 'Drafts that were not submitted are kept, but cannot be submitted any more. If you allow it, everyone invited who has one is told by e-mail.'}
      </p>
      <Form action={routes.allowLate.href({ round: id })}>
        <HiddenFields values={{ late: lateAllowed ? 'no' : 'yes' }} />
        <Button variant="secondary" preventDoubleClick>
          {lateAllowed ? 'Do not allow it any more' : 'Let drafts be submitted late'}
        </Button>
      </Form>
    </>
  )
}
