// The pure door of this slice: what other slices may know about scores, categories and how they came about.

export { type AgreementWords, agreementWords, unbroken } from './agreement-words.rules.ts'
export {
  type AreaStanding,
  areaStanding,
  factorStandings,
  type StandingMatrix,
  standingMatrix,
} from './area-standing.rules.ts'
export { type CategoryLook, categoryLook, type Look, lookOf, notAssessedLook } from './category-look.rules.ts'
export {
  type AreaExplanation,
  type CountedAnswer,
  explainArea,
  type LeftOut,
  summarySentence,
  type Voice,
} from './explain-results.rules.ts'
export type { OfficialFacts } from './official-findings.rules.ts'
export {
  type AreaResult,
  type AssessmentResult,
  areaResult,
  categoryOf,
  type DeliberateChoice,
  type DeliberateChoices,
  type ExcludedStatement,
  type NotAssessedArea,
  type ScoredArea,
  type StepResult,
  scoreAssessment,
  strongestAndWeakest,
} from './score-assessment.rules.ts'
export {
  type AreaGroup,
  areaGroups,
  type ScoreBand,
  type ScoreChart,
  type ScoreRow,
  scoreChart,
  scoreChartHeading,
  shortAreaName,
} from './score-chart.rules.ts'
