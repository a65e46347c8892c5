// Says at the top of a page what was just done, or what somebody should know before they go on.
import { type Attributes, type Content, classNames, type HeadingLevel } from '../content.ts'

type Props = {
  /** One sentence, drawn large; use children for more. */
  text?: Content
  children?: Content
  /** `success` takes the focus when the page opens and is announced at once. */
  type?: 'success' | undefined
  title?: Content
  titleLevel?: HeadingLevel | undefined
  titleId?: string | undefined
  role?: string | undefined
  disableAutoFocus?: boolean | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

export function NotificationBanner(props: Props) {
  const success = props.type === 'success'
  const titleId = props.titleId || 'govuk-notification-banner-title'
  const Heading = `h${props.titleLevel ?? 2}` as const
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is always alert or region, and both take a label
    <div
      class={classNames(
        'govuk-notification-banner',
        success && 'govuk-notification-banner--success',
        props.class,
      )}
      role={(props.role || (success ? 'alert' : 'region')) as never}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus?.toString()}
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {props.title || (success ? 'Success' : 'Important')}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {props.children || (props.text && <p class="govuk-notification-banner__heading">{props.text}</p>)}
      </div>
    </div>
  )
}
