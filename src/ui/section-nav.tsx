import type { Content } from './content.ts'

type Props = {
  label?: string | undefined
  items: readonly { href: string; text: string }[]
  /** The sections that the list leads to. */
  children?: Content
}

/** The sections of a long page beside the list of them: in reach at all times when wide, above them on a phone. */
export function SectionNav({ label = 'On this page', items, children }: Props) {
  return (
    <div class="tiex-sections">
      <nav class="tiex-sections__nav" aria-label={label}>
        <h2 class="tiex-sections__title">{label}</h2>
        <ol class="tiex-sections__list">
          {items.map((item) => (
            <li>
              <a class="govuk-link govuk-link--no-visited-state" href={item.href}>
                {item.text}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div class="tiex-sections__content">{children}</div>
    </div>
  )
}
