// A round as one card of a list.
import { routes } from '../../routes.ts'
import { formatDate } from '../../ui/format-date.ts'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { answerByDate, type Round, type RoundCounts } from './round-record.rules.ts'
import { submittedOf } from './round-words.rules.ts'
import { scopeName } from './scope.rules.ts'

export type ListedRound = {
  readonly round: Round
  readonly counts: RoundCounts
  /** Whether whoever reads the list was asked by mail, or has begun. */
  readonly isAsked: boolean
  /** A lead may, even if nobody asked. */
  readonly mayBegin: boolean
  readonly own: { readonly id: string; readonly isSubmitted: boolean } | undefined
}

export function RoundCard({ round, counts, mayBegin, own }: ListedRound) {
  const { id } = round
  return (
    <SummaryList
      card={{
        title: round.name,
        titleLevel: 3,
        titleClass: 'tiex-user-text',
        actions: [{ href: routes.round.href({ round: id }), text: 'See the round' }],
      }}
      rows={[
        { key: 'About', value: { text: scopeName(round.scope), class: 'tiex-user-text' } },
        round.state === 'open'
          ? { key: 'Answer by', value: formatDate(answerByDate(round)) }
          : { key: 'Closed', value: formatDate(round.closedAt) },
        { key: 'Progress', value: submittedOf(counts) },
        round.state === 'open'
          ? { key: 'You', value: <Own id={id} mayBegin={mayBegin} own={own} /> }
          : { key: 'Outcome', value: <Outcome id={id} submitted={counts.submitted} /> },
      ]}
    />
  )
}

function Own({ id, mayBegin, own }: { id: string } & Pick<ListedRound, 'mayBegin' | 'own'>) {
  if (own?.isSubmitted) return <>You have submitted yours</>
  if (own)
    return (
      <a class="govuk-link" href={routes.assessment.href({ id: own.id })}>
        Continue your assessment
      </a>
    )
  if (!mayBegin) return <>You were not asked to answer</>
  return (
    <a class="govuk-link" href={routes.beginInRound.href({ round: id })}>
      Begin your assessment
    </a>
  )
}

function Outcome({ id, submitted }: { id: string; submitted: number }) {
  if (submitted === 0) return <>Nothing was submitted</>
  const links = [
    [routes.comparison.href({ round: id }), 'Compare the answers'],
    [routes.startWorkshop.href({ round: id }), 'Workshop'],
    [routes.officials.href(), 'Official assessment'],
  ] as const
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {links.map(([href, text]) => (
        <li>
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}
