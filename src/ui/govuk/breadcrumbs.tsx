// The way up from a page to the places it belongs to.
import { type Attributes, type Content, classNames } from '../content.ts'

export type Breadcrumb = { text: Content; href?: string | undefined; attributes?: Attributes | undefined }

type Props = {
  items: readonly Breadcrumb[]
  collapseOnMobile?: boolean | undefined
  label?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

/** Each item with an `href` is a link; one without is the present page. */
export function Breadcrumbs({
  items,
  collapseOnMobile,
  label = 'Breadcrumb',
  class: extra,
  attributes,
}: Props) {
  const collapse = collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile'
  return (
    <nav class={classNames('govuk-breadcrumbs', extra, collapse)} aria-label={label} {...attributes}>
      <ol class="govuk-breadcrumbs__list">
        {items.map((item) =>
          item.href ? (
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={item.href} {...item.attributes}>
                {item.text}
              </a>
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {item.text}
            </li>
          ),
        )}
      </ol>
    </nav>
  )
}
