// The categories as shape, word and colour. The filling of the circle carries the order without colour and in print.

/** The ids that the service promises to scripts, weakest first. */
export type Category = 'needs-improvement' | 'competent' | 'strong' | 'not-assessed'

/** The word for each, unless the framework has its own. */
export const categoryWords: Readonly<Record<Category, string>> = {
  'needs-improvement': 'Needs improvement',
  competent: 'Competent',
  strong: 'Strong',
  'not-assessed': 'Not assessed',
}

/**
 * The circle alone: empty, half, full, or a dash. Drawn, because fonts draw the characters at four different sizes.
 * Hidden from screen readers: the word always stands beside it.
 */
export function CategoryGlyph({ category }: { category: Category }) {
  return (
    <svg class="tiex-glyph" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {category === 'not-assessed' ? (
        <path d="M3 8h10" fill="none" stroke="currentColor" stroke-width="2" />
      ) : (
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" />
      )}
      {category === 'competent' && <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />}
      {category === 'strong' && <circle cx="8" cy="8" r="6" fill="currentColor" />}
    </svg>
  )
}
