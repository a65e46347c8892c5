// The areas of a draft, in groups, each with how far it is; any may be answered next.
import { routes } from '../../routes.ts'
import { formatDate } from '../../ui/format-date.ts'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { type Task, TaskList } from '../../ui/govuk/task-list.tsx'
import { Layout } from '../../ui/layout.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { ShortName } from '../../ui/short-name.tsx'
import type { Area } from '../framework/framework.rules.ts'
import { type Round, scopePhrase } from '../rounds/rounds.rules.ts'
import { groupAreas, nameInGroup } from './area-order.rules.ts'
import { type AreaProgress, type Progress, progress } from './assessment-progress.rules.ts'
import type { FullAssessment } from './assessment-record.rules.ts'
import { RoundNotice } from './round-notice.page.tsx'

type Props = { full: FullAssessment; round: Round | undefined }

export function ViewTaskListPage({ full, round }: Props) {
  const { assessment, framework, responses } = full
  const { id } = assessment
  const done = progress(framework, responses)
  const title = `Assessment of ${scopePhrase(assessment.scope)}`
  const task = (area: Area): Task => {
    const state = done.areas.find(({ areaId }) => areaId === area.id)
    return {
      title: <ShortName short={nameInGroup(framework, area)} whole={area.title} />,
      href: routes.area.href({ id, area: area.id }),
      hint: state?.hasNotes ? 'With notes' : undefined,
      status: state && statusOf(state),
    }
  }
  return (
    <Layout
      title={title}
      active="assessments"
      breadcrumbs={[{ text: 'Assessments', href: routes.assessments.href() }]}
    >
      <span class="govuk-caption-l">{`Begun on ${formatDate(assessment.begunAt)}`}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <RoundNotice round={round} />
      <ProgressLine done={done.areasCompleted} total={done.areas.length} minutesLeft={done.minutesLeft} />
      <p class="govuk-body">
        {`${done.answered} of ${done.total} statements answered. Answer the areas in any order, leave out any that you cannot judge and come back whenever you like: what you have saved stays here.`}
      </p>
      <Onward id={id} done={done} areas={framework.areas} />
      {groupAreas(framework).map((group) => (
        <>
          <h2 class="govuk-heading-m">{group.title}</h2>
          {group.summary && <p class="govuk-body">{group.summary}</p>}
          <TaskList idPrefix={group.id} items={group.areas.map(task)} />
        </>
      ))}
      {done.answered > 0 && (
        <>
          <h2 class="govuk-heading-m">Check and submit</h2>
          <p class="govuk-body">You can submit with gaps. Once submitted, an assessment cannot be changed.</p>
          <p class="govuk-body">
            <a class="govuk-link" href={routes.checkAnswers.href({ id })}>
              Check your answers and submit
            </a>
          </p>
        </>
      )}
    </Layout>
  )
}

/** The one clear next thing: the first area that is not complete, or checking when all are. */
function Onward({ id, done, areas }: { id: string; done: Progress; areas: readonly Area[] }) {
  const open = done.areas.find(({ state }) => state !== 'completed')
  const next = open && areas.find((area) => area.id === open.areaId)
  return (
    <ButtonGroup>
      {next ? (
        <>
          <Button href={routes.area.href({ id, area: next.id })}>
            {done.answered === 0 ? 'Start' : 'Continue'}
          </Button>
          <span class="govuk-body">{`Next: ${next.title}`}</span>
        </>
      ) : (
        <Button href={routes.checkAnswers.href({ id })}>Check your answers and submit</Button>
      )}
    </ButtonGroup>
  )
}

function statusOf({ state, answered, total }: AreaProgress): Task['status'] {
  if (state === 'completed') return 'Completed'
  if (state === 'not-started') return { tag: 'Not started', colour: 'grey' }
  return { tag: `In progress, ${answered} of ${total}`, colour: 'blue' }
}
