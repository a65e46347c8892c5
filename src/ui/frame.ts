// What surrounds every page and depends on the request, not on the page: who is signed in, where they may go, the
// names of the assets. It is in place while one page is rendered, so that no page has to pass it on. A context of Preact
// would do as well, but whatever is rendered inside one stays in memory until the next full collection.

export type Link = { text: string; href: string }

/** `place` is the council's short name, or "LGA". */
export type Person = { name: string; place: string; accountHref: string; signOutHref: string }

export type Frame = {
  assets: { css: string; js: string; icon: string }
  navigation: readonly { key: string; text: string; href: string }[]
  person?: Person | undefined
  /** Whoever is signed in: where to ask about the session, and how long it lasts in milliseconds (unused; at most). */
  session?: { href: string; left: number; leftAtMost: number } | undefined
  signInHref: string
  footerLinks: readonly Link[]
  /** Shown outside production only: where the mail goes. */
  dev?: Link | undefined
}

let present: Frame | undefined

/** Renders with this frame in place. `render` runs from beginning to end with nothing between: it must not be async. */
export function inFrame(frame: Frame, render: () => string): string {
  const before = present
  present = frame
  try {
    return render()
  } finally {
    present = before
  }
}

/** The frame of the page that is being rendered. Throws elsewhere: that is a mistake in the code. */
export function useFrame(): Frame {
  if (!present) throw new Error('A page is rendered through renderPage, which gives it its frame')
  return present
}
