// The lead's own page: what is on the screen, what is agreed, and where to go next.
import { routes } from '../../routes.ts'
import { errorLinks } from '../../ui/field-errors.ts'
import { Form, HiddenFields } from '../../ui/form.tsx'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { Details } from '../../ui/govuk/details.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Layout } from '../../ui/layout.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import { AgreeForm, type AgreeFormProps } from './agree-answer.page.tsx'
import { ColleagueNotes } from './colleague-notes.page.tsx'
import { EndedForLead, JoinFacts, Unanimity } from './lead-parts.page.tsx'
import type { LeadView } from './lead-view.queries.ts'
import { StatementList } from './list-statements.page.tsx'
import { shapeOf } from './live-state.rules.ts'
import { showCode } from './move-workshop.form.ts'
import { StatementSpreadTable } from './statement-spread.page.tsx'
import { StatementPlace } from './statement-words.page.tsx'

export type LeadProps = LeadView & {
  /** Why what was just asked for was not done. */
  readonly refused?: string
  /** What was typed, where it could not be recorded. */
  readonly unsaved?: Pick<AgreeFormProps, 'typed' | 'errors'>
}

export function LeadWorkshopPage(props: LeadProps) {
  const { shown, round, refused, unsaved } = props
  const params = { workshop: shown.workshop.id }
  const errors = unsaved?.errors ?? {}
  const title = `Lead the workshop: ${round.name}`
  return (
    <Layout
      title={title}
      errors={Object.keys(errors).length > 0 || refused !== undefined}
      active="council"
      wide
      back={{ href: routes.round.href({ round: round.id }), text: 'Back to the round' }}
    >
      {refused && <ErrorSummary errors={[{ text: refused }]} title="Nothing was changed" />}
      <ErrorSummary errors={errorLinks(errors)} />
      <h1 class="govuk-heading-l tiex-user-text">{title}</h1>
      <LiveRegion
        events={routes.workshopEvents.href(params)}
        href={routes.leadWorkshop.href(params)}
        shape={shapeOf(shown)}
        isOver={shown.workshop.endedAt !== undefined}
      >
        {shown.workshop.endedAt ? <EndedForLead {...props} /> : <Going {...props} />}
        <StatementList {...props} />
      </LiveRegion>
    </Layout>
  )
}

function Going(props: LeadProps) {
  const { shown, unanimous, framework } = props
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <NowShown {...props} />
      </div>
      <div class="govuk-grid-column-one-third">
        <JoinFacts {...props} />
        {unanimous.length > 0 && (
          <Unanimity workshop={shown.workshop} framework={framework} unanimous={unanimous} />
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={routes.endWorkshop.href({ workshop: shown.workshop.id })}>
            End the workshop
          </a>
        </p>
      </div>
    </div>
  )
}

function NowShown(props: LeadProps) {
  const { shown, framework, notes, unsaved } = props
  const { placed, spread, agreed, workshop } = shown
  if (!placed) {
    return (
      <>
        <h2 class="govuk-heading-m">The screen shows the code</h2>
        <p class="govuk-body">
          Wait until your colleagues have joined, then show the first statement. Others can still join later.
        </p>
        <Move {...props} />
      </>
    )
  }
  return (
    <>
      <StatementPlace {...placed} />
      <h2 class="govuk-heading-m">{placed.statement.text}</h2>
      <Move {...props} />
      {spread && <StatementSpreadTable shown={shown} spread={spread} />}
      <AgreeForm workshop={workshop} placed={placed} agreed={agreed} framework={framework} {...unsaved} />
      {notes.length > 0 && (
        <Details summary={`What colleagues wrote about this area (${notes.length})`}>
          <ColleagueNotes notes={notes} />
        </Details>
      )}
    </>
  )
}

function Move({ shown, steps, rows }: LeadProps) {
  const { workshop, placed } = shown
  return (
    <Form action={routes.moveWorkshop.href({ workshop: workshop.id })}>
      <HiddenFields values={{ version: workshop.version }} />
      {placed && <p class="govuk-body">{`${steps.place} of ${rows.length} in this order`}</p>}
      <ButtonGroup>
        {steps.previous && (
          <Button variant="secondary" name="to" value={steps.previous}>
            Previous
          </Button>
        )}
        {steps.next && (
          <Button variant={placed ? 'secondary' : undefined} name="to" value={steps.next}>
            {placed ? 'Next' : 'Show the first statement'}
          </Button>
        )}
        {steps.nextOpen && steps.nextOpen !== steps.next && (
          <Button variant="secondary" name="to" value={steps.nextOpen}>
            {placed ? 'Next not agreed' : 'Show the first not agreed'}
          </Button>
        )}
        {placed && (
          <Button variant="secondary" name="to" value={showCode}>
            Show the code
          </Button>
        )}
      </ButtonGroup>
    </Form>
  )
}
