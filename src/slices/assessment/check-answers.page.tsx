// Everything that was given, area by area, with its gaps first; from here the assessment is submitted.
import { routes } from '../../routes.ts'
import { Form, HiddenFields } from '../../ui/form.tsx'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { WarningText } from '../../ui/govuk/warning-text.tsx'
import { Layout } from '../../ui/layout.tsx'
import { TwoThirds } from '../../ui/two-thirds.tsx'
import type { Area } from '../framework/framework.rules.ts'
import { isLate, type Round, scopeName } from '../rounds/rounds.rules.ts'
import { groupAreas } from './area-order.rules.ts'
import { type Progress, progress } from './assessment-progress.rules.ts'
import { allAnswers, type FullAssessment, nothingSaved } from './assessment-record.rules.ts'
import { CheckedArea } from './checked-area.page.tsx'
import { RoundNotice } from './round-notice.page.tsx'
import type { SubmitDecision } from './submit-assessment.rules.ts'
import { type Sender, WhoSeesIt } from './who-sees-it.page.tsx'

type Props = {
  full: FullAssessment
  round: Round | undefined
  officer: Sender
  /** Why it was not submitted just now. */
  refused?: Exclude<SubmitDecision, 'submit'> | undefined
}

export function CheckAnswersPage({ full, round, officer, refused }: Props) {
  const { assessment, framework, responses } = full
  const { id } = assessment
  const done = progress(framework, responses)
  const gaps = done.total - done.answered
  const contentOf = (area: Area) => responses.find(({ areaId }) => areaId === area.id) ?? nothingSaved
  return (
    <Layout
      title="Check your answers"
      errors={refused !== undefined}
      active="assessments"
      wide
      breadcrumbs={[
        { text: 'Assessments', href: routes.assessments.href() },
        { text: scopeName(assessment.scope), href: routes.assessment.href({ id }) },
      ]}
    >
      <TwoThirds>
        {refused && <ErrorSummary errors={[refusal(refused, gaps)]} />}
        <h1 class="govuk-heading-l">Check your answers</h1>
        <RoundNotice round={round} />
        {gaps > 0 && <Gaps full={full} done={done} />}
        {done.answered > 0 && (
          <p class="govuk-body">
            <a class="govuk-link" href="#submit">
              Go straight to submitting
            </a>
          </p>
        )}
      </TwoThirds>
      {groupAreas(framework).map((group) => (
        <>
          <h2 class="govuk-heading-m">{group.title}</h2>
          {group.areas.map((area) => (
            <CheckedArea id={id} framework={framework} area={area} content={contentOf(area)} />
          ))}
        </>
      ))}
      <h2 class="govuk-heading-m" id="submit">
        Submit
      </h2>
      <TwoThirds>
        {done.answered === 0 ? (
          <p class="govuk-body">Answer at least one statement before you submit.</p>
        ) : round && isLate(round) ? (
          <p class="govuk-body">
            The round is closed, so this cannot be submitted unless a lead of your council allows it. All you
            have answered is kept.
          </p>
        ) : (
          <Submit id={id} officer={officer} gaps={gaps} isBlind={round?.state === 'open'} />
        )}
      </TwoThirds>
    </Layout>
  )
}

function refusal(why: Exclude<SubmitDecision, 'submit'>, gaps: number) {
  return why === 'nothing-answered'
    ? { text: 'Answer at least one statement before you submit', href: '#unanswered' }
    : {
        text: `${statements(gaps)} unanswered. Check the gaps, then submit if you want to leave them.`,
        href: '#unanswered',
      }
}

/** "1 statement is", "12 statements are" */
function statements(count: number): string {
  return count === 1 ? '1 statement is' : `${count} statements are`
}

function Gaps({ full, done }: { full: FullAssessment; done: Progress }) {
  const { assessment, framework, responses } = full
  const { id } = assessment
  const answers = allAnswers(responses)
  return (
    <>
      <h2 class="govuk-heading-m" id="unanswered">
        {`${statements(done.total - done.answered)} unanswered`}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {framework.areas.map((area) => {
          const missing = area.statements.filter((statement) => answers[statement.id] === undefined)
          return (
            missing[0] && (
              <li>
                <a class="govuk-link" href={`${routes.area.href({ id, area: area.id })}#${missing[0].id}`}>
                  {area.title}
                </a>
                {`: ${missing.length} of ${area.statements.length}`}
              </li>
            )
          )
        })}
      </ul>
    </>
  )
}

type SubmitProps = { id: string; officer: Sender; gaps: number; isBlind: boolean }

function Submit({ id, officer, gaps, isBlind }: SubmitProps) {
  return (
    <>
      <p class="govuk-body">Once you have submitted this assessment, this is what others see of it.</p>
      <WhoSeesIt officer={officer} isBlind={isBlind} />
      <WarningText>
        {gaps === 0
          ? 'You cannot change an assessment after you have submitted it.'
          : `You cannot change an assessment after you have submitted it. ${statements(gaps)} unanswered: the scores leave them out, and an area without answers is shown as not assessed.`}
      </WarningText>
      <Form action={routes.checkAnswers.href({ id })}>
        <HiddenFields values={{ unanswered: gaps }} />
        <ButtonGroup>
          <Button preventDoubleClick>
            {gaps === 0
              ? 'Submit'
              : `Submit with ${gaps === 1 ? '1 statement' : `${gaps} statements`} unanswered`}
          </Button>
          <a class="govuk-link" href={routes.assessment.href({ id })}>
            Go back to the list
          </a>
        </ButtonGroup>
      </Form>
    </>
  )
}
