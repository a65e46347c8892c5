// A category as people read it, circle and word together, and the key to all of them.
import { type Category, CategoryGlyph, categoryWords } from './category.tsx'
import { type Content, classNames } from './content.ts'

type Props = {
  category: Category
  /** The framework's word, where it has its own. */
  word?: string | undefined
  size?: 'small' | 'normal' | undefined
}

/** Circle, word and colour of a category. */
export function CategoryTag({ category, word = categoryWords[category], size }: Props) {
  return (
    <strong
      class={classNames(
        'tiex-category',
        `tiex-category--${category}`,
        size === 'small' && 'tiex-category--small',
      )}
    >
      <CategoryGlyph category={category} />
      {word}
    </strong>
  )
}

export type CategoryMeaning = { category: Category; word?: string | undefined; meaning?: Content }

const inOrder: readonly CategoryMeaning[] = [
  { category: 'needs-improvement' },
  { category: 'competent' },
  { category: 'strong' },
  { category: 'not-assessed' },
]

/** What the circles and colours of a page stand for. */
export function CategoryKey({ items = inOrder }: { items?: readonly CategoryMeaning[] | undefined }) {
  const explains = items.some(({ meaning }) => meaning !== undefined)
  return (
    <ul
      class={classNames('govuk-list tiex-category-key', explains && 'tiex-category-key--meanings')}
      aria-label="Categories"
    >
      {items.map(({ meaning, ...tag }) => (
        <li>
          <CategoryTag size="small" {...tag} /> {meaning !== undefined && <span>{meaning}</span>}
        </li>
      ))}
    </ul>
  )
}
