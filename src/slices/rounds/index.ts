// The door of this slice for others that may reach the database: rounds of the asker's council, as the asker may see them.

export { addInvitations } from './invitations.queries.ts'
export { startRoundsJobs } from './rounds.job.ts'
export {
  closeRound,
  countsOf,
  findRound,
  isOpenToAsker,
  listAskedOf,
  listRounds,
  mayBeginIn,
  openRound,
} from './rounds.queries.ts'
export { roundsQueues } from './rounds-queues.rules.ts'
