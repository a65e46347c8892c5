// Tells everyone invited to a round that its official assessment stands, one mail in one transaction each: what was sent
// stays sent when a later mail fails, and the next try goes on with the rest.
import type { Clock } from '../../platform/clock/clock.ts'
import type { Settings } from '../../platform/config/settings.ts'
import { within } from '../../platform/database/handle.ts'
import type { DatabasePool } from '../../platform/database/pool.ts'
import { eachInTurn } from '../../platform/jobs/each-in-turn.ts'
import { type Mailer, MailFailed } from '../../platform/mail/mail.ts'
import { officialMail } from './official-mail.rules.ts'
import { claimNotice, listToTell } from './official-notice.queries.ts'

export type OfficialMailTools = {
  /** As the role of background work. */
  readonly database: DatabasePool
  readonly mail: Mailer
  readonly clock: Clock
  readonly settings: Pick<Settings, 'baseUrl'>
}

/** @throws the first failure, once every other mail has been tried. */
export async function tellInvited(tools: OfficialMailTools, official: string): Promise<void> {
  const waiting = await within(tools.database, { settings: {}, mode: 'read' }, (tx) =>
    listToTell(tx, official),
  )
  await eachInTurn(waiting, (invitation) => tellOne(tools, { official, invitation }))
}

async function tellOne(
  { database, mail, clock, settings }: OfficialMailTools,
  which: { readonly official: string; readonly invitation: string },
): Promise<void> {
  await within(database, { settings: {}, mode: 'write' }, async (tx) => {
    const facts = await claimNotice(tx, { ...which, now: clock() })
    if (!facts) return
    try {
      await mail.send({ to: facts.to, ...officialMail(facts, settings.baseUrl) })
    } catch (error) {
      // Refused for good: trying again would be of no use, and they count as told.
      if (!(error instanceof MailFailed && error.permanent)) throw error
    }
  })
}
