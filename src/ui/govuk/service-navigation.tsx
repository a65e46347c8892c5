// The bar of main places under the header. On a phone, with JavaScript, it folds behind a "Menu" button.
import { type Attributes, type Content, classNames, type Maybe } from '../content.ts'

export type NavigationItem = {
  text?: Content
  href?: string | undefined
  /** This very page. */
  current?: boolean | undefined
  /** A page below this place. */
  active?: boolean | undefined
  attributes?: Attributes | undefined
}

type Props = {
  navigation?: readonly Maybe<NavigationItem>[] | undefined
  navigationLabel?: string | undefined
  navigationId?: string | undefined
  navigationClass?: string | undefined
  collapseOnMobile?: boolean | undefined
  menuButtonText?: string | undefined
  menuButtonLabel?: string | undefined
  serviceName?: string | undefined
  serviceHref?: string | undefined
  label?: string | undefined
  slots?: Slots | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

type Slots = {
  start?: Content
  end?: Content
  /** Keep the end slot on the line of the navigation. */
  endInline?: boolean | undefined
  navigationStart?: Content
  navigationEnd?: Content
}

export function ServiceNavigation(props: Props) {
  const { slots = {} } = props
  const shared = {
    class: classNames('govuk-service-navigation', props.class),
    'data-module': 'govuk-service-navigation',
    ...props.attributes,
  }
  const inner = (
    <div
      class={classNames(
        'govuk-width-container',
        slots.endInline && 'govuk-service-navigation__inlining-container',
      )}
    >
      {slots.start}
      <div class="govuk-service-navigation__container">
        {props.serviceName && serviceName(props.serviceName, props.serviceHref)}
        {places(props, slots)}
      </div>
      {slots.end}
    </div>
  )
  // With a name or a slot there is more than a <nav>: the section makes one landmark of it.
  if (props.serviceName || slots.start || slots.end) {
    return (
      <section aria-label={props.label ?? 'Service information'} {...shared}>
        {inner}
      </section>
    )
  }
  return <div {...shared}>{inner}</div>
}

function serviceName(name: string, href: string | undefined) {
  return (
    <span class="govuk-service-navigation__service-name">
      {href ? (
        <a href={href} class="govuk-service-navigation__link">
          {name}
        </a>
      ) : (
        <span class="govuk-service-navigation__text">{name}</span>
      )}
    </span>
  )
}

function places(props: Props, slots: Slots) {
  const items = (props.navigation ?? []).filter((item) => !!item)
  if (items.length === 0 && !slots.navigationStart && !slots.navigationEnd) return null
  const menuButton = props.menuButtonText || 'Menu'
  const id = props.navigationId || 'navigation'
  const differentLabel = props.menuButtonLabel && props.menuButtonLabel !== menuButton
  return (
    <nav
      aria-label={props.navigationLabel || menuButton}
      class={classNames('govuk-service-navigation__wrapper', props.navigationClass)}
    >
      {(props.collapseOnMobile ?? items.length > 1) && (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: hidden keeps it out of reach; the script shows both ways at once
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={id}
          aria-label={differentLabel ? props.menuButtonLabel : undefined}
          hidden
          aria-hidden="true"
        >
          {menuButton}
        </button>
      )}
      <ul class="govuk-service-navigation__list" id={id}>
        {slots.navigationStart}
        {items.map(place)}
        {slots.navigationEnd}
      </ul>
    </nav>
  )
}

function place({ text, href, current, active, attributes }: NavigationItem) {
  const here = current || active
  const ariaCurrent = here ? (current ? 'page' : 'true') : undefined
  // Strong, so that people who override colours still see where they are.
  const inside = here ? <strong class="govuk-service-navigation__active-fallback">{text}</strong> : text
  return (
    <li
      class={classNames('govuk-service-navigation__item', here && 'govuk-service-navigation__item--active')}
    >
      {href ? (
        <a class="govuk-service-navigation__link" href={href} aria-current={ariaCurrent} {...attributes}>
          {inside}
        </a>
      ) : (
        text && (
          <span class="govuk-service-navigation__text" aria-current={ariaCurrent}>
            {inside}
          </span>
        )
      )}
    </li>
  )
}
