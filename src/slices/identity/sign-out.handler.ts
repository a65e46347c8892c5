// Signing out. Looking at the page changes nothing, so that a link that is followed by itself signs nobody out.
import { clearCookie, readCookie } from '../../platform/http/cookies.ts'
import { page, type Reply, seeOther, withCookies } from '../../platform/http/reply.ts'
import type { Actor, Ask } from '../../request.ts'
import { routes } from '../../routes.ts'
import { endSession } from './enter.queries.ts'
import { findAccount } from './person.queries.ts'
import { sessionCookie } from './session.rules.ts'
import { SignedOutPage, SignOutPage } from './sign-out.page.tsx'

type AskSignOut = Ask<Actor, typeof routes.signOut>

export async function viewSignOut(ask: AskSignOut): Promise<Reply> {
  const { actor } = ask
  if (actor.kind === 'anonymous') return page(SignedOutPage, {})
  const account = await ask.read((tx) => findAccount(tx, actor.personId))
  return page(SignOutPage, { email: account?.email ?? '' })
}

export async function submitSignOut(ask: AskSignOut): Promise<Reply> {
  const token = readCookie(ask.request.headers, ask.services.settings, sessionCookie)
  if (token && ask.actor.kind !== 'anonymous')
    await ask.write(async (tx) => {
      await endSession(tx, token)
      await ask.audit(tx)
    })
  return withCookies(seeOther(routes.signOut.href()), [clearCookie(ask.services.settings, sessionCookie)])
}
