// Tells somebody by mail what became of their request to be a lead; once, however often the job is tried.
import { within } from '../../platform/database/handle.ts'
import { GivenUp } from '../../platform/jobs/job-queue.ts'
import type { MailTools } from '../../platform/mail/hand-over.ts'
import { MailFailed } from '../../platform/mail/mail.ts'
import { leadDecisionMail } from './lead-mail.rules.ts'
import { claimDecision, markDecisionTold } from './lead-request.queries.ts'

/** @throws where the mail could not be handed over; GivenUp where trying again is of no use. */
export async function tellDecision(tools: MailTools, { request }: { request: string }): Promise<void> {
  await within(tools.database, { settings: {}, mode: 'write' }, async (tx) => {
    const decision = await claimDecision(tx, request)
    if (!decision) return
    try {
      await tools.mail.send({ to: decision.email, ...leadDecisionMail(decision, tools.settings.baseUrl) })
    } catch (error) {
      throw error instanceof MailFailed && error.permanent ? new GivenUp(error.message) : error
    }
    await markDecisionTold(tx, request, tools.clock())
  })
}
