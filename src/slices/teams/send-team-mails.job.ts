// Sends what is still to be sent about a team, one mail in one transaction each: what was sent stays sent when a later
// mail fails, and the next try goes on with the rest.
import type { Clock } from '../../platform/clock/clock.ts'
import type { Settings } from '../../platform/config/settings.ts'
import { within } from '../../platform/database/handle.ts'
import type { DatabasePool } from '../../platform/database/pool.ts'
import { eachInTurn } from '../../platform/jobs/each-in-turn.ts'
import { type Mailer, MailFailed } from '../../platform/mail/mail.ts'
import {
  claimTakenOut,
  claimTeamInvitation,
  listInvitationsToSend,
  markTeamInvitationSent,
  markTeamInvitationUndelivered,
} from './team-mail.queries.ts'
import { takenOutMail, teamInvitationMail } from './team-mail.rules.ts'

export type TeamMailTools = {
  /** As the role of background work. */
  readonly database: DatabasePool
  readonly mail: Mailer
  readonly clock: Clock
  readonly settings: Pick<Settings, 'baseUrl'>
}

/** @throws the first failure, once every other mail has been tried; the job is then tried again for those that failed. */
export async function sendInvitationsOf(tools: TeamMailTools, teamId: string): Promise<void> {
  const waiting = await within(tools.database, { settings: {}, mode: 'read' }, (tx) =>
    listInvitationsToSend(tx, teamId),
  )
  await eachInTurn(waiting, (invitationId) => sendInvitation(tools, invitationId))
}

async function sendInvitation(tools: TeamMailTools, invitationId: string): Promise<void> {
  const { database, mail, clock, settings } = tools
  await within(database, { settings: {}, mode: 'write' }, async (tx) => {
    const facts = await claimTeamInvitation(tx, invitationId)
    if (!facts) return
    try {
      await mail.send({ to: facts.to, ...teamInvitationMail(facts, settings.baseUrl) })
      await markTeamInvitationSent(tx, invitationId, clock())
    } catch (error) {
      // Trying again would be of no use; the team sees that the address does not work.
      if (!(error instanceof MailFailed && error.permanent)) throw error
      await markTeamInvitationUndelivered(tx, invitationId, clock())
    }
  })
}

/** Tells somebody that they were taken out of a team; once, however often the job is tried. */
export async function tellPersonTakenOut(
  { database, mail, clock, settings }: TeamMailTools,
  { team, person }: { readonly team: string; readonly person: string },
): Promise<void> {
  await within(database, { settings: {}, mode: 'write' }, async (tx) => {
    const facts = await claimTakenOut(tx, { teamId: team, personId: person, now: clock() })
    if (!facts) return
    try {
      await mail.send({ to: facts.to, ...takenOutMail(facts, settings.baseUrl) })
    } catch (error) {
      // Refused for good: trying again would be of no use, and they count as told.
      if (!(error instanceof MailFailed && error.permanent)) throw error
    }
  })
}
