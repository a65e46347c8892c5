// The door of this slice for others that may reach the database: assessments as the asker may see them,
// and what an author may do to the own draft.
export { findAssessment, findLastSubmitted, inFull, listSubmittedOfCouncil } from './assessment.queries.ts'
export { insertCouncilAssessment } from './council-assessment.queries.ts'
export {
  beginDraft,
  insertCopies,
  lockDraft,
  markSubmitted,
  type NewDraft,
  saveResponse,
} from './draft.queries.ts'
export {
  findOfficialRecord,
  findStanding,
  listOfficial,
  type OfficialRecord,
} from './official-record.queries.ts'
