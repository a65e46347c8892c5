// Sends what is still to be sent about a round, one mail in one transaction each: what was sent stays sent when a later
// mail fails, and the next try goes on with the rest.
import type { Clock } from '../../platform/clock/clock.ts'
import type { Settings } from '../../platform/config/settings.ts'
import { within } from '../../platform/database/handle.ts'
import type { DatabasePool } from '../../platform/database/pool.ts'
import { eachInTurn } from '../../platform/jobs/each-in-turn.ts'
import { type Mailer, MailFailed } from '../../platform/mail/mail.ts'
import {
  claimMail,
  listDueMails,
  markSent,
  markUndelivered,
  type RoundMailKind,
} from './invitation-mail.queries.ts'
import { closingMail, invitationMail, reminderMail } from './round-mail.rules.ts'

export type RoundMailTools = {
  /** As the role of background work. */
  readonly database: DatabasePool
  readonly mail: Mailer
  readonly clock: Clock
  readonly settings: Pick<Settings, 'baseUrl'>
}

const words = { invitation: invitationMail, reminder: reminderMail, closing: closingMail } as const

/** @throws the first failure, once every other mail has been tried; the job is then tried again for those that failed. */
export async function sendRoundMails(
  tools: RoundMailTools,
  kind: RoundMailKind,
  roundId: string,
): Promise<void> {
  const due = await within(tools.database, { settings: {}, mode: 'read' }, (tx) =>
    listDueMails(tx, kind, roundId),
  )
  await eachInTurn(due, (invitationId) => sendOne(tools, kind, invitationId))
}

async function sendOne(tools: RoundMailTools, kind: RoundMailKind, invitationId: string): Promise<void> {
  const { database, mail, clock, settings } = tools
  await within(database, { settings: {}, mode: 'write' }, async (tx) => {
    const facts = await claimMail(tx, kind, invitationId)
    if (!facts) return
    try {
      await mail.send({ to: facts.to, ...words[kind](facts, settings.baseUrl) })
      await markSent(tx, kind, { invitationId, now: clock() })
    } catch (error) {
      // Trying again would be of no use; the lead sees that the address does not work.
      if (!(error instanceof MailFailed && error.permanent)) throw error
      await markUndelivered(tx, invitationId, clock())
    }
  })
}
