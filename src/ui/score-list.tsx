// Areas with their scores as a list, where there are too few for a matrix or the screen is too narrow for one.
import type { Category } from './category.tsx'
import { CategoryTag } from './category-tag.tsx'
import type { Content, Maybe } from './content.ts'

export type ScoreItem = {
  name: string
  /** What the list is about, for whoever hears the name without it. */
  of?: string | undefined
  href?: string | undefined
  category: Category
  /** As it is shown: "78", "78%". */
  score?: string | undefined
  word?: string | undefined
  /** A line below, such as the focus area or what changed. */
  detail?: Content
}

type Props = {
  /** What the list holds, for screen readers. */
  label?: string | undefined
  items: readonly Maybe<ScoreItem>[]
}

/** Areas with score and category, one a line. */
export function ScoreList({ label, items }: Props) {
  return (
    <ul class="tiex-scores" aria-label={label}>
      {items.map((item) => item && scoreItem(item))}
    </ul>
  )
}

function scoreItem({ name, of, href, category, score, word, detail }: ScoreItem) {
  return (
    <li class="tiex-scores__item">
      <span class="tiex-scores__name">
        {href ? (
          <a class="govuk-link" href={href}>
            {name}
            {of && <span class="govuk-visually-hidden">, {of}</span>}
          </a>
        ) : (
          name
        )}
        {detail && <span class="tiex-scores__detail">{detail}</span>}
      </span>{' '}
      <span class="tiex-scores__result">
        {score !== undefined && <span class="tiex-scores__score">{score}</span>}{' '}
        <CategoryTag category={category} word={word} size="small" />
      </span>
    </li>
  )
}
