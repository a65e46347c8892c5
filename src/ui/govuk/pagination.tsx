// Previous and next, with or without page numbers between them; without numbers it stands as a block.
import { type Attributes, type Content, classNames, type Maybe } from '../content.ts'

export type PaginationLink = {
  href: string
  text?: Content
  /** The name of the page it leads to; shown in the block form. */
  label?: string | undefined
  attributes?: Attributes | undefined
}

export type PaginationItem =
  | {
      number: Content
      href: string
      current?: boolean | undefined
      visuallyHiddenText?: string | undefined
      attributes?: Attributes | undefined
      ellipsis?: undefined
    }
  | { ellipsis: true }

type Props = {
  previous?: PaginationLink | undefined
  next?: PaginationLink | undefined
  items?: readonly Maybe<PaginationItem>[] | undefined
  label?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

export function Pagination({ previous, next, items, label, class: extra, attributes }: Props) {
  const block = !items && !!(previous || next)
  return (
    <nav
      class={classNames('govuk-pagination', block && 'govuk-pagination--block', extra)}
      aria-label={label || 'Pagination'}
      {...attributes}
    >
      {previous?.href && arrowLink({ link: previous, type: 'prev', block })}
      {items && <ul class="govuk-pagination__list">{items.map((item) => item && pageItem(item))}</ul>}
      {next?.href && arrowLink({ link: next, type: 'next', block })}
    </nav>
  )
}

function arrowLink({ link, type, block }: { link: PaginationLink; type: 'prev' | 'next'; block: boolean }) {
  const decorated = block && !link.label && 'govuk-pagination__link-title--decorated'
  return (
    <div class={`govuk-pagination__${type}`}>
      <a class="govuk-link govuk-pagination__link" href={link.href} rel={type} {...link.attributes}>
        {(block || type === 'prev') && arrow(type)}
        <span class={classNames('govuk-pagination__link-title', decorated)}>
          {link.text || (
            <>
              {type === 'prev' ? 'Previous' : 'Next'}
              <span class="govuk-visually-hidden"> page</span>
            </>
          )}
        </span>
        {link.label && block && (
          <>
            <span class="govuk-visually-hidden">:</span>
            <span class="govuk-pagination__link-label">{link.label}</span>
          </>
        )}
        {!block && type === 'next' && arrow(type)}
      </a>
    </div>
  )
}

function pageItem(item: PaginationItem) {
  if (item.ellipsis) return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  return (
    <li class={classNames('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.visuallyHiddenText ?? `Page ${item.number}`}
        aria-current={item.current ? 'page' : undefined}
        {...item.attributes}
      >
        {item.number}
      </a>
    </li>
  )
}

const arrowPaths = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

function arrow(type: 'prev' | 'next') {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${type}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrowPaths[type]} />
    </svg>
  )
}
