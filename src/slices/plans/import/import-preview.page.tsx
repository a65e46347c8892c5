// What will be added from a file, what looks as if it were there already, and what cannot be read, row by row.
import { routes } from '../../../routes.ts'
import { Form, HiddenFields } from '../../../ui/form.tsx'
import { Button, ButtonGroup } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { WarningText } from '../../../ui/govuk/warning-text.tsx'
import { Layout } from '../../../ui/layout.tsx'
import type { Plan } from '../plan-record.rules.ts'
import { planTitle } from '../plan-words.rules.ts'
import { roomProblem } from './import-problems.rules.ts'
import type { PlanImport } from './import-record.rules.ts'
import { actionFacts, LeftOutRows, ReadyRows, type RowContext } from './import-rows.page.tsx'
import { actionsInWords, importInWords, readingInWords, rowsInWords } from './import-words.rules.ts'
import type { ReadImport } from './read-import.form.ts'
import { alikeReason, leftOut } from './sort-import.rules.ts'

type Props = RowContext & {
  readonly plan: Plan
  readonly kept: PlanImport
  readonly read: ReadImport
  /** Of what is shown, to be compared with what would be added. */
  readonly mark: string
  /** Why nothing was added just now. */
  readonly problem?: string | undefined
  /** The rows that were ticked. */
  readonly wanted?: ReadonlySet<number> | undefined
}

const idOfList = 'also'

export function ImportPreviewPage(props: Props) {
  const { plan, names, kept, read, problem } = props
  const planName = planTitle(plan, names.asker)
  const title = kept.doneAt ? 'What became of the file' : 'Check the actions to add'
  return (
    <Layout
      title={title}
      errors={problem !== undefined}
      active="plans"
      breadcrumbs={[
        { text: 'Plans', href: routes.plans.href() },
        { text: planName, href: routes.plan.href({ plan: plan.id }) },
        { text: 'Import actions', href: routes.importActions.href({ plan: plan.id }) },
      ]}
    >
      <ErrorSummary errors={problem === undefined ? [] : [{ text: problem, href: `#${idOfList}` }]} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="tiex-lead tiex-user-text">{importInWords(read, kept, plan)}</p>
      <HowItWasRead kept={kept} read={read} />
      {kept.doneAt ? <Done {...props} /> : <ToCheck {...props} />}
    </Layout>
  )
}

function HowItWasRead({ kept, read }: Pick<Props, 'kept' | 'read'>) {
  const reading = readingInWords(kept.file)
  const unread = read.unread.join(', ')
  return (
    <>
      {reading && <p class="govuk-body">{reading}</p>}
      {unread !== '' && <p class="govuk-body tiex-user-text">These columns were not read: {unread}.</p>}
    </>
  )
}

function Done(props: Props) {
  const { plan, kept, read } = props
  const rest = leftOut(read, kept.added)
  return (
    <>
      {rest.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{`Not added: ${rowsInWords(rest.length)}`}</h2>
          <LeftOutRows rows={rest} />
          <Mend {...props} />
        </>
      )}
      <Button href={routes.plan.href({ plan: plan.id })}>Go to the plan</Button>
    </>
  )
}

function ToCheck(props: Props) {
  const { read, framework, names, today } = props
  const context = { framework, names, today }
  const { ready, faulty, alike, room } = read
  const ok = ready.length > 0 || alike.length > 0
  const isFull = ok && room < Math.max(ready.length, 1)
  return (
    <>
      {faulty.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{`Cannot be added: ${rowsInWords(faulty.length)}`}</h2>
          <LeftOutRows rows={faulty.map((row) => ({ row, reasons: row.faults }))} />
          <Mend {...props} />
        </>
      )}
      {isFull && <WarningText>{roomProblem(room, Math.max(ready.length, 1))}.</WarningText>}
      {ok && !isFull && <AddForm {...props} />}
      {ready.length > 0 && isFull && <ReadyRows rows={ready} context={context} />}
      {(!ok || isFull) && (
        <Button href={routes.importActions.href({ plan: props.plan.id })}>Choose another file</Button>
      )}
    </>
  )
}

function Mend({ plan, kept }: Props) {
  return (
    <InsetText>
      <a class="govuk-link" href={routes.importRefused.href({ plan: plan.id, import: kept.id })}>
        Download these rows with the reasons (CSV)
      </a>
      , mend them there, and{' '}
      <a class="govuk-link" href={routes.importActions.href({ plan: plan.id })}>
        choose the mended file
      </a>
      . They are kept here for 7 days.
    </InsetText>
  )
}

/** More of them would push the button out of sight. */
const mostOpen = 20

function AddForm(props: Props) {
  const { plan, kept, read, mark, problem, wanted, framework, names, today } = props
  const context = { framework, names, today }
  const { ready, alike } = read
  const rows = <ReadyRows rows={ready} context={context} />
  return (
    <Form action={routes.importPreview.href({ plan: plan.id, import: kept.id })}>
      <HiddenFields values={{ seen: mark }} />
      {ready.length > 0 && <h2 class="govuk-heading-m">{`To be added: ${actionsInWords(ready.length)}`}</h2>}
      {ready.length > mostOpen ? (
        <Details summary={`Show the ${ready.length} actions`}>{rows}</Details>
      ) : (
        rows
      )}
      {alike.length > 0 && (
        <Checkboxes
          name={idOfList}
          values={[...(wanted ?? [])].map(String)}
          fieldset={{ legend: { text: 'There already?', size: 'm' } }}
          hint="These are left out. Tick the ones to add all the same."
          error={ready.length === 0 ? problem : undefined}
          items={alike.map(({ row, earlierRow }) => ({
            value: String(row.row),
            text: <span class="tiex-user-text">{`Row ${row.row}: ${row.title}`}</span>,
            hint: [
              alikeReason(earlierRow),
              row.action && actionFacts(row.action, context),
              ...row.remarks,
            ].join('. '),
          }))}
        />
      )}
      <ButtonGroup>
        <Button preventDoubleClick id={alike.length === 0 ? idOfList : undefined}>
          {alike.length > 0 ? 'Add the actions' : `Add ${actionsInWords(ready.length)}`}
        </Button>
        <a class="govuk-link" href={routes.importActions.href({ plan: plan.id })}>
          Choose another file
        </a>
      </ButtonGroup>
    </Form>
  )
}
