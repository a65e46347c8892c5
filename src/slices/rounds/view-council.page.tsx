// Where a council stands together: who leads, what is being answered, what came out, and what to do next.
import { routes } from '../../routes.ts'
import { Form } from '../../ui/form.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { Layout } from '../../ui/layout.tsx'
import { Cards } from './list-rounds.page.tsx'
import type { ListedRound } from './listed-round.page.tsx'

type Props = {
  readonly council: string
  readonly isLead: boolean
  /** When whoever reads the page asked to be a lead and waits for the answer. */
  readonly askedToLead: Date | undefined
  readonly leads: readonly { readonly name: string; readonly isSelf: boolean }[]
  /** Latest first. */
  readonly rounds: readonly ListedRound[]
}

export function ViewCouncilPage({ council, isLead, askedToLead, leads, rounds }: Props) {
  const open = rounds.filter(({ round }) => round.state === 'open')
  const closed = rounds.filter(({ round }) => round.state === 'closed')
  return (
    <Layout title={council} active="council">
      <h1 class="govuk-heading-l">{council}</h1>
      {rounds.length === 0 && <WhatFor hasLead={leads.length > 0} {...{ isLead, askedToLead }} />}
      <NextThing {...{ isLead, open, closed }} />
      <Cards title="Open rounds" rounds={open} />
      <Cards title="Closed rounds" rounds={closed.slice(0, 3)} />
      {closed.length > 3 && (
        <p class="govuk-body">
          <a class="govuk-link" href={routes.rounds.href()}>
            {`See all ${rounds.length} rounds`}
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m">Official assessment</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={routes.officials.href()}>
          See what stands for your council
        </a>
      </p>
      <h2 class="govuk-heading-m">Action plans</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={routes.plans.href()}>
          See what your council, your teams and you do next
        </a>
      </p>
      <h2 class="govuk-heading-m">People</h2>
      <p class="govuk-body">{leadsInWords(leads)}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={routes.people.href()}>
          {isLead ? 'See and manage people' : 'See people'}
        </a>
        {' or '}
        <a class="govuk-link" href={routes.joinWorkshop.href()}>
          join a workshop
        </a>
      </p>
    </Layout>
  )
}

type WhatForProps = Pick<Props, 'isLead' | 'askedToLead'> & { readonly hasLead: boolean }

function WhatFor({ hasLead, isLead, askedToLead }: WhatForProps) {
  return (
    <>
      <p class="tiex-lead">
        Here colleagues assess the council together: each on their own first, then side by side, and in the
        end as one official assessment.
      </p>
      <p class="govuk-body">
        It begins with a round: a lead invites colleagues to assess the same thing by the same date. Nobody
        sees a colleague's answers before submitting their own. When the round is closed you compare the
        answers, agree on them in a workshop, and a lead finalises what stands for the council.
      </p>
      {!isLead && hasLead && (
        <p class="govuk-body">Only a lead can open a round. Until one does, you can assess on your own.</p>
      )}
      {!hasLead && !askedToLead && <NoLeadYet />}
      {!hasLead && askedToLead && (
        <p class="govuk-body">
          {`Only a lead can open a round, and your council has no lead yet. You asked to be one on ${formatDate(askedToLead)}. The LGA decides and tells you by e-mail.`}
        </p>
      )}
    </>
  )
}

function NoLeadYet() {
  return (
    <>
      <p class="govuk-body">
        Only a lead can open a round, and your council has no lead yet. You can ask the LGA to confirm you as
        one. For that the LGA sees your name, job title and e-mail address, and once you are a lead,
        colleagues see your name as one of its leads.
      </p>
      <Form action={routes.askToLead.href()}>
        <Button preventDoubleClick>Ask to be the lead</Button>
      </Form>
    </>
  )
}

type Rounds = readonly ListedRound[]

/** The one clear next thing, by what is open and who reads it. */
function NextThing({ isLead, open, closed }: { isLead: boolean; open: Rounds; closed: Rounds }) {
  const toAnswer = open.find(({ isAsked, own }) => isAsked && !own?.isSubmitted)
  if (toAnswer) {
    const { round, own } = toAnswer
    return (
      <Button
        href={own ? routes.assessment.href({ id: own.id }) : routes.beginInRound.href({ round: round.id })}
      >
        {`${own ? 'Continue' : 'Begin'} your assessment for ${round.name}`}
      </Button>
    )
  }
  if (!isLead) return null
  const [first] = open
  if (first)
    return <Button href={routes.round.href({ round: first.round.id })}>{`Manage ${first.round.name}`}</Button>
  const [latest] = closed
  if (!latest) return <Button href={routes.openRound.href()}>Open a round</Button>
  return (
    <ButtonGroup>
      <Button href={routes.round.href({ round: latest.round.id })}>{`Go to ${latest.round.name}`}</Button>
      <Button href={routes.openRound.href()} variant="secondary">
        Open a round
      </Button>
    </ButtonGroup>
  )
}

/** "Your leads are Priya Shah and Tom Reed (you)." */
function leadsInWords(leads: Props['leads']): string {
  const names = leads.map(({ name, isSelf }) => (isSelf ? `${name} (you)` : name))
  if (names.length === 0) return 'Your council has no lead yet.'
  if (names.length === 1) return `The lead is ${names[0]}.`
  return `The leads are ${names.slice(0, -1).join(', ')} and ${names.at(-1)}.`
}
