// Tells a lead what closing a round does, because it cannot be undone, and asks what becomes of drafts.
import { routes } from '../../routes.ts'
import { errorLinks, type FieldErrors, hasErrors } from '../../ui/field-errors.ts'
import { Form } from '../../ui/form.tsx'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Radios } from '../../ui/govuk/radios.tsx'
import { WarningText } from '../../ui/govuk/warning-text.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Round, RoundCounts } from './round-record.rules.ts'
import { submittedOf } from './round-words.rules.ts'

type Props = { readonly round: Round; readonly counts: RoundCounts; readonly errors?: FieldErrors }

export function CloseRoundPage({ round, counts, errors = {} }: Props) {
  const title = 'Close the round'
  const drafts = counts.begun - counts.submitted
  return (
    <Layout
      title={title}
      errors={hasErrors(errors)}
      active="council"
      breadcrumbs={[
        { text: 'Council', href: routes.council.href() },
        { text: 'Rounds', href: routes.rounds.href() },
        { text: round.name, href: routes.round.href({ round: round.id }) },
      ]}
    >
      <ErrorSummary errors={errorLinks(errors)} />
      <span class="govuk-caption-l tiex-user-text">{round.name}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{submittedOf(counts)} When you close the round:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          everyone at your council sees how the submitted assessments compare, by name only of those who
          agreed
        </li>
        <li>nobody can begin an assessment in this round any more</li>
        <li>everyone invited is told by e-mail that you closed it</li>
        <li>you can hold the workshop and agree the official assessment</li>
      </ul>
      <WarningText>A round that is closed cannot be opened again.</WarningText>
      <Form action={routes.closeRound.href({ round: round.id })}>
        <Radios
          name="late"
          fieldset={{ legend: { text: 'May drafts still be submitted?', size: 'm' } }}
          hint={`${draftsInWords(drafts)} Drafts are kept either way, and you can change this later. Whoever submits late may have seen how colleagues answered.`}
          items={[
            { value: 'no', text: 'No' },
            { value: 'yes', text: 'Yes, drafts begun before now may be submitted late' },
          ]}
          error={errors.late}
        />
        <ButtonGroup cancel={routes.round.href({ round: round.id })}>
          <Button variant="warning" preventDoubleClick>
            Close the round
          </Button>
        </ButtonGroup>
      </Form>
    </Layout>
  )
}

function draftsInWords(drafts: number): string {
  if (drafts === 0) return 'Nobody has a draft at present.'
  return drafts === 1 ? '1 draft is not submitted.' : `${drafts} drafts are not submitted.`
}
