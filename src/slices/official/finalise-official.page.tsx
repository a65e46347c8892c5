// What would become official, shown whole, with what to know before, and the form that makes it so.
import { routes } from '../../routes.ts'
import { AreaScores } from '../../ui/area-scores.tsx'
import { errorLinks, type FieldErrors, hasErrors } from '../../ui/field-errors.ts'
import { Form, HiddenFields } from '../../ui/form.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { Checkboxes } from '../../ui/govuk/checkboxes.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import { WarningText } from '../../ui/govuk/warning-text.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { AreaStanding } from '../scoring/scoring.rules.ts'
import type { ProposalView } from './describe-proposal.rules.ts'
import { leadName, type OfficialAssessment } from './official-record.rules.ts'
import { ProposedAreas, ProposedGaps } from './proposed-areas.page.tsx'

type Props = {
  readonly view: ProposalView
  readonly council: string
  /** Undefined where it is for no round. */
  readonly round: { readonly id: string; readonly name: string } | undefined
  readonly source: string
  readonly once: string
  readonly standing: OfficialAssessment | undefined
  readonly errors?: FieldErrors
}

export function FinaliseOfficialPage(props: Props) {
  const { view, council, round, standing, errors } = props
  const title = 'Make this the official assessment'
  return (
    <Layout title={title} errors={hasErrors(errors)} active="council" back={{ href: backTo(round) }} wide>
      <ErrorSummary errors={errorLinks(errors)} />
      <span class="govuk-caption-xl tiex-user-text tiex-names-council">
        {council}. {view.scope}
        {round && `, ${round.name}`}
      </span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body tiex-lead tiex-user-text">{view.origin}</p>
      <p class="govuk-body">{view.summary}</p>
      {standing && <Supersedes standing={standing} />}
      <ProposedGaps gaps={view.gaps} count={view.gapCount} />
      {view.hasAnswers && (
        <p class="govuk-body">
          Check every answer below, or{' '}
          <a class="govuk-link" href="#finalise">
            go to the end to make it official
          </a>
          .
        </p>
      )}
      <Scores view={view} />
      <h2 class="govuk-heading-l">Every answer</h2>
      <ProposedAreas areas={view.areas} />
      {view.hasAnswers ? <FinaliseForm {...props} /> : <NothingToFinalise {...props} />}
    </Layout>
  )
}

function backTo(round: Props['round']): string {
  return round ? routes.chooseOfficial.href({ round: round.id }) : routes.officials.href()
}

function Supersedes({ standing }: { readonly standing: OfficialAssessment }) {
  return (
    <InsetText>
      <p class="govuk-body tiex-user-text">
        This will supersede the{' '}
        <a class="govuk-link" href={routes.results.href({ id: standing.assessmentId })}>
          official assessment
        </a>{' '}
        that {leadName(standing.finalised)} finalised on {formatDate(standing.finalised.at)}. It stays in the
        history as it is.
      </p>
    </InsetText>
  )
}

function Scores({ view: { matrix, factors } }: Pick<Props, 'view'>) {
  return (
    <>
      <h2 class="govuk-heading-l">Where each area would stand</h2>
      <AreaScores
        matrix={matrix}
        factors={factors}
        toCell={toCell}
        toItem={(factor) => ({ ...toCell(factor), name: factor.title })}
      />
    </>
  )
}

function toCell({ areaId, look, word, score, chosen }: AreaStanding) {
  return { href: `#${areaId}`, category: look, score, word: chosen ? `${word} (chosen)` : word }
}

function FinaliseForm({ view, round, source, once, standing, errors }: Props) {
  // With the source in it too: this is the address of the page again when something is wrong in the form.
  const action = round
    ? routes.finaliseOfficial.href({ round: round.id }, { source })
    : routes.finaliseAlone.href({}, { source })
  const gaps =
    view.gapCount === 1 ? '1 statement without an answer' : `${view.gapCount} statements without an answer`
  return (
    <>
      <h2 class="govuk-heading-l" id="finalise">
        Make it official
      </h2>
      <p class="govuk-body">
        Everyone at your council and the LGA will see it, with the reasons and the dissent, as the position of
        the council. Other councils see it only inside figures for groups of councils, without its name.
      </p>
      <WarningText>
        An official assessment cannot be changed. It can only be superseded by another one.
      </WarningText>
      <Form action={action}>
        <HiddenFields values={{ source, seen: standing?.id ?? '', once }} />
        <Checkboxes
          name="confirm"
          items={[
            {
              value: 'yes',
              text:
                view.gapCount === 0
                  ? 'I confirm that this is the official assessment of the council'
                  : `I confirm that this is the official assessment of the council, with ${gaps}`,
            },
          ]}
          error={errors?.confirm}
        />
        <ButtonGroup>
          <Button preventDoubleClick>Make it official</Button>
          <a class="govuk-link" href={backTo(round)}>
            Choose another
          </a>
        </ButtonGroup>
      </Form>
    </>
  )
}

function NothingToFinalise({ round }: Props) {
  return (
    <>
      <h2 class="govuk-heading-l" id="finalise">
        It cannot be made official
      </h2>
      <p class="govuk-body">
        No statement has an answer.{' '}
        <a class="govuk-link" href={backTo(round)}>
          Choose another
        </a>
        .
      </p>
    </>
  )
}
