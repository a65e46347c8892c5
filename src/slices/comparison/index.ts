// The door of this slice for others that may reach the database: what was answered in a round, as the asker may see it.
export { listAreaAnswers, listRoundAnswers, type RoundAnswers } from './comparison.queries.ts'
export { findBeside } from './find-beside.queries.ts'
