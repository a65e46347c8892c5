// One round: what is asked of whoever reads it, how far it is, and for a lead who was asked and how to end it.
import { routes } from '../../routes.ts'
import { formatDate } from '../../ui/format-date.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { Layout } from '../../ui/layout.tsx'
import { AllowLate, ClosedRoundLinks } from './closed-round.page.tsx'
import type { Invited } from './invitation.rules.ts'
import { InvitedList } from './invited-list.page.tsx'
import { OwnInRound } from './own-in-round.page.tsx'
import { answerByDate, type Round, type RoundCounts } from './round-record.rules.ts'
import { submittedOf } from './round-words.rules.ts'
import { scopeName } from './scope.rules.ts'

/** What was just done, or why nothing was. */
export type RoundNews = { readonly text: string; readonly isSuccess: boolean }

type Props = {
  readonly round: Round
  readonly counts: RoundCounts
  readonly own: { readonly id: string; readonly isSubmitted: boolean } | undefined
  /** What a lead wrote to whoever reads the page. */
  readonly message: string | undefined
  readonly mayBegin: boolean
  readonly isLead: boolean
  readonly invited: readonly Invited[]
  /** Names that may be shown, by person. */
  readonly names: ReadonlyMap<string, string>
  readonly now: Date
  readonly news: RoundNews | undefined
}

export function ViewRoundPage(props: Props) {
  const { round, counts, isLead, invited, names, now, news } = props
  return (
    <Layout
      title={round.name}
      active="council"
      breadcrumbs={[
        { text: 'Council', href: routes.council.href() },
        { text: 'Rounds', href: routes.rounds.href() },
      ]}
    >
      {news && <NotificationBanner type={news.isSuccess ? 'success' : undefined} text={news.text} />}
      <span class="govuk-caption-l tiex-user-text">{`Round: ${scopeName(round.scope)}`}</span>
      <h1 class="govuk-heading-l tiex-user-text">{round.name}</h1>
      <Standing round={round} names={names} />
      {round.state === 'closed' && (
        <ClosedRoundLinks round={round} submitted={counts.submitted} isLead={isLead} />
      )}
      <OwnInRound {...props} />
      <h2 class="govuk-heading-m">Progress</h2>
      <p class="govuk-body">{submittedOf(counts)}</p>
      {isLead && <LeadPart {...{ round, invited, now }} />}
    </Layout>
  )
}

function Standing({ round, names }: Pick<Props, 'round' | 'names'>) {
  const by = (personId: string) => names.get(personId) ?? 'a colleague'
  return (
    <p class="govuk-body">
      {round.state === 'open' ? (
        <>
          Answer by <strong>{formatDate(answerByDate(round))}</strong>.
        </>
      ) : (
        `Closed on ${formatDate(round.closedAt)} by ${by(round.closedBy)}.`
      )}
      {` Opened on ${formatDate(round.openedAt)} by ${by(round.openedBy)}.`}
    </p>
  )
}

function LeadPart({ round, invited, now }: Pick<Props, 'round' | 'invited' | 'now'>) {
  const { id } = round
  return (
    <>
      <h2 class="govuk-heading-m">People you asked</h2>
      <InvitedList round={round} invited={invited} now={now} />
      {round.state === 'open' && (
        <>
          <Button
            href={routes.inviteColleagues.href({ round: id })}
            variant={invited.length > 0 ? 'secondary' : undefined}
          >
            Invite colleagues
          </Button>
          <h2 class="govuk-heading-m">Close the round</h2>
          <p class="govuk-body">
            When those who want to answer have submitted, close the round. Then everyone sees how the answers
            compare, and you can hold the workshop.
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={routes.closeRound.href({ round: id })}>
              Close the round
            </a>
          </p>
        </>
      )}
      {round.state === 'closed' && <AllowLate round={round} />}
    </>
  )
}
