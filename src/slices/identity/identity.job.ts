// Starts the work of this slice that nobody waits for.
import { within } from '../../platform/database/handle.ts'
import type { Jobs } from '../../platform/jobs/jobs.ts'
import { sendCodes, tellLeadDecision, tellLgaOfRequests, tidyUp } from './identity-queues.rules.ts'
import { type SendCodesTools, sendCode } from './send-codes.job.ts'
import { tellDecision } from './tell-lead-decision.job.ts'
import { tellLeadRequests } from './tell-lead-requests.job.ts'
import { tidyIdentity } from './tidy.queries.ts'

/** From now on codes, requests and decisions are told as they come, and what has served its time is removed every hour. */
export async function startIdentityJobs(tools: SendCodesTools & { readonly jobs: Jobs }): Promise<void> {
  const { jobs, database, clock } = tools
  await Promise.all([
    jobs.work<{ signIn: string }>(sendCodes, (data) => sendCode(tools, data)),
    jobs.work<{ request: string }>(tellLeadDecision, (data) => tellDecision(tools, data)),
    jobs.work(tellLgaOfRequests, () => tellLeadRequests(tools)),
    jobs.schedule(tellLgaOfRequests, '*/15 * * * *'),
    jobs.work(tidyUp, () =>
      within(database, { settings: {}, mode: 'write' }, (tx) => tidyIdentity(tx, clock())),
    ),
    jobs.schedule(tidyUp, '17 * * * *'),
  ])
}
