// The door of this slice for others that may reach the database: who is in a team, to its members.
export { listMembers, type Member } from './team-members.queries.ts'
export { startTeamsJobs } from './teams.job.ts'
export { teamsQueues } from './teams-queues.rules.ts'
