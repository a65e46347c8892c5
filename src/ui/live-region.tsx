// The part of a page that changes while somebody looks at it. Without scripts it is a plain part of the page, and the
// link below asks for it anew.
import type { Attributes, Content } from './content.ts'

type Props = {
  /** Where its events come from. */
  events: string
  /** The address of the page itself. */
  href: string
  /** The `shape` of the state that this page was made from; with another one the page is asked for anew. */
  shape: string
  /** Nothing changes any more: the part is as it is, and the page does not say that it is live. */
  isOver?: boolean
  children: Content
}

const sentences: Attributes = {
  'data-live-on': 'Live: this page changes by itself.',
  'data-live-lost': 'The connection is lost. What you see may be out of date. Trying again.',
  'data-live-unsent':
    'The connection is lost, so nothing was sent. What you entered is still here: try again when the connection is back.',
  'data-live-signed-out': 'You are signed out. Refresh to sign in again.',
  'data-live-elsewhere': 'This page is live in other windows of yours now. Refresh to make this one live.',
  'data-live-gone': 'There is nothing to follow here any more. Refresh to see why.',
  'data-live-changed': 'Something has changed since you began to type. Refresh to see it.',
}

/** The script finds it by `data-live`, replaces its content (the last time by that of `data-live-over`), writes into `data-live-count` and `data-live-bar`, and what is new into `data-live-said` for whoever cannot see it. */
export function LiveRegion({ events, href, shape, isOver = false, children }: Props) {
  if (isOver) return <div data-live-over="">{children}</div>
  return (
    <>
      <div data-live={events} data-live-shape={shape}>
        {children}
      </div>
      <div class="govuk-visually-hidden" role="status" data-live-said="" />
      <p class="govuk-body-s tiex-live" data-live-line="" {...sentences}>
        <span role="status" aria-live="polite" data-live-words="" />{' '}
        <a class="govuk-link" href={href}>
          Refresh
        </a>
      </p>
    </>
  )
}
