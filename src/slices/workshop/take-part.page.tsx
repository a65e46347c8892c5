// What somebody who takes part has on their own device: the statement, their vote, and what was agreed.
import { routes } from '../../routes.ts'
import { errorLinks, type FieldErrors, hasErrors } from '../../ui/field-errors.ts'
import { Form, HiddenFields } from '../../ui/form.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Radios } from '../../ui/govuk/radios.tsx'
import { Layout } from '../../ui/layout.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import type { Framework } from '../framework/framework.rules.ts'
import type { Round } from '../rounds/rounds.rules.ts'
import { type Shown, shapeOf } from './live-state.rules.ts'
import { StatementSpreadTable } from './statement-spread.page.tsx'
import { Agreed, labelOf, StatementPlace } from './statement-words.page.tsx'
import type { PlacedStatement } from './walk-statements.rules.ts'

export type TakePartProps = {
  readonly shown: Shown
  readonly round: Round
  readonly framework: Framework
  readonly statementCount: number
  /** What this person voted, and what they had answered on their own. */
  readonly ownVote: string | undefined
  readonly ownAnswer: string | undefined
  /** Why the vote that was just sent does not count. */
  readonly refused?: string
  readonly errors?: FieldErrors
}

export function TakePartPage(props: TakePartProps) {
  const { shown, round, errors = {}, refused } = props
  const params = { workshop: shown.workshop.id }
  return (
    <Layout
      title={`${headingOf(shown)} – Workshop: ${round.name}`}
      errors={hasErrors(errors)}
      active="council"
      back={{ href: routes.round.href({ round: round.id }), text: 'Back to the round' }}
    >
      <ErrorSummary errors={errorLinks(errors)} />
      {refused && <ErrorSummary errors={[{ text: refused }]} title="Your vote was not counted" />}
      <LiveRegion
        events={routes.workshopEvents.href(params)}
        href={routes.workshop.href(params)}
        shape={shapeOf(shown)}
        isOver={shown.workshop.endedAt !== undefined}
      >
        <Now {...props} />
      </LiveRegion>
    </Layout>
  )
}

function headingOf({ workshop, placed }: Shown): string {
  if (workshop.endedAt) return 'The workshop has ended'
  return placed?.statement.text ?? 'You have joined the workshop'
}

function Now(props: TakePartProps) {
  const { shown, round, statementCount } = props
  if (shown.workshop.endedAt) {
    return (
      <>
        <h1 class="govuk-heading-l">{headingOf(shown)}</h1>
        <p class="govuk-body">
          {`There are agreed answers to ${shown.settled} of ${statementCount} statements. A lead of your council makes them the official assessment.`}
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={routes.round.href({ round: round.id })}>
            Back to the round
          </a>
          {' or '}
          <a class="govuk-link" href={routes.officials.href()}>
            see what stands for your council
          </a>
        </p>
      </>
    )
  }
  if (!shown.placed) {
    return (
      <>
        <h1 class="govuk-heading-l">{headingOf(shown)}</h1>
        <p class="govuk-body">The first statement will be shown here when a lead begins.</p>
        <p class="govuk-body">
          People who have joined: <strong data-live-count="people">{shown.people}</strong>
        </p>
      </>
    )
  }
  return <OneStatement {...props} placed={shown.placed} />
}

function OneStatement({ placed, ...props }: TakePartProps & { readonly placed: PlacedStatement }) {
  const { shown, framework, ownAnswer } = props
  const { agreed, spread } = shown
  return (
    <>
      <StatementPlace {...placed} />
      {agreed ? (
        <>
          <h1 class="govuk-heading-m">{placed.statement.text}</h1>
          <Agreed framework={framework} agreed={agreed} />
        </>
      ) : (
        <VoteForm {...props} placed={placed} />
      )}
      {ownAnswer && (
        <p class="govuk-body">{`In your own assessment you answered "${labelOf(framework, ownAnswer)}".`}</p>
      )}
      {spread && <StatementSpreadTable shown={shown} spread={spread} />}
    </>
  )
}

/** What the script that sends a vote without leaving the page says of it. */
const voteWords = {
  'data-vote-said': 'You voted: ',
  'data-vote-more': 'You can change it until an answer is agreed.',
  'data-vote-failed': 'Your vote could not be sent. Check your connection, then select Vote again.',
}

function VoteForm(props: TakePartProps & { readonly placed: PlacedStatement }) {
  const { shown, placed, framework, ownVote, errors = {} } = props
  return (
    <Form action={routes.vote.href({ workshop: shown.workshop.id })} attributes={{ 'data-live-vote': '' }}>
      <HiddenFields values={{ statement: placed.statement.id }} />
      <Radios
        name="option"
        value={ownVote}
        error={errors.option}
        items={framework.scale.options.map(({ id, label }) => ({ value: id, text: label }))}
        fieldset={{ legend: { text: placed.statement.text, size: 'm', isPageHeading: true } }}
      />
      <p class="govuk-body" role="status" data-vote-line="" {...voteWords}>
        {ownVote
          ? `${voteWords['data-vote-said']}${labelOf(framework, ownVote)}. ${voteWords['data-vote-more']}`
          : 'You have not voted on this statement.'}
      </p>
      <Button>Vote</Button>
    </Form>
  )
}
