// What every page of a comparison begins with: which round it is, and the way back to it.
import { routes } from '../../routes.ts'
import { type Round, scopePhrase } from '../rounds/rounds.rules.ts'

/** "Compare answers: Spring 2027" */
export function comparisonTitle({ name }: Pick<Round, 'name'>): string {
  return `Compare answers: ${name}`
}

/** The way down to the round; each page adds itself. */
export function comparisonCrumbs({ id, name }: Round) {
  return [
    { text: 'Council', href: routes.council.href() },
    { text: name, href: routes.round.href({ round: id }) },
  ]
}

/** What the round is about, and whether its figures can still change. */
export function RoundState({ round }: { readonly round: Round }) {
  return (
    <p class="govuk-body">
      {'This round is about '}
      <span class="tiex-user-text">{scopePhrase(round.scope)}</span>.{' '}
      {round.state === 'open'
        ? 'It is still open, so the figures change as colleagues submit.'
        : round.lateAllowed
          ? 'It is closed, but drafts may still be submitted, so the figures may change.'
          : 'It is closed, so the figures stay as they are.'}
    </p>
  )
}
