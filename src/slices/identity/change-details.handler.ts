// The account: people see and change what the service holds of them. The choice about the name acts at once.
import { readCookie } from '../../platform/http/cookies.ts'
import { page, type Reply, seeOther } from '../../platform/http/reply.ts'
import type { ActorOf, Ask } from '../../request.ts'
import { routes } from '../../routes.ts'
import type { FieldErrors } from '../../ui/field-errors.ts'
import { ChangeDetailsPage } from './change-details.page.tsx'
import { parseDetails, type TypedDetails } from './details.form.ts'
import { findAccount, listNameChoices, saveDetails } from './person.queries.ts'
import { endOtherSessions, listSessions } from './session.queries.ts'
import { sessionCookie } from './session.rules.ts'

type AskAccount = Ask<ActorOf<'signed-in'>, typeof routes.account | typeof routes.endSessions>

const doneWords: Readonly<Record<string, string>> = {
  saved: 'Your details are saved',
  'ended-sessions': 'You are signed out everywhere else',
}

export async function viewAccount(ask: AskAccount): Promise<Reply> {
  return page(ChangeDetailsPage, await accountProps(ask))
}

export async function submitChangeDetails(ask: AskAccount): Promise<Reply> {
  const { actor } = ask
  const parsed = parseDetails(ask.form, { asksName: actor.kind === 'officer' })
  if (!parsed.ok) return page(ChangeDetailsPage, await accountProps(ask, parsed), 422)
  await ask.write(async (tx) => {
    await saveDetails(tx, actor.personId, { details: parsed.value, now: ask.now })
    await ask.audit(tx)
  })
  return seeOther(routes.account.href({}, { done: 'saved' }))
}

export async function submitEndSessions(ask: AskAccount): Promise<Reply> {
  const { personId } = ask.actor
  await ask.write(async (tx) => {
    await endOtherSessions(tx, { personId, token: tokenOf(ask) })
    await ask.audit(tx)
  })
  return seeOther(routes.account.href({}, { done: 'ended-sessions' }))
}

async function accountProps(ask: AskAccount, refused?: { typed: TypedDetails; errors: FieldErrors }) {
  const { actor, now } = ask
  const { personId } = actor
  return ask.read(async (tx) => {
    const account = await findAccount(tx, personId)
    if (!account) throw new Error('The person who is signed in was not found')
    const council = actor.kind === 'officer' ? actor.council.name : undefined
    return {
      account: { email: account.email, council, isLead: account.isLead },
      details: refused?.typed ?? account,
      errors: refused?.errors ?? {},
      today: now,
      done: doneWords[ask.query.get('done') ?? ''],
      nameChoices: await listNameChoices(tx, personId),
      sessions: await listSessions(tx, { personId, token: tokenOf(ask), now }),
    }
  })
}

function tokenOf(ask: AskAccount): string {
  return readCookie(ask.request.headers, ask.services.settings, sessionCookie) ?? ''
}
