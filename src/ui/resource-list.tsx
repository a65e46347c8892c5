import type { Content, HeadingLevel } from './content.ts'

export type ResourceItem = {
  title: string
  href: string
  publisher?: string | undefined
  type?: string | undefined
  summary?: Content
  /** The link leaves the service. */
  external?: boolean | undefined
}

type Props = {
  items: readonly ResourceItem[]
  headingLevel?: HeadingLevel | undefined
  /** Said instead when there are none. */
  empty?: Content
}

export function ResourceList({ items, headingLevel = 3, empty }: Props) {
  const Heading = `h${headingLevel}` as const
  if (items.length === 0) return empty ? <p class="govuk-body">{empty}</p> : null
  return (
    <ul class="tiex-resources">
      {items.map(({ title, href, publisher, type, summary, external }) => (
        <li class="tiex-resources__item">
          <Heading class="tiex-resources__title">
            <a class="govuk-link" href={href} rel={external ? 'external' : undefined}>
              {title}
            </a>
          </Heading>
          {(publisher || type) && (
            <p class="tiex-resources__facts">{[type, publisher].filter(Boolean).join(' · ')}</p>
          )}
          {summary && <p class="tiex-resources__summary">{summary}</p>}
        </li>
      ))}
    </ul>
  )
}
