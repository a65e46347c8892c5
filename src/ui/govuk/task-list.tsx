// Tasks to be done in any order, each with where it leads and how far it is.
import { type Attributes, asOptions, type Content, classNames, type Maybe } from '../content.ts'
import { Tag, type TagColour, type TagOptions } from './tag.tsx'

/** A status is plain text, or a tag: `{ tag: 'Incomplete', colour: 'blue' }`. */
export type TaskStatus =
  | { tag: Content | TagOptions; colour?: TagColour | undefined; class?: string | undefined }
  | PlainText

type PlainText = { text: Content; class?: string | undefined }

export type Task = {
  title: Content | PlainText
  /** Without one the task cannot be begun yet. */
  href?: string | undefined
  hint?: Content
  status: Content | TaskStatus
  class?: string | undefined
}

type Props = {
  items: readonly Maybe<Task>[]
  /** Beginning of the ids inside; needed where a page has more than one list. */
  idPrefix?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

export function TaskList({ items, idPrefix = 'task-list', class: extra, attributes }: Props) {
  return (
    <ul class={classNames('govuk-task-list', extra)} {...attributes}>
      {items.map((item, index) => item && task(item, `${idPrefix}-${index + 1}`))}
    </ul>
  )
}

function task(item: Task, id: string) {
  const title = asOptions<PlainText>(item.title)
  const status = asStatus(item.status)
  return (
    <li
      class={classNames('govuk-task-list__item', item.href && 'govuk-task-list__item--with-link', item.class)}
    >
      <div class="govuk-task-list__name-and-hint">
        {item.href ? (
          <a
            class={classNames('govuk-link govuk-task-list__link', title?.class)}
            href={item.href}
            aria-describedby={classNames(item.hint ? `${id}-hint` : undefined, `${id}-status`)}
          >
            {title?.text}
          </a>
        ) : (
          <div class={title?.class}>{title?.text}</div>
        )}
        {item.hint && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {item.hint}
          </div>
        )}
      </div>
      <div class={classNames('govuk-task-list__status', status.class)} id={`${id}-status`}>
        {status.content}
      </div>
    </li>
  )
}

function asStatus(status: Content | TaskStatus): { content: Content; class?: string | undefined } {
  if (typeof status !== 'object' || status === null || !('tag' in status)) {
    const plain = asOptions<PlainText>(status)
    return { content: plain?.text, class: plain?.class }
  }
  const tag = asOptions<TagOptions>(status.tag)
  return {
    content: (
      <Tag colour={status.colour} {...tag}>
        {tag?.text}
      </Tag>
    ),
    class: status.class,
  }
}
