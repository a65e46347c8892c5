// Where a lead starts a workshop on a closed round, or is told why there can be none yet.
import { routes } from '../../routes.ts'
import { errorLinks, type FieldErrors, hasErrors } from '../../ui/field-errors.ts'
import { Form } from '../../ui/form.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import { Radios } from '../../ui/govuk/radios.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Round } from '../rounds/rounds.rules.ts'

type Props = {
  readonly round: Round
  /** How many assessments were submitted in the round. */
  readonly submitted: number
  /** How many answers an earlier workshop on the round agreed. */
  readonly agreedBefore: number
  readonly errors?: FieldErrors
}

export function StartWorkshopPage({ round, submitted, agreedBefore, errors = {} }: Props) {
  const here = { round: round.id }
  const back = { href: routes.round.href(here), text: 'Back to the round' }
  if (round.state === 'open') {
    return (
      <Layout title="Start a workshop" active="council" back={back}>
        <h1 class="govuk-heading-l">This round is still open</h1>
        <p class="govuk-body">
          A workshop shows what colleagues answered, so it can start once the round is closed. Close the round
          first, then come back.
        </p>
        <Button href={routes.closeRound.href(here)}>Close the round</Button>
      </Layout>
    )
  }
  return (
    <Layout title="Start a workshop" errors={hasErrors(errors)} active="council" back={back}>
      <ErrorSummary errors={errorLinks(errors)} />
      <span class="govuk-caption-l tiex-user-text">{round.name}</span>
      <h1 class="govuk-heading-l">Start a workshop</h1>
      <p class="govuk-body">
        {`In a workshop you and your colleagues agree one answer to each statement. ${beginning(submitted)}`}
      </p>
      <p class="govuk-body">
        You get a page to lead it, a page for a screen that everyone can see, and a code with which colleagues
        join on their own devices.
      </p>
      {agreedBefore > 0 && (
        <InsetText>
          {`An earlier workshop on this round agreed ${agreedBefore === 1 ? '1 answer' : `${agreedBefore} answers`}. This one begins with what was agreed there; you can change it.`}
        </InsetText>
      )}
      <Form action={routes.startWorkshop.href(here)}>
        <Radios
          name="walk"
          error={errors.walk}
          fieldset={{
            legend: { text: 'In which order do you want to talk about the statements?', size: 'm' },
          }}
          items={[
            {
              value: 'disagreement',
              text: 'Where views differ most first',
              hint: 'You spend the time where it is needed.',
            },
            { value: 'area', text: 'Area by area', hint: 'In the order in which they were answered.' },
          ]}
        />
        <Button preventDoubleClick>Start the workshop</Button>
      </Form>
    </Layout>
  )
}

function beginning(submitted: number): string {
  if (submitted === 0)
    return 'Nobody submitted an assessment in this round, so there are no answers to begin from: you vote on each statement.'
  const assessments = submitted === 1 ? 'the one assessment' : `the ${submitted} assessments`
  return `It begins from ${assessments} submitted in this round, and shows how many chose what, never who.`
}
