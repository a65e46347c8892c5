// Tells everyone invited to a round that its official assessment stands, one mail in one transaction each: what was sent
// stays sent when a later mail fails, and the next try goes on with the rest.
import { within } from '../../platform/database/handle.ts'
import { eachInTurn } from '../../platform/jobs/each-in-turn.ts'
import { handOver, type MailTools } from '../../platform/mail/hand-over.ts'
import { routes } from '../../routes.ts'
import { officialMail } from './official-mail.rules.ts'
import { claimNotice, listToTell } from './official-notice.queries.ts'

/** @throws the first failure, once every other mail has been tried. */
export async function tellInvited(tools: MailTools, official: string): Promise<void> {
  const waiting = await within(tools.database, { settings: {}, mode: 'read' }, (tx) =>
    listToTell(tx, official),
  )
  await eachInTurn(waiting, (invitation) => tellOne(tools, { official, invitation }))
}

async function tellOne(
  tools: MailTools,
  which: { readonly official: string; readonly invitation: string },
): Promise<void> {
  const { baseUrl } = tools.settings
  const addresses = { service: baseUrl, officials: `${baseUrl}${routes.officials.href()}` }
  await within(tools.database, { settings: {}, mode: 'write' }, async (tx) => {
    const facts = await claimNotice(tx, { ...which, now: tools.clock() })
    // Whoever cannot be reached counts as told.
    if (facts) await handOver(tools, { to: facts.to, ...officialMail(facts, addresses) })
  })
}
