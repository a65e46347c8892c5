import { routes } from '../../routes.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { Layout } from '../../ui/layout.tsx'
import { type ListedRound, RoundCard } from './listed-round.page.tsx'

export function ListRoundsPage({ rounds, isLead }: { rounds: readonly ListedRound[]; isLead: boolean }) {
  return (
    <Layout title="Rounds" active="council" breadcrumbs={[{ text: 'Council', href: routes.council.href() }]}>
      <h1 class="govuk-heading-l">Rounds</h1>
      {rounds.length === 0 && <p class="govuk-body">Your council has not opened a round yet.</p>}
      {isLead && <Button href={routes.openRound.href()}>Open a round</Button>}
      <Cards title="Open" rounds={rounds.filter(({ round }) => round.state === 'open')} />
      <Cards title="Closed" rounds={rounds.filter(({ round }) => round.state === 'closed')} />
    </Layout>
  )
}

/** A heading and its rounds; nothing where there are none. */
export function Cards({ title, rounds }: { title: string; rounds: readonly ListedRound[] }) {
  if (rounds.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {rounds.map((one) => (
        <RoundCard {...one} />
      ))}
    </>
  )
}
