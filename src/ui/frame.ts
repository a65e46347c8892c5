// What surrounds every page and depends on the request, not on the page: who is signed in, where they may go, the
// names of the assets. It travels in a context so that no page has to pass it on.
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

export type Link = { text: string; href: string }

/** `place` is the council's short name, or "LGA". */
export type Person = { name: string; place: string; accountHref: string; signOutHref: string }

export type Frame = {
  assets: { css: string; js: string; icon: string }
  navigation: readonly { key: string; text: string; href: string }[]
  person?: Person | undefined
  signInHref: string
  footerLinks: readonly Link[]
  /** Shown once, as a success banner: what the last form did. */
  message?: { heading: string; text?: string | undefined } | undefined
  /** Shown outside production only: where the mail goes. */
  dev?: Link | undefined
}

export const FrameContext = createContext<Frame | undefined>(undefined)

/** The frame of the present request. Throws outside a rendered page: that is a mistake in the code. */
export function useFrame(): Frame {
  const frame = useContext(FrameContext)
  if (!frame) throw new Error('A page is rendered through renderPage, which gives it its frame')
  return frame
}
