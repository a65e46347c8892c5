// The door of this slice for others that may reach the database: assessments as the asker may see them.
export { findAssessment, listSubmittedOfCouncil } from './assessment.queries.ts'
