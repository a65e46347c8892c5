// The pure door of this slice: what an assessment is, how far it is, and what may happen to it.
export { type Scope, scopeName, scopeOf, scopePhrase, serviceNameLimit } from '../rounds/rounds.rules.ts'
export { progress } from './assessment-progress.rules.ts'
export {
  type AgreedArea,
  type Agreement,
  type AreaContent,
  allAnswers,
  type FullAssessment,
  noteLimit,
  type Response,
  reasonLimit,
  type StatementAgreement,
  type Submitted,
} from './assessment-record.rules.ts'
export { copyFor } from './copy-assessment.rules.ts'
export { decideSubmit } from './submit-assessment.rules.ts'
