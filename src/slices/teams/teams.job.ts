// Starts the work of this slice that nobody waits for.
import type { Jobs } from '../../platform/jobs/jobs.ts'
import type { MailTools } from '../../platform/mail/hand-over.ts'
import { sendInvitationsOf, tellPersonTakenOut } from './send-team-mails.job.ts'
import { sendTeamInvitations, tellTakenOut } from './teams-queues.rules.ts'

/** From now on people are told when a team invites them, or takes them out. */
export async function startTeamsJobs(tools: MailTools & { readonly jobs: Jobs }): Promise<void> {
  const { jobs } = tools
  await Promise.all([
    jobs.work<{ team: string }>(sendTeamInvitations, ({ team }) => sendInvitationsOf(tools, team)),
    jobs.work<{ team: string; person: string }>(tellTakenOut, (data) => tellPersonTakenOut(tools, data)),
  ])
}
