// What colleagues answered beside somebody's own answers, and the way to all of it.
import { routes } from '../../routes.ts'
import { ScoreList } from '../../ui/score-list.tsx'
import { unbroken } from './agreement-words.rules.ts'
import type { BesideColleagues } from './beside-colleagues.rules.ts'
import { toScoreItem } from './show-standing.page.tsx'
import type { AnswerShown } from './view-area-result.rules.ts'

type Props = { readonly assessmentId: string; readonly beside: BesideColleagues }

export function ResultsBeside({ assessmentId, beside: { roundId, heading, sentence, furthest } }: Props) {
  return (
    <>
      <h2 class="govuk-heading-l">{heading}</h2>
      {sentence && <p class="govuk-body">{sentence}</p>}
      {furthest.length > 0 && (
        <ScoreList
          label="Areas where your score is furthest from the middle"
          items={furthest.map(({ standing, scores }) => ({
            ...toScoreItem(assessmentId, standing),
            detail: `All: ${scores}`,
          }))}
        />
      )}
      {roundId !== undefined && (
        <>
          <p class="govuk-body">
            See every answer beside those of colleagues, where the scores lie, and where views differ most.
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={routes.comparison.href({ round: roundId })}>
              Compare answers
            </a>
          </p>
        </>
      )}
    </>
  )
}

/** How everybody answered one statement; nothing where there is nobody to compare with. */
export function AnswerBeside({ beside }: Pick<AnswerShown, 'beside'>) {
  if (!beside) return null
  const { who, chosen, middle, offScale } = beside
  const sentences = [
    ...(chosen.length > 0 ? [unbroken(chosen.join(', '))] : []),
    ...(middle === undefined ? [] : [`The middle answer is ${middle}`]),
    ...offScale,
  ]
  return (
    <p class="govuk-body">
      <strong>{who}:</strong> {sentences.join('. ')}.
    </p>
  )
}
