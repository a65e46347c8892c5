import { type Attributes, type Content, classNames } from '../content.ts'

type Props = {
  href?: string | undefined
  /** The logo: text or an image. */
  children?: Content
  /** What stands at the right of the logo; below it on a phone. */
  end?: Content
  containerClass?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

export function GenericHeader({ href, children, end, containerClass, class: extra, attributes }: Props) {
  return (
    <div class={classNames('govuk-generic-header', extra)} {...attributes}>
      <div class={`govuk-generic-header__container ${containerClass || 'govuk-width-container'}`}>
        <div class="govuk-generic-header__logo">
          <a href={href || '/'} class="govuk-generic-header__homepage-link">
            {children}
          </a>
        </div>
        {end}
      </div>
    </div>
  )
}
