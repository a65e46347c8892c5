import { routes } from '../../routes.ts'
import { Form } from '../../ui/form.tsx'
import { formatDate } from '../../ui/format-date.ts'
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
        {`You asked to be a lead on ${formatDate(request.askedAt)}. The LGA decides and tells you by e-mail.`}
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
