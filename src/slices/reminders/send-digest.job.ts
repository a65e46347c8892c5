// Sends one digest, in one transaction with the record that it was sent. What is done by then is left out.
import { within } from '../../platform/database/handle.ts'
import { handOver, type MailTools } from '../../platform/mail/hand-over.ts'
import { routes } from '../../routes.ts'
import { claimDigest, listStillDue, markDigest } from './digest-mail.queries.ts'
import { type DigestAddresses, digestMail } from './digest-mail.rules.ts'
import { workingDay } from './reminder-days.rules.ts'

/** @throws where the mail could not be handed over: the job is tried again. */
export async function sendDigest(tools: MailTools, { digest: id }: { digest: string }): Promise<void> {
  const now = tools.clock()
  const day = workingDay(now)
  // At night, and for one of an earlier day, nothing: the next run takes it along with what is due then.
  if (day === undefined) return
  await within(tools.database, { settings: {}, mode: 'write' }, async (tx) => {
    const digest = await claimDigest(tx, { id, day })
    if (!digest) return
    const lines = digest.isWanted ? await listStillDue(tx, digest) : []
    const words = () => digestMail({ lines, today: day }, addressesAt(tools.settings.baseUrl))
    const outcome = lines.length === 0 ? 'sent' : await handOver(tools, { to: digest.to, id, ...words() })
    await markDigest(tx, id, { outcome, now })
  })
}

function addressesAt(baseUrl: string): DigestAddresses {
  return {
    service: baseUrl,
    plans: `${baseUrl}${routes.plans.href()}`,
    reminders: `${baseUrl}${routes.reminders.href()}`,
    action: ({ planId, actionId }) => `${baseUrl}${routes.action.href({ plan: planId, action: actionId })}`,
  }
}
