// The part of the people's page by which a council without a lead, or with leads who are gone, comes by one.
import { routes } from '../../routes.ts'
import { Form } from '../../ui/form.tsx'
import { formatDate, formatDateTime } from '../../ui/format-date.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { Details } from '../../ui/govuk/details.tsx'

export type RequestShown = {
  readonly askedAt: Date
  readonly state: 'waiting' | 'granted' | 'refused'
}

/** For officers: how to become a lead, and what became of asking. */
export function AskToLead({ hasLeads, request }: { hasLeads: boolean; request: RequestShown | undefined }) {
  if (request?.state === 'waiting')
    return (
      <p class="govuk-body">
        {`You asked to be a lead on ${formatDateTime(request.askedAt)}. The LGA is told by e-mail and checks that you hold this role. You will be told by e-mail either way.`}
        {hasLeads && ' A lead of your council can also add you at any time.'}
      </p>
    )
  const refusal = request?.state === 'refused' && (
    <p class="govuk-body">
      {`You asked to be a lead on ${formatDate(request.askedAt)}, and the LGA did not confirm it.`}
    </p>
  )
  if (!hasLeads)
    return (
      <>
        {refusal}
        <AskForm />
      </>
    )
  return (
    <>
      {refusal}
      <p class="govuk-body">To become a lead, ask one of them to add you.</p>
      <Details summary="The leads have left, or cannot be reached">
        <AskForm />
      </Details>
    </>
  )
}

function AskForm() {
  return (
    <>
      <p class="govuk-body">
        You can ask the LGA to confirm you as a lead. For that the LGA sees your name, job title and e-mail
        address. Once you are a lead, colleagues at your council see your name as one of its leads, whatever
        you chose for your assessments.
      </p>
      <Form action={routes.askToLead.href()}>
        <Button variant="secondary" preventDoubleClick>
          Ask to be the lead
        </Button>
      </Form>
    </>
  )
}
