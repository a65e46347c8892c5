// What happened to an action, newest first: who, when and what it said before.
import { formatDateTime } from '../../../ui/format-date.ts'
import { Details } from '../../../ui/govuk/details.tsx'
import { personName } from '../plan-words.rules.ts'
import {
  type EntryChange,
  entryChanges,
  entryWords,
  type HistoryEntry,
  type HistoryWords,
} from './history-words.rules.ts'

type Props = { readonly entries: readonly HistoryEntry[]; readonly words: HistoryWords }

const shownAtOnce = 20
/** A text longer than this stands in full behind a summary. */
const longText = 300

export function History({ entries, words }: Props) {
  const older = entries.slice(shownAtOnce)
  return (
    <section id="history">
      <h2 class="govuk-heading-m">History</h2>
      <Entries entries={entries.slice(0, shownAtOnce)} words={words} />
      {older.length > 0 && (
        <Details
          summary={older.length === 1 ? 'Show 1 earlier entry' : `Show ${older.length} earlier entries`}
        >
          <Entries entries={older} words={words} />
        </Details>
      )}
    </section>
  )
}

function Entries({ entries, words }: Props) {
  return (
    <ol class="govuk-list">
      {entries.map((entry) => (
        <li>
          <div class="tiex-note">
            <span class="govuk-hint govuk-!-margin-bottom-1">
              {`${formatDateTime(entry.at)} · `}
              <span class="tiex-user-text">{personName(words.names, entry.personId)}</span>
            </span>
            <div class="tiex-user-text">{entryWords(entry)}</div>
            {entryChanges(entry, words).map((change) => (
              <OneChange {...change} />
            ))}
            {entry.comment && <div class="tiex-user-text govuk-!-margin-top-1">{entry.comment}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}

function OneChange({ label, from, to }: EntryChange) {
  if (from === undefined) return <div class="tiex-user-text">{`${label}: ${to}`}</div>
  if (from.length + to.length <= longText)
    return (
      <div class="tiex-user-text">
        {`${label}: from `}
        <q>{from}</q> to <q>{to}</q>
      </div>
    )
  return (
    <Details summary={`${label}: show before and after`} class="govuk-!-margin-bottom-0">
      <h3 class="govuk-heading-s">Before</h3>
      <p class="govuk-body tiex-user-text">{from}</p>
      <h3 class="govuk-heading-s">After</h3>
      <p class="govuk-body tiex-user-text">{to}</p>
    </Details>
  )
}
