// The door of this slice for others that may reach the database: rounds of the asker's council, as the asker may see them.

export { startRoundsJobs } from './rounds.job.ts'
export { countsOf, findRound, isOpenToAsker, listAskedOf, listRounds, mayBeginIn } from './rounds.queries.ts'
export { roundsQueues } from './rounds-queues.rules.ts'
