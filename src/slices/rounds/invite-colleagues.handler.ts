// Invites colleagues by e-mail: good addresses are invited even where others of the same list have to be mended.
import type { Handle } from '../../platform/database/handle.ts'
import { readInvitation } from '../../platform/http/read-invitation.ts'
import { notFound, page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { councilByCode } from '../councils/index.ts'
import { addInvitations } from './invitations.queries.ts'
import { InviteColleaguesPage } from './invite-colleagues.page.tsx'
import { messageLimit, type Round } from './round-record.rules.ts'
import { findRound } from './rounds.queries.ts'
import { sendInvitations } from './rounds-queues.rules.ts'

type InviteAsk = Ask<Officer, typeof routes.inviteColleagues>

export async function viewInvite(ask: InviteAsk): Promise<Reply> {
  return ask.read(async (tx) => {
    const props = await inviteProps(tx, ask)
    if (!props) return notFound()
    if (props.round.state === 'closed') return seeOther(routes.round.href({ round: props.round.id }))
    return page(InviteColleaguesPage, { ...props, isNew: ask.query.get('done') === 'opened' })
  })
}

export async function submitInvite(ask: InviteAsk): Promise<Reply> {
  return ask.write(async (tx) => {
    const props = await inviteProps(tx, ask)
    if (!props) return notFound()
    const { round, domains } = props
    if (round.state === 'closed')
      return seeOther(routes.round.href({ round: round.id }, { done: 'closed-before' }))
    const parsed = readInvitation(ask.form, { domains, messageLimit })
    if (!parsed.ok) return page(InviteColleaguesPage, { ...props, ...parsed }, 422)
    const invited = await invite(tx, ask, { round, emails: parsed.emails, message: parsed.message })
    const already = parsed.emails.filter((email) => !invited.includes(email))
    if (parsed.refused.length === 0) {
      const counts = { invited: String(invited.length), already: String(already.length) }
      return seeOther(routes.round.href({ round: round.id }, counts))
    }
    const { refused } = parsed
    const typed = { ...parsed.typed, addresses: refused.map((one) => one.typed).join('\n') }
    const errors = { addresses: 'Correct these addresses, or take them out' }
    return page(InviteColleaguesPage, { ...props, errors, refused, typed, invited, already }, 422)
  })
}

async function invite(
  tx: Handle,
  ask: InviteAsk,
  { round, emails, message }: { round: Round; emails: readonly string[]; message: string },
): Promise<readonly string[]> {
  const { personId, council } = ask.actor
  const invited = await addInvitations(tx, {
    roundId: round.id,
    councilCode: council.code,
    emails,
    message,
    invitedBy: personId,
    now: ask.now,
  })
  if (invited.length > 0) {
    await ask.services.jobs.send(tx, sendInvitations, { round: round.id })
    await ask.audit(tx, round.id)
  }
  return invited
}

async function inviteProps(tx: Handle, ask: InviteAsk) {
  const round = isUuid(ask.params.round) ? await findRound(tx, ask.params.round) : undefined
  const council = await councilByCode(tx, ask.actor.council.code)
  return round && { round, domains: council?.emailDomains ?? [] }
}
