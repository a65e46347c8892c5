import { type Attributes, type Content, classNames } from '../content.ts'

type Props = {
  summary: Content
  children?: Content
  open?: boolean | undefined
  id?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

export function Details({ summary, children, open, id, class: extra, attributes }: Props) {
  return (
    <details id={id} class={classNames('govuk-details', extra)} {...attributes} open={open || undefined}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}
