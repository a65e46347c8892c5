// Sections of which one is shown at a time where scripts run, and all where they do not.
import { type Attributes, type Content, classNames, type Maybe } from '../content.ts'

export type Tab = {
  /** Id of the panel, and what the address shows after `#`. */
  id: string
  label: Content
  panel?: Content
  attributes?: Attributes | undefined
  panelAttributes?: Attributes | undefined
}

type Props = {
  items: readonly Maybe<Tab>[]
  /** Heading of the list of links that stands in for the tabs without JavaScript. */
  title?: string | undefined
  id?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

/** Tabs with JavaScript; without, a list of links to plain sections, one under another. */
export function Tabs({ items, title = 'Contents', id, class: extra, attributes }: Props) {
  return (
    <div id={id} class={classNames('govuk-tabs', extra)} {...attributes} data-module="govuk-tabs">
      <h2 class="govuk-tabs__title">{title}</h2>
      {items.length > 0 && (
        <ul class="govuk-tabs__list">
          {items.map(
            (item, index) =>
              item && (
                <li
                  class={classNames(
                    'govuk-tabs__list-item',
                    index === 0 && 'govuk-tabs__list-item--selected',
                  )}
                >
                  <a class="govuk-tabs__tab" href={`#${item.id}`} {...item.attributes}>
                    {item.label}
                  </a>
                </li>
              ),
          )}
        </ul>
      )}
      {items.map(
        (item, index) =>
          item && (
            <div
              class={classNames('govuk-tabs__panel', index > 0 && 'govuk-tabs__panel--hidden')}
              id={item.id}
              {...item.panelAttributes}
            >
              {typeof item.panel === 'string' && item.panel ? (
                <p class="govuk-body">{item.panel}</p>
              ) : (
                item.panel
              )}
            </div>
          ),
      )}
    </div>
  )
}
