// The door of this slice for others that may reach the database: who is in a team, to its members, and who is asked to join.
export { listTeamInvitations } from './team-invitations.queries.ts'
export { findMembersAt, listMembers } from './team-members.queries.ts'
export { startTeamsJobs } from './teams.job.ts'
export { teamsQueues } from './teams-queues.rules.ts'
