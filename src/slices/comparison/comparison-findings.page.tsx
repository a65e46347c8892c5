// What a comparison says beside the scores: the statements to talk about first, those that colleagues could not place on
// the scale, who took part, and how disagreement is measured.
import { routes } from '../../routes.ts'
import { Details } from '../../ui/govuk/details.tsx'
import type { HrefOf } from './compared-areas.page.tsx'
import type { NotOnScale } from './describe-comparison.rules.ts'
import { type Participant, whoTookPart } from './name-colleagues.rules.ts'
import { type Draw, Spread } from './show-spread.page.tsx'
import type { StatementShown } from './show-statement.rules.ts'

type FirstProps = {
  readonly statements: readonly StatementShown[]
  readonly hrefOf: HrefOf
  readonly draw: Draw
}

export function TalkFirst({ statements, hrefOf, draw }: FirstProps) {
  return (
    <>
      <h2 class="govuk-heading-l">Talk about these first</h2>
      <p class="govuk-body">
        {statements.length === 1
          ? 'This is the one statement on which views differ.'
          : `These are the ${statements.length} statements on which views differ most, the widest first.`}
      </p>
      {statements.map((shown) => (
        <div class="tiex-keep">
          <span class="govuk-caption-m">
            <a class="govuk-link" href={`${hrefOf(shown.areaId)}#${shown.chart.id}`}>
              {`${shown.areaTitle}, ${shown.step.charAt(0).toLowerCase()}${shown.step.slice(1)}`}
            </a>
          </span>
          <h3 class="govuk-heading-m">{shown.text}</h3>
          <Spread {...{ shown, draw }} headingLevel={4} />
        </div>
      ))}
    </>
  )
}

type NotOnScaleProps = { readonly statements: readonly NotOnScale[]; readonly hrefOf: HrefOf }

export function NotOnScaleList({ statements, hrefOf }: NotOnScaleProps) {
  return (
    <>
      <h2 class="govuk-heading-l">What colleagues could not place on the scale</h2>
      <p class="govuk-body">
        These do not count towards any score. That people cannot say is a finding of its own.
      </p>
      <ul class="govuk-list govuk-list--spaced">
        {statements.map(({ areaId, areaTitle, text, findings }) => (
          <li>
            {text}
            <br />
            <strong>{findings.join(', ')}</strong>
            {'. '}
            <a class="govuk-link" href={hrefOf(areaId)}>
              {areaTitle}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

export function WhoTookPart({ participants }: { readonly participants: readonly Participant[] }) {
  return (
    <>
      <h2 class="govuk-heading-l">Who took part</h2>
      <p class="govuk-body tiex-user-text">{whoTookPart(participants)}.</p>
      <Details summary="See one assessment at a time">
        <ul class="govuk-list">
          {participants.map(({ assessmentId, name }, index) => (
            <li>
              <a class="govuk-link tiex-user-text" href={routes.results.href({ id: assessmentId })}>
                {name === 'You'
                  ? 'Your results'
                  : `Results of ${name === 'A colleague' ? 'a colleague' : name}`}
                <span class="govuk-visually-hidden">
                  , {index + 1} of {participants.length}
                </span>
              </a>
            </li>
          ))}
        </ul>
        <p class="govuk-body">
          The order has no meaning. Everybody chooses in{' '}
          <a class="govuk-link" href={routes.account.href()}>
            their account
          </a>{' '}
          whether colleagues see their name.
        </p>
      </Details>
    </>
  )
}

export function HowMeasured() {
  return (
    <>
      <h2 class="govuk-heading-l">How this is measured</h2>
      <p class="govuk-body">
        Disagreement is the average distance of the answers from the middle answer, in steps of the scale: 0
        where everybody chose the same, 100 where one half chose the lowest answer and the other half the
        highest. Views are close below 25, differ from 25 and differ widely from 50. Answers that are not on
        the scale are left out and counted on their own.
      </p>
      <p class="govuk-body">
        The middle is the answer, or the score, that as many people are below as above. The measure was
        described by Robert K. Leik in "A Measure of Ordinal Consensus" (1966).
      </p>
    </>
  )
}
