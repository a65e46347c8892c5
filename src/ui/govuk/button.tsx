// A button, or a link that looks like one when it has an `href`.
import { type Attributes, type Content, classNames } from '../content.ts'

export type ButtonProps = {
  children?: Content
  variant?: 'secondary' | 'warning' | 'inverse' | undefined
  href?: string | undefined
  type?: 'submit' | 'button' | 'reset' | undefined
  name?: string | undefined
  value?: string | undefined
  disabled?: boolean | undefined
  preventDoubleClick?: boolean | undefined
  isStartButton?: boolean | undefined
  id?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

export function Button(props: ButtonProps) {
  const { children, variant, href, isStartButton, id, attributes } = props
  const shared = {
    class: classNames(
      'govuk-button',
      variant && `govuk-button--${variant}`,
      props.class,
      isStartButton && 'govuk-button--start',
    ),
    'data-module': 'govuk-button',
    ...attributes,
    ...(id ? { id } : undefined),
  }
  // A start button is a flex box, which swallows the spaces between the elements inside it.
  const label = isStartButton && typeof children === 'object' ? <span>{children}</span> : children
  if (href) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a link styled as a button is announced as one, as in the design system
      <a href={href} role="button" draggable={'false' as never} {...shared}>
        {label}
        {isStartButton && startIcon()}
      </a>
    )
  }
  return (
    <button
      type={props.type ?? 'submit'}
      value={props.value || undefined}
      name={props.name || undefined}
      disabled={props.disabled || undefined}
      aria-disabled={props.disabled ? 'true' : undefined}
      data-prevent-double-click={props.preventDoubleClick?.toString()}
      {...shared}
    >
      {label}
      {isStartButton && startIcon()}
    </button>
  )
}

/** Buttons and links side by side, on top of one another on a phone. `cancel`: where to go without doing any of it. */
export function ButtonGroup({ children, cancel }: { children: Content; cancel?: string | undefined }) {
  return (
    <div class="govuk-button-group">
      {children}
      {cancel && (
        <a class="govuk-link" href={cancel}>
          Cancel
        </a>
      )}
    </div>
  )
}

function startIcon() {
  return (
    <svg
      class="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  )
}
