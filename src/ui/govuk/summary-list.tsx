// Pairs of name and value, each with what can be done about it; on its own or in a card.
import {
  type Attributes,
  asOptions,
  type Content,
  classNames,
  type HeadingLevel,
  type Maybe,
} from '../content.ts'

/** A link after a value. `hidden` completes its meaning for screen readers: "Change" + "name". */
export type SummaryAction = {
  href: string
  text: Content
  hidden?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

/** The object form of a key or a value. */
export type SummaryText = { text: Content; class?: string | undefined }

export type SummaryRow = {
  key: Content | SummaryText
  value: Content | SummaryText
  actions?: readonly SummaryAction[] | undefined
  actionsClass?: string | undefined
  class?: string | undefined
}

export type SummaryCard = {
  title?: Content
  titleLevel?: HeadingLevel | undefined
  titleClass?: string | undefined
  actions?: readonly SummaryAction[] | undefined
  actionsClass?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

type Props = {
  rows: readonly Maybe<SummaryRow>[]
  card?: SummaryCard | undefined
  noBorder?: boolean | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

export function SummaryList({ rows, card, noBorder, class: extra, attributes }: Props) {
  const anyActions = rows.some((row) => (row ? row.actions?.length : 0))
  const list = (
    <dl
      class={classNames('govuk-summary-list', noBorder && 'govuk-summary-list--no-border', extra)}
      {...attributes}
    >
      {rows.map((row) => row && summaryRow({ row, anyActions, cardTitle: card?.title }))}
    </dl>
  )
  return card ? summaryCard(card, list) : list
}

function summaryRow({
  row,
  anyActions,
  cardTitle,
}: {
  row: SummaryRow
  anyActions: boolean
  cardTitle: Content
}) {
  const key = asOptions<SummaryText>(row.key)
  const value = asOptions<SummaryText>(row.value)
  const none = anyActions && !row.actions && 'govuk-summary-list__row--no-actions'
  return (
    <div class={classNames('govuk-summary-list__row', none, row.class)}>
      <dt class={classNames('govuk-summary-list__key', key?.class)}>{key?.text}</dt>
      <dd class={classNames('govuk-summary-list__value', value?.class)}>{value?.text}</dd>
      {row.actions?.length ? (
        <dd class={classNames('govuk-summary-list__actions', row.actionsClass)}>
          {row.actions.length === 1 ? (
            row.actions.map((action) => actionLink(action, cardTitle))
          ) : (
            <ul class="govuk-summary-list__actions-list">
              {row.actions.map((action) => (
                <li class="govuk-summary-list__actions-list-item">{actionLink(action, cardTitle)}</li>
              ))}
            </ul>
          )}
        </dd>
      ) : null}
    </div>
  )
}

function summaryCard(card: SummaryCard, list: Content) {
  const Heading = `h${card.titleLevel ?? 2}` as const
  const actionsClass = classNames('govuk-summary-card__actions', card.actionsClass)
  return (
    <div class={classNames('govuk-summary-card', card.class)} {...card.attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {card.title && (
          <Heading class={classNames('govuk-summary-card__title', card.titleClass)}>{card.title}</Heading>
        )}
        {card.actions?.length === 1 && (
          <div class={actionsClass}>{card.actions.map((action) => actionLink(action, card.title))}</div>
        )}
        {card.actions && card.actions.length > 1 && (
          <ul class={actionsClass}>
            {card.actions.map((action) => (
              <li class="govuk-summary-card__action">{actionLink(action, card.title)}</li>
            ))}
          </ul>
        )}
      </div>
      <div class="govuk-summary-card__content">{list}</div>
    </div>
  )
}

function actionLink(action: SummaryAction, cardTitle: Content) {
  return (
    <a class={classNames('govuk-link', action.class)} href={action.href} {...action.attributes}>
      {action.text}
      {(action.hidden || cardTitle) && (
        <span class="govuk-visually-hidden">
          {action.hidden && ` ${action.hidden}`}
          {cardTitle && [' (', cardTitle, ')']}
        </span>
      )}
    </a>
  )
}
