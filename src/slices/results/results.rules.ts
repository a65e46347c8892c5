// The pure door of this slice: how results are explained in words.

export { type AgreementWords, agreementWords, unbroken } from './agreement-words.rules.ts'
export { explainArea, summarySentence } from './explain-results.rules.ts'
export type { OfficialFacts } from './official-findings.rules.ts'
export {
  chosenSentence,
  type LeftOutFindings,
  leftOutFindings,
  type StepFindings,
  stepFindings,
} from './results-findings.rules.ts'
export { type Outstanding, outstandingAreas } from './suggest-next.rules.ts'
