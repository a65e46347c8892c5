// The teams somebody is in, what asks them to join others, and making a new one.
import { routes } from '../../routes.ts'
import { errorLinks } from '../../ui/field-errors.ts'
import { Form, HiddenFields } from '../../ui/form.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { Layout } from '../../ui/layout.tsx'
import { type ListedTeam, peopleInWords, type Team } from './team-record.rules.ts'

/** What was just done, or why nothing was. */
export type TeamsNews = { readonly text: string; readonly isSuccess: boolean }

type Waiting = {
  readonly team: Pick<Team, 'id' | 'name'>
  /** Who asks; undefined: "A colleague". */
  readonly by: string | undefined
}

type Props = {
  /** Those whoever reads the page is in, by name. */
  readonly teams: readonly ListedTeam[]
  readonly invitations: readonly Waiting[]
  /** This rendering of the form. */
  readonly once: string
  readonly news?: TeamsNews | undefined
  readonly typed?: string
  readonly error?: string
}

export function ListTeamsPage({ teams, invitations, once, news, typed, error }: Props) {
  const open = teams.filter(({ closedAt }) => closedAt === undefined)
  const closed = teams.filter(({ closedAt }) => closedAt !== undefined)
  return (
    <Layout
      title="Teams"
      errors={error !== undefined}
      active="plans"
      breadcrumbs={[{ text: 'Plans', href: routes.plans.href() }]}
    >
      {news && <NotificationBanner type={news.isSuccess ? 'success' : undefined} text={news.text} />}
      <ErrorSummary errors={errorLinks(error === undefined ? {} : { name: error })} />
      <h1 class="govuk-heading-l">Teams</h1>
      <p class="govuk-body">
        People in a team share an action plan: all of them see it and can change it. They see each other's
        names. Nobody else sees the plan or who is in the team.
      </p>
      <Invitations invitations={invitations} />
      <h2 class="govuk-heading-m">Your teams</h2>
      {open.length === 0 ? (
        <p class="govuk-body">
          You are not in a team. Make one below, or ask a colleague who is in one to invite you.
        </p>
      ) : (
        <TeamList teams={open} />
      )}
      {closed.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Closed teams</h2>
          <TeamList teams={closed} />
        </>
      )}
      <h2 class="govuk-heading-m">Make a team</h2>
      <p class="govuk-body">You are the first in it and then invite colleagues by e-mail.</p>
      <Form action={routes.teams.href()}>
        <HiddenFields values={{ once }} />
        <Input
          name="name"
          label="Name of the team"
          hint="For example, Digital board. Everyone at your council can see the name."
          value={typed}
          error={error}
        />
        <Button preventDoubleClick variant={invitations.length > 0 ? 'secondary' : undefined}>
          Make the team
        </Button>
      </Form>
    </Layout>
  )
}

const third = 'govuk-!-width-one-third'

function Invitations({ invitations }: Pick<Props, 'invitations'>) {
  if (invitations.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Waiting for your answer</h2>
      <SummaryList
        rows={invitations.map(({ team, by }) => ({
          key: { text: team.name, class: `${third} tiex-user-text` },
          value: { text: `${by ?? 'A colleague'} asks you to join`, class: 'tiex-user-text' },
          actions: [{ href: routes.joinTeam.href({ team: team.id }), text: 'Answer', hidden: team.name }],
        }))}
      />
    </>
  )
}

function TeamList({ teams }: Pick<Props, 'teams'>) {
  return (
    <SummaryList
      rows={teams.map((team) => ({
        key: {
          text: (
            <a class="govuk-link tiex-user-text" href={routes.team.href({ team: team.id })}>
              {team.name}
            </a>
          ),
          class: third,
        },
        value: standing(team),
        actions: [{ href: routes.plan.href({ plan: team.planId }), text: 'Plan', hidden: `of ${team.name}` }],
      }))}
    />
  )
}

/** "4 people, 2 invited", "4 people, closed on 3 December 2026" */
function standing({ people, waiting, closedAt }: ListedTeam): string {
  const invited = waiting > 0 ? `, ${waiting} invited` : ''
  return `${peopleInWords(people)}${closedAt ? `, closed on ${formatDate(closedAt)}` : invited}`
}
