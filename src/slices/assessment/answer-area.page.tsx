// One area to answer: its statements, notes and marks in one form that works with the button alone.
import { routes } from '../../routes.ts'
import { AnswerRow } from '../../ui/answer-row.tsx'
import { errorLinks, type FieldErrors } from '../../ui/field-errors.ts'
import { Form } from '../../ui/form.tsx'
import { formatDateTime } from '../../ui/format-date.ts'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { Details } from '../../ui/govuk/details.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Pagination } from '../../ui/govuk/pagination.tsx'
import { Layout } from '../../ui/layout.tsx'
import { SaveState } from '../../ui/save-state.tsx'
import { TwoThirds } from '../../ui/two-thirds.tsx'
import type { Area, Framework } from '../framework/framework.rules.ts'
import { type Round, scopeName } from '../rounds/rounds.rules.ts'
import { wholeForm } from './answer-area.form.ts'
import { AreaIntroduction } from './area-introduction.page.tsx'
import { AreaMarks, AreaNotes } from './area-notes.page.tsx'
import { neighbours } from './area-order.rules.ts'
import { type AreaContent, type FullAssessment, nothingSaved } from './assessment-record.rules.ts'
import { type DoneAction, doneFor } from './done-actions.rules.ts'

type Props = {
  full: FullAssessment
  area: Area
  round: Round | undefined
  /** What was done since the area was last assessed. */
  done: readonly DoneAction[]
  /** This rendering of the page. */
  editor: string
  /** What was sent and could not be saved as it is, shown again with what to correct. */
  refused?: { typed: AreaContent; version: number; errors: FieldErrors } | undefined
}

export function AnswerAreaPage({ full, area, round, done, editor, refused }: Props) {
  const { assessment, framework, responses } = full
  const { id } = assessment
  const stored = responses.find((one) => one.areaId === area.id)
  const content = refused?.typed ?? stored ?? nothingSaved
  const errors = refused?.errors ?? {}
  const { byStatement, elsewhere } = doneFor(
    done,
    area.statements.map(({ id: statement }) => statement),
  )
  return (
    <Layout
      title={area.title}
      errors={refused !== undefined}
      active="assessments"
      wide
      breadcrumbs={[
        { text: 'Assessments', href: routes.assessments.href() },
        { text: scopeName(assessment.scope), href: routes.assessment.href({ id }) },
      ]}
    >
      <TwoThirds>
        <ErrorSummary errors={errorLinks(errors)} />
        <AreaIntroduction {...{ full, area, round }} />
        {elsewhere && <p class="govuk-hint tiex-user-text">{elsewhere}</p>}
      </TwoThirds>
      <Form
        id={wholeForm}
        action={routes.area.href({ id, area: area.id })}
        attributes={{ 'data-autosave': '', 'data-unsaved': refused ? '' : undefined }}
      >
        <PageFields values={{ version: refused?.version ?? stored?.version ?? 0, editor, edit: '' }} />
        <Statements {...{ framework, area, content, errors }} scope={assessment.scope} done={byStatement} />
        <TwoThirds>
          <AreaNotes framework={framework} notes={content.notes} errors={errors} />
          <AreaMarks content={content} errors={errors} />
          <SaveState text={stored && `Last saved on ${formatDateTime(stored.savedAt)}`} />
          <ButtonGroup>
            <Button name="then" value="next">
              Save and continue
            </Button>
            <Button name="then" value="list" variant="secondary">
              Save and go back to the list
            </Button>
          </ButtonGroup>
        </TwoThirds>
      </Form>
      <Neighbours id={id} framework={framework} area={area} />
    </Layout>
  )
}

/**
 * What the page says of itself. Browsers bring back typed fields on reload, and old bookkeeping with them would make a
 * fresh page look like an old one: hence autocomplete off. The first button of a form is the one that Enter presses;
 * without one that saves, it would take away the first answer. Screen readers have the buttons below.
 */
function PageFields({ values }: { values: Readonly<Record<string, string | number>> }) {
  return (
    <>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nobody can reach it, by keyboard or by speech; only Enter uses it. */}
      <button
        class="govuk-visually-hidden"
        type="submit"
        name="then"
        value="next"
        tabindex={-1}
        aria-hidden="true"
      >
        Save and continue
      </button>
      {Object.entries(values).map(([name, value]) => (
        <input type="hidden" name={name} value={value} autocomplete="off" />
      ))}
    </>
  )
}

type Part = { framework: Framework; area: Area; content: AreaContent; errors: FieldErrors }

type StatementsProps = Part & {
  scope: FullAssessment['assessment']['scope']
  /** By statement, what was done since. */
  done: ReadonlyMap<string, string>
}

function Statements({ scope, done, ...part }: StatementsProps) {
  const { framework, area, content, errors } = part
  const { scale } = framework
  return (
    <>
      <TwoThirds>
        <h2 class="govuk-heading-m">{scale.question}</h2>
        <p class="govuk-body">{scale.hint}</p>
        {scope.kind === 'service' && (
          <p class="govuk-body tiex-user-text">
            {`Where a statement says the council, answer for the service: ${scope.name}.`}
          </p>
        )}
        <Details summary="What each answer means">
          <dl class="govuk-body">
            {scale.options.map(({ label, meaning }) => (
              <>
                <dt class="govuk-!-font-weight-bold">{label}</dt>
                <dd class="govuk-!-margin-left-0 govuk-!-margin-bottom-2">{meaning}</dd>
              </>
            ))}
          </dl>
        </Details>
      </TwoThirds>
      {area.statements.map(({ id, stepId, text, hint }) => (
        <AnswerRow
          name={id}
          step={stepLabel(framework, stepId)}
          statement={text}
          hint={done.has(id) ? <DoneHint hint={hint} done={done.get(id)} /> : hint}
          options={scale.options.map((option) => ({ value: option.id, text: option.label }))}
          value={content.answers[id]}
          error={errors[id]}
        />
      ))}
      <ClearAnswers framework={framework} area={area} content={content} />
    </>
  )
}

function DoneHint({ hint, done }: { hint: string | undefined; done: string | undefined }) {
  return (
    <>
      {hint && (
        <>
          {hint}
          <br />
        </>
      )}
      <span class="tiex-user-text">{done}</span>
    </>
  )
}

/** A radio cannot be un-chosen: rarely wanted, so out of the way until it is. */
function ClearAnswers({ framework, area, content }: Omit<Part, 'errors'>) {
  const answered = area.statements.filter(({ id }) => content.answers[id] !== undefined)
  if (answered.length === 0) return null
  return (
    <Details summary="Clear an answer">
      <ul class="govuk-list">
        {answered.map(({ id, stepId, text }) => (
          <li>
            <button class="tiex-link-button" type="submit" name="clear" value={id}>
              {`Clear the answer to "${stepLabel(framework, stepId)}"`}
              <span class="govuk-visually-hidden">{`: ${text}`}</span>
            </button>
          </li>
        ))}
      </ul>
    </Details>
  )
}

function stepLabel(framework: Framework, stepId: string): string | undefined {
  return framework.steps.find(({ id }) => id === stepId)?.label
}

function Neighbours({ id, framework, area }: { id: string; framework: Framework; area: Area }) {
  const { previous, next } = neighbours(framework, area)
  const link = (text: string, to: Area | undefined) =>
    to && { href: routes.area.href({ id, area: to.id }), text, label: to.title }
  return (
    <Pagination previous={link('Previous area', previous)} next={link('Next area', next)} label="Areas" />
  )
}
