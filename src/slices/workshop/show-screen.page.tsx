// The screen in front of the room: read from its back, so large and without anything around it.
import { routes } from '../../routes.ts'
import { LiveRegion } from '../../ui/live-region.tsx'
import { ScreenLayout } from '../../ui/screen-layout.tsx'
import type { Framework } from '../framework/framework.rules.ts'
import type { Round } from '../rounds/rounds.rules.ts'
import { ColleagueNotes } from './colleague-notes.page.tsx'
import type { ColleagueNote } from './colleague-notes.queries.ts'
import { type Shown, shapeOf } from './live-state.rules.ts'
import { StatementSpreadTable } from './statement-spread.page.tsx'
import { Agreed, StatementPlace } from './statement-words.page.tsx'
import type { PlacedStatement } from './walk-statements.rules.ts'
import { spokenCode } from './workshop-record.rules.ts'

export type ScreenProps = {
  readonly shown: Shown
  readonly round: Round
  readonly framework: Framework
  readonly statementCount: number
  /** What colleagues wrote about the statement's area. */
  readonly notes: readonly ColleagueNote[]
  /** Where people join: the service's own address, without its protocol. */
  readonly joinAt: string
}

export function ScreenPage(props: ScreenProps) {
  const { shown, round } = props
  const params = { workshop: shown.workshop.id }
  return (
    <ScreenLayout title={titleOf(shown, round)}>
      <LiveRegion
        events={routes.workshopEvents.href(params)}
        href={routes.workshopScreen.href(params)}
        shape={shapeOf(shown)}
        isOver={shown.workshop.endedAt !== undefined}
      >
        <Now {...props} />
      </LiveRegion>
    </ScreenLayout>
  )
}

/** What is shown comes first: a screen reader says the title when the page is opened. */
function titleOf({ workshop, placed }: Shown, round: Round): string {
  const title = `Workshop: ${round.name}`
  if (workshop.endedAt) return `The workshop has ended – ${title}`
  return placed ? `${placed.statement.text} – ${title}` : title
}

/** The notes begin where the statement and its answers have filled the screen. */
const notesId = 'notes'

function Now(props: ScreenProps) {
  const { shown, statementCount, round, notes } = props
  const { workshop, placed, people, settled } = shown
  if (workshop.endedAt) {
    return (
      <>
        <h1 class="govuk-heading-l">The workshop has ended</h1>
        <p class="govuk-body">{`There are agreed answers to ${settled} of ${statementCount} statements.`}</p>
      </>
    )
  }
  return (
    <>
      <p class="tiex-screen__bar">
        <span>
          {`Join at ${props.joinAt} with `}
          <strong>{spokenCode(workshop.joinCode)}</strong>
        </span>
        <span>
          <span data-live-count="people">{people}</span> joined
        </span>
        <span>{`${settled} of ${statementCount} agreed`}</span>
        {placed && notes.length > 0 && (
          <a class="govuk-link" href={`#${notesId}`}>
            {`Notes from colleagues: ${notes.length}`}
          </a>
        )}
      </p>
      {placed ? <OneStatement {...props} placed={placed} /> : <Lobby {...props} name={round.name} />}
    </>
  )
}

function Lobby({ shown, joinAt, name }: ScreenProps & { readonly name: string }) {
  return (
    <>
      <h1 class="govuk-heading-l tiex-user-text">{`Workshop: ${name}`}</h1>
      <p class="govuk-body">{`Sign in at ${joinAt} and enter this code:`}</p>
      <p class="tiex-screen__code">{spokenCode(shown.workshop.joinCode)}</p>
    </>
  )
}

function OneStatement({
  shown,
  framework,
  notes,
  placed,
}: ScreenProps & { readonly placed: PlacedStatement }) {
  const { spread, agreed } = shown
  return (
    <>
      <StatementPlace {...placed} />
      <h1 class="govuk-heading-l">{placed.statement.text}</h1>
      {spread && <StatementSpreadTable shown={shown} spread={spread} isNameHidden />}
      {agreed && <Agreed framework={framework} agreed={agreed} />}
      <ColleagueNotes notes={notes} id={notesId} />
    </>
  )
}
