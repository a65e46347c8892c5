// The large coloured box that confirms what was done, or asks before it lets on.
import { type Attributes, type Content, classNames, type HeadingLevel } from '../content.ts'
import { Button } from './button.tsx'

export type PanelAction = {
  text: string
  href?: string | undefined
  type?: 'submit' | 'button' | 'reset' | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

type Props = {
  title: Content
  titleLevel?: HeadingLevel | undefined
  children?: Content
  /** An interruption asks before it lets on; the usual panel confirms what was done. */
  interruption?: boolean | undefined
  actions?: readonly PanelAction[] | undefined
  actionsClass?: string | undefined
  actionsAttributes?: Attributes | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

export function Panel(props: Props) {
  const { title, titleLevel, children, interruption, actions } = props
  const Heading = `h${titleLevel ?? 1}` as const
  const kind = interruption ? 'govuk-panel--interruption' : 'govuk-panel--confirmation'
  return (
    <div class={classNames('govuk-panel', kind, props.class)} {...props.attributes}>
      <Heading class="govuk-panel__title">{title}</Heading>
      {children && <div class="govuk-panel__body">{children}</div>}
      {interruption && actions && (
        <div class={classNames('govuk-panel__actions', props.actionsClass)} {...props.actionsAttributes}>
          {actions.length > 0 && <div class="govuk-button-group">{actions.map(panelAction)}</div>}
        </div>
      )}
    </div>
  )
}

function panelAction({ text, href, type, class: extra, attributes }: PanelAction) {
  if (href && type !== 'button') {
    return (
      <a class={classNames('govuk-link govuk-link--inverse', extra)} href={href} {...attributes}>
        {text}
      </a>
    )
  }
  return (
    <Button variant="inverse" type={type ?? 'button'} href={href} class={extra} attributes={attributes}>
      {text}
    </Button>
  )
}
