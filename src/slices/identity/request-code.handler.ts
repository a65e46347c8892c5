// Asking for a code. The same answer, and the same work, for every address on a domain we know: whether a person is known
// shows in nothing but the mail that is sent.
import { newToken } from '../../platform/crypto/secrets.ts'
import { setCookie } from '../../platform/http/cookies.ts'
import { page, type Reply, seeOther, withCookies } from '../../platform/http/reply.ts'
import type { Actor, Ask } from '../../request.ts'
import { routes } from '../../routes.ts'
import { councilsByDomain } from '../councils/index.ts'
import { countAttempt } from './attempt.queries.ts'
import { sendCodes } from './identity-queues.rules.ts'
import { parseCodeRequest } from './request-code.form.ts'
import { RequestCodePage, UnknownDomainPage } from './request-code.page.tsx'
import { returnPath } from './return-path.rules.ts'
import { beginSignIn } from './sign-in.queries.ts'
import { askingCookie, isKnownDomain } from './sign-in.rules.ts'

type AskCode = Ask<Actor, typeof routes.signIn>

export function viewRequestCode(ask: AskCode): Reply {
  const returnTo = returnPath(ask.query.get('to') ?? undefined)
  if (ask.actor.kind === 'officer') return seeOther(returnTo ?? routes.assessments.href())
  if (ask.actor.kind === 'lga') return seeOther(returnTo ?? routes.lga.href())
  return page(RequestCodePage, { email: '', returnTo, isKept: ask.query.has('kept') })
}

export async function submitRequestCode(ask: AskCode): Promise<Reply> {
  const parsed = parseCodeRequest(ask.form)
  if (!parsed.ok)
    return page(
      RequestCodePage,
      { email: parsed.typed, returnTo: parsed.returnTo, errors: parsed.errors },
      422,
    )
  const { email, domain, returnTo } = parsed.value
  const { lgaAdmins } = ask.services.settings

  const councils = await ask.read((tx) => councilsByDomain(tx, domain))
  if (!isKnownDomain(domain, { councils: councils.length, lgaAdmins }))
    return page(UnknownDomainPage, { email, returnTo, domain }, 422)
  const { source, now } = ask
  const { secret } = ask.services
  if (!(await ask.write((tx) => countAttempt(tx, { kind: 'ask', whose: email, source, now, secret }))))
    return page(RequestCodePage, { email, returnTo, errors: { email: tooMany } }, 429)

  const browser = newToken()
  await ask.write(async (tx) => {
    const signIn = await beginSignIn(tx, { browser, email, returnTo: returnTo ?? '', now })
    await ask.services.jobs.send(tx, sendCodes, { signIn })
  })
  return withCookies(seeOther(routes.signInCode.href()), [
    setCookie(ask.services.settings, { ...askingCookie, value: browser }),
  ])
}

const tooMany = 'Too many codes have been asked for. Wait 15 minutes, then ask for a new one'
