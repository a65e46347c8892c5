// The pure door of this slice: what an assessment is, how far it is, and what may happen to it.
export { type Scope, scopeName, scopeOf, scopePhrase, serviceNameLimit } from '../rounds/rounds.rules.ts'
export { type AreaProgress, minutesLeft, type Progress, progress } from './assessment-progress.rules.ts'
export {
  type AgreedArea,
  type Agreement,
  type AreaContent,
  type Assessment,
  allAnswers,
  type Draft,
  type FullAssessment,
  noteLimit,
  type Response,
  reasonLimit,
  type StatementAgreement,
  type Submitted,
} from './assessment-record.rules.ts'
export { type CopiedArea, copyFor } from './copy-assessment.rules.ts'
export { decideSave, type IncomingSave, type SaveDecision } from './save-response.rules.ts'
export { decideSubmit, type SubmitDecision } from './submit-assessment.rules.ts'
