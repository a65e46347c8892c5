// What a refused form has to be corrected in, as links to its fields.
import { type Attributes, type Content, classNames, type Maybe } from '../content.ts'

export type ErrorLink = {
  text: Content
  href?: string | undefined
  attributes?: Attributes | undefined
}

type Props = {
  errors: readonly Maybe<ErrorLink>[]
  title?: Content
  description?: Content
  disableAutoFocus?: boolean | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

/** The list of what to correct, first inside main. Draws nothing when there is nothing to say. */
export function ErrorSummary(props: Props) {
  const { errors, title = 'There is a problem', description } = props
  if (errors.length === 0 && !description && props.title === undefined) return null
  return (
    <div
      class={classNames('govuk-error-summary', props.class)}
      data-disable-auto-focus={props.disableAutoFocus?.toString()}
      {...props.attributes}
      data-module="govuk-error-summary"
    >
      {/* The alert is a box of its own: focus moves to the outer one, and sharing it makes screen readers skip parts. */}
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title}</h2>
        <div class="govuk-error-summary__body">
          {description && <p>{description}</p>}
          {errors.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {errors.map(
                (error) =>
                  error && (
                    <li>
                      {error.href ? (
                        <a href={error.href} {...error.attributes}>
                          {error.text}
                        </a>
                      ) : (
                        error.text
                      )}
                    </li>
                  ),
              )}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}
