// The door of this slice for others that may reach the database: the official assessments that the asker may see, and how
// one comes about.
export { finaliseProposal } from './finalise-proposal.queries.ts'
export { findProposal } from './find-proposal.queries.ts'
export { startOfficialJobs } from './official.job.ts'
export { listOfficial, standingOfficial } from './official.queries.ts'
export { officialQueues } from './official-queues.rules.ts'
