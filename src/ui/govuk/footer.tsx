// The footer without what only GOV.UK may show: crown, licence and crest stand in only where a caller passes them.
import { type Attributes, type Content, classNames } from '../content.ts'

export type FooterLink = {
  text: string
  href: string
  attributes?: Attributes | undefined
}

export type FooterColumn = {
  title: string
  items?: readonly FooterLink[] | undefined
  columns?: number | undefined
  width?: string | undefined
}

type Props = {
  links?: readonly FooterLink[] | undefined
  linksTitle?: string | undefined
  note?: Content
  navigation?: readonly FooterColumn[] | undefined
  logo?: Content
  licence?: Content
  copyright?: Content
  containerClass?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

export function Footer(props: Props) {
  const { links, note, navigation, logo, licence, copyright } = props
  return (
    <div class={classNames('govuk-footer', props.class)} {...props.attributes}>
      <div class={classNames('govuk-width-container', props.containerClass)}>
        {logo}
        {navigation?.length ? <div class="govuk-footer__navigation">{navigation.map(section)}</div> : null}
        {navigation?.length ? <hr class="govuk-footer__section-break" /> : null}
        <div class="govuk-footer__meta">
          <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
            {(links || note) && <h2 class="govuk-visually-hidden">{props.linksTitle || 'Support links'}</h2>}
            {links?.length ? (
              <ul class="govuk-footer__inline-list">
                {links.map((item) => (
                  <li class="govuk-footer__inline-list-item">{link(item)}</li>
                ))}
              </ul>
            ) : null}
            {note && <div class="govuk-footer__meta-custom">{note}</div>}
            {licence}
          </div>
          {copyright && <div class="govuk-footer__meta-item">{copyright}</div>}
        </div>
      </div>
    </div>
  )
}

function section({ title, items, columns, width }: FooterColumn) {
  const list = classNames('govuk-footer__list', !!columns && `govuk-footer__list--columns-${columns}`)
  return (
    <div class={`govuk-footer__section govuk-grid-column-${width || 'full'}`}>
      <h2 class="govuk-footer__heading govuk-heading-m">{title}</h2>
      {items?.length ? (
        <ul class={list}>
          {items.map((item) => (
            <li class="govuk-footer__list-item">{link(item)}</li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function link({ href, text, attributes }: FooterLink) {
  return (
    <a class="govuk-footer__link" href={href} {...attributes}>
      {text}
    </a>
  )
}
