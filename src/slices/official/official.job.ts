// Starts the work of this slice that nobody waits for.
import type { Jobs } from '../../platform/jobs/jobs.ts'
import type { MailTools } from '../../platform/mail/hand-over.ts'
import { tellOfficial } from './official-queues.rules.ts'
import { tellInvited } from './tell-official.job.ts'

/** From now on people are told of an official assessment when it was finalised. */
export async function startOfficialJobs(tools: MailTools & { readonly jobs: Jobs }): Promise<void> {
  await tools.jobs.work<{ official: string }>(tellOfficial, ({ official }) => tellInvited(tools, official))
}
