// Sends one digest, in one transaction with the record that it was sent. What is done by then is left out.
import type { Clock } from '../../platform/clock/clock.ts'
import type { Settings } from '../../platform/config/settings.ts'
import { within } from '../../platform/database/handle.ts'
import type { DatabasePool } from '../../platform/database/pool.ts'
import { type Mailer, MailFailed } from '../../platform/mail/mail.ts'
import { routes } from '../../routes.ts'
import { claimDigest, listStillDue, markDigest } from './digest-mail.queries.ts'
import { type DigestAddresses, digestMail } from './digest-mail.rules.ts'
import { workingDay } from './reminder-days.rules.ts'

export type SendTools = {
  /** As the role of background work. */
  readonly database: DatabasePool
  readonly mail: Mailer
  readonly clock: Clock
  readonly settings: Pick<Settings, 'baseUrl'>
}

/** @throws where the mail could not be handed over: the job is tried again. */
export async function sendDigest(tools: SendTools, { digest: id }: { digest: string }): Promise<void> {
  const now = tools.clock()
  const day = workingDay(now)
  // At night, and for one of an earlier day, nothing: the next run takes it along with what is due then.
  if (day === undefined) return
  await within(tools.database, { settings: {}, mode: 'write' }, async (tx) => {
    const digest = await claimDigest(tx, { id, day })
    if (!digest) return
    const lines = digest.isWanted ? await listStillDue(tx, digest) : []
    const outcome = lines.length === 0 ? 'sent' : await handOver()
    await markDigest(tx, id, { outcome, now })

    async function handOver(): Promise<'sent' | 'undelivered'> {
      const words = digestMail({ lines, today: day as string }, addressesAt(tools.settings.baseUrl))
      try {
        await tools.mail.send({ to: digest?.to ?? '', id, ...words })
        return 'sent'
      } catch (error) {
        if (error instanceof MailFailed && error.permanent) return 'undelivered'
        throw error
      }
    }
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
