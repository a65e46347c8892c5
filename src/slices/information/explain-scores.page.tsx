// The answers, what each is worth, how a score comes about, what its category means, and the notes beside it.
import { CategoryKey } from '../../ui/category-tag.tsx'
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import type { Framework } from '../framework/framework.rules.ts'
import { lookOf } from '../scoring/scoring.rules.ts'

type Props = { readonly framework: Framework }

export function AnswersExplained({ framework }: Props) {
  const { question, hint, options } = framework.scale
  return (
    <section aria-labelledby="answers">
      <h2 class="govuk-heading-l" id="answers">
        The answers
      </h2>
      <p class="govuk-body">
        Every statement asks the same: {question} {hint}
      </p>
      <SummaryList
        rows={options.map(({ label, meaning, weight }) => ({
          key: label,
          value: `${meaning} ${weight === null ? 'It is left out of the score.' : `It is worth ${weight}.`}`,
        }))}
      />
    </section>
  )
}

export function ScoresExplained({ framework }: Props) {
  const { explanation, workedExample, criticalSuccessFactors } = framework.scoring
  return (
    <section aria-labelledby="scores">
      <h2 class="govuk-heading-l" id="scores">
        How scores are worked out
      </h2>
      <p class="govuk-body">{explanation}</p>
      <InsetText>Example: {workedExample}</InsetText>
      <p class="govuk-body">{criticalSuccessFactors}</p>
      <p class="govuk-body">
        Scores run from 0 to 100 and are shown to one decimal place. The category is decided on the exact
        score, before it is rounded. Each area of your results shows its own sum.
      </p>
    </section>
  )
}

export function CategoriesExplained({ framework }: Props) {
  const { categories, notAssessed } = framework
  return (
    <section aria-labelledby="categories">
      <h2 class="govuk-heading-l" id="categories">
        What the categories mean
      </h2>
      <CategoryKey
        items={[
          ...categories.map(({ id, label, rangeText, meaning }) => ({
            category: lookOf(framework, id),
            word: label,
            meaning: `${rangeText}. ${meaning}`,
          })),
          { category: 'not-assessed' as const, word: notAssessed.label, meaning: notAssessed.meaning },
        ]}
      />
      <p class="govuk-body">What to do about each:</p>
      <SummaryList rows={categories.map(({ label, whatToDo }) => ({ key: label, value: whatToDo }))} />
      <p class="govuk-body">
        A low score is not always something to put right. Your council may have chosen to be where it is in an
        area. Say so on the area's page and the results will show it beside the score.
      </p>
    </section>
  )
}

export function NotesExplained({ framework }: Props) {
  return (
    <section aria-labelledby="notes-explained">
      <h2 class="govuk-heading-l" id="notes-explained">
        Notes
      </h2>
      <p class="govuk-body">
        An answer alone does not say why. Beside every area you can write {framework.noteKinds.length} kinds
        of note, which appear in the results and the report:
      </p>
      <SummaryList
        rows={framework.noteKinds.map(({ label, prompt, hint }) => ({
          key: label,
          value: `${prompt} ${hint}`,
        }))}
      />
    </section>
  )
}
