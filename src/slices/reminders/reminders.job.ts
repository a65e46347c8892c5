// Starts the work of this slice that nobody waits for.
import type { Jobs } from '../../platform/jobs/jobs.ts'
import type { MailTools } from '../../platform/mail/hand-over.ts'
import { remind, sendDigests } from './reminders-queues.rules.ts'
import { runReminders } from './run-reminders.job.ts'
import { sendDigest } from './send-digest.job.ts'

/** From now on whoever owns what is due is told by mail. By day and by night: the run itself knows what time it is in London. */
export async function startRemindersJobs(tools: MailTools & { readonly jobs: Jobs }): Promise<void> {
  const { jobs, clock } = tools
  await Promise.all([
    jobs.work(remind, async () => void (await runReminders(tools, clock()))),
    jobs.work<{ digest: string }>(sendDigests, (data) => sendDigest(tools, data)),
    jobs.schedule(remind, '*/30 * * * *'),
  ])
}
