// Starts the work of this slice that nobody waits for.
import type { Jobs } from '../../platform/jobs/jobs.ts'
import type { MailTools } from '../../platform/mail/hand-over.ts'
import { sendInvitations, sendReminders, tellClosed, tellLate } from './rounds-queues.rules.ts'
import { sendRoundMails } from './send-round-mails.job.ts'

type RoundJob = { round: string }

/** From now on people are told of a round as leads ask for it. */
export async function startRoundsJobs(tools: MailTools & { readonly jobs: Jobs }): Promise<void> {
  const { jobs } = tools
  await Promise.all([
    jobs.work<RoundJob>(sendInvitations, ({ round }) => sendRoundMails(tools, 'invitation', round)),
    jobs.work<RoundJob>(sendReminders, ({ round }) => sendRoundMails(tools, 'reminder', round)),
    jobs.work<RoundJob>(tellClosed, ({ round }) => sendRoundMails(tools, 'closing', round)),
    jobs.work<RoundJob>(tellLate, ({ round }) => sendRoundMails(tools, 'late', round)),
  ])
}
