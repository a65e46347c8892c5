// Sends what is still to be sent about a team, one mail in one transaction each: what was sent stays sent when a later
// mail fails, and the next try goes on with the rest.
import { within } from '../../platform/database/handle.ts'
import { eachInTurn } from '../../platform/jobs/each-in-turn.ts'
import { handOver, type MailTools } from '../../platform/mail/hand-over.ts'
import {
  claimTakenOut,
  claimTeamInvitation,
  listInvitationsToSend,
  markTeamInvitationSent,
  markTeamInvitationUndelivered,
} from './team-mail.queries.ts'
import { takenOutMail, teamInvitationMail } from './team-mail.rules.ts'

/** @throws the first failure, once every other mail has been tried; the job is then tried again for those that failed. */
export async function sendInvitationsOf(tools: MailTools, teamId: string): Promise<void> {
  const waiting = await within(tools.database, { settings: {}, mode: 'read' }, (tx) =>
    listInvitationsToSend(tx, teamId),
  )
  await eachInTurn(waiting, (invitationId) => sendInvitation(tools, invitationId))
}

async function sendInvitation(tools: MailTools, invitationId: string): Promise<void> {
  const { database, clock, settings } = tools
  await within(database, { settings: {}, mode: 'write' }, async (tx) => {
    const facts = await claimTeamInvitation(tx, invitationId)
    if (!facts) return
    const outcome = await handOver(tools, { to: facts.to, ...teamInvitationMail(facts, settings.baseUrl) })
    // The team sees it where the address does not work.
    const mark = outcome === 'sent' ? markTeamInvitationSent : markTeamInvitationUndelivered
    await mark(tx, invitationId, clock())
  })
}

/** Tells somebody that they were taken out of a team; once, however often the job is tried. */
export async function tellPersonTakenOut(
  tools: MailTools,
  { team, person }: { readonly team: string; readonly person: string },
): Promise<void> {
  await within(tools.database, { settings: {}, mode: 'write' }, async (tx) => {
    const facts = await claimTakenOut(tx, { teamId: team, personId: person, now: tools.clock() })
    // Whoever cannot be reached counts as told.
    if (facts) await handOver(tools, { to: facts.to, ...takenOutMail(facts, tools.settings.baseUrl) })
  })
}
