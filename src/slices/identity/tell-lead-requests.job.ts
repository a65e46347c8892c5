// Tells staff of the LGA by mail that somebody asks to be a lead, each of them in a transaction of their own: what was sent
// stays sent when a later mail fails.
import type { Settings } from '../../platform/config/settings.ts'
import { within } from '../../platform/database/handle.ts'
import { eachInTurn } from '../../platform/jobs/each-in-turn.ts'
import { handOver, type MailTools } from '../../platform/mail/hand-over.ts'
import { routes } from '../../routes.ts'
import { leadRequestsMail } from './lead-mail.rules.ts'
import { claimRequestsToTell, listStaffToTell } from './lead-request-told.queries.ts'

type Tools = MailTools & { readonly settings: Pick<Settings, 'lgaAdmins'> }

/**
 * Whoever had such a mail in the last hour gets what has come since with a later run.
 * @throws the first failure, once every other mail has been tried.
 */
export async function tellLeadRequests(tools: Tools): Promise<void> {
  const { database, settings } = tools
  const staff = await within(database, { settings: {}, mode: 'read' }, (tx) =>
    listStaffToTell(tx, settings.lgaAdmins),
  )
  await eachInTurn(staff, (to) => tellOne(tools, to))
}

async function tellOne(tools: Tools, to: string): Promise<void> {
  const { database, clock, settings } = tools
  await within(database, { settings: {}, mode: 'write' }, async (tx) => {
    const councils = await claimRequestsToTell(tx, { to, now: clock() })
    if (councils.length === 0) return
    const at = { service: settings.baseUrl, leads: `${settings.baseUrl}${routes.lgaLeads.href()}` }
    // Whoever cannot be reached counts as told.
    await handOver(tools, { to, ...leadRequestsMail(councils, at) })
  })
}
