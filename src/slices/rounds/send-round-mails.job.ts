// Sends what is still to be sent about a round, one mail in one transaction each: what was sent stays sent when a later
// mail fails, and the next try goes on with the rest.
import { within } from '../../platform/database/handle.ts'
import { eachInTurn } from '../../platform/jobs/each-in-turn.ts'
import { handOver, type MailTools } from '../../platform/mail/hand-over.ts'
import { routes } from '../../routes.ts'
import {
  claimMail,
  listDueMails,
  markSent,
  markUndelivered,
  type RoundMailKind,
} from './invitation-mail.queries.ts'
import {
  closingMail,
  invitationMail,
  lateMail,
  type RoundMailAddresses,
  reminderMail,
} from './round-mail.rules.ts'

const words = {
  invitation: invitationMail,
  reminder: reminderMail,
  closing: closingMail,
  late: lateMail,
} as const

/** @throws the first failure, once every other mail has been tried; the job is then tried again for those that failed. */
export async function sendRoundMails(tools: MailTools, kind: RoundMailKind, roundId: string): Promise<void> {
  const due = await within(tools.database, { settings: {}, mode: 'read' }, (tx) =>
    listDueMails(tx, kind, roundId),
  )
  const at = addressesOf(roundId, tools.settings.baseUrl)
  await eachInTurn(due, (invitationId) => sendOne(tools, { kind, invitationId, at }))
}

type Due = {
  readonly kind: RoundMailKind
  readonly invitationId: string
  readonly at: RoundMailAddresses
}

async function sendOne(tools: MailTools, { kind, invitationId, at }: Due): Promise<void> {
  const { database, clock } = tools
  await within(database, { settings: {}, mode: 'write' }, async (tx) => {
    const facts = await claimMail(tx, kind, invitationId)
    if (!facts) return
    const outcome = await handOver(tools, { to: facts.to, ...words[kind](facts, at) })
    if (outcome === 'sent') await markSent(tx, kind, { invitationId, now: clock() })
    // The lead sees that the address does not work.
    else await markUndelivered(tx, invitationId, clock())
  })
}

function addressesOf(round: string, baseUrl: string): RoundMailAddresses {
  return {
    service: baseUrl,
    round: `${baseUrl}${routes.round.href({ round })}`,
    comparison: `${baseUrl}${routes.comparison.href({ round })}`,
  }
}
