// The parts of the lead's page beside the statement: who joined, what everybody agrees on, and the end.
import { routes } from '../../routes.ts'
import { Form, HiddenFields } from '../../ui/form.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Details } from '../../ui/govuk/details.tsx'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import type { Framework } from '../framework/framework.rules.ts'
import type { Unanimous } from './find-unanimous.rules.ts'
import type { LeadView } from './lead-view.queries.ts'
import { labelOf } from './statement-words.page.tsx'
import { findStatement } from './walk-statements.rules.ts'
import { spokenCode, type Workshop } from './workshop-record.rules.ts'

export function JoinFacts({ shown, joinAt, rows }: LeadView) {
  const { workshop, people, settled } = shown
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Code', value: <strong class="tiex-code">{spokenCode(workshop.joinCode)}</strong> },
          { key: 'Join at', value: joinAt },
          { key: 'Joined', value: <span data-live-count="people">{people}</span> },
          { key: 'Agreed', value: `${settled} of ${rows.length}` },
        ]}
      />
      <ul class="govuk-list">
        <li>
          <a
            class="govuk-link"
            href={routes.workshopScreen.href({ workshop: workshop.id })}
            target="_blank"
            rel="noopener"
          >
            Open the page for the screen (new tab)
          </a>
        </li>
        <li>
          <a class="govuk-link" href={routes.joinWorkshop.href({}, { code: workshop.joinCode })}>
            Take part and vote yourself
          </a>
        </li>
      </ul>
    </>
  )
}

type UnanimityProps = {
  readonly workshop: Workshop
  readonly framework: Framework
  readonly unanimous: readonly Unanimous[]
}

export function Unanimity({ workshop, framework, unanimous }: UnanimityProps) {
  const many = unanimous.length
  return (
    <>
      <h2 class="govuk-heading-s">
        {many === 1 ? '1 statement has one answer only' : `${many} statements have one answer only`}
      </h2>
      <p class="govuk-body">Everyone who answered gave the same answer, so you need not talk about them.</p>
      <Details summary={many === 1 ? 'Show it' : `Show all ${many}`}>
        <ul class="govuk-list govuk-list--bullet">
          {unanimous.map(({ statementId, optionId, count }) => (
            <li>
              {`${findStatement(framework, statementId)?.statement.text ?? ''} `}
              <strong>{`${labelOf(framework, optionId)} (${count})`}</strong>
            </li>
          ))}
        </ul>
      </Details>
      <Form action={routes.agreeUnanimous.href({ workshop: workshop.id })}>
        <HiddenFields values={{ statements: unanimous.map(({ statementId }) => statementId).join(' ') }} />
        <Button variant="secondary" preventDoubleClick>
          {many === 1 ? 'Accept this answer' : `Accept these ${many} answers`}
        </Button>
      </Form>
    </>
  )
}

export function EndedForLead({ shown, rows, round }: LeadView) {
  const left = rows.length - shown.settled
  return (
    <>
      <h2 class="govuk-heading-m">The workshop has ended</h2>
      <p class="govuk-body">
        {left === 0
          ? 'Every statement has an agreed answer.'
          : `There are agreed answers to ${shown.settled} of ${rows.length} statements. ${left === 1 ? '1 has' : `${left} have`} none.`}
      </p>
      <Button href={routes.chooseOfficial.href({ round: round.id })}>Go on to the official assessment</Button>
      <p class="govuk-body">
        <a class="govuk-link" href={routes.startWorkshop.href({ round: round.id })}>
          Start another workshop on this round
        </a>
        , which begins with what was agreed here.
      </p>
    </>
  )
}
