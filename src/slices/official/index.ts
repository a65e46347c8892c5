// The door of this slice for others that may reach the database: how an official assessment comes about.
export { finaliseProposal } from './finalise-proposal.queries.ts'
export { findProposal } from './find-proposal.queries.ts'
export { startOfficialJobs } from './official.job.ts'
export { officialQueues } from './official-queues.rules.ts'
