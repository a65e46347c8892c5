// The pure door of this slice: scores, categories and how they look, for everyone who shows or uses them.

export {
  type AreaStanding,
  areaStanding,
  factorStandings,
  type StandingMatrix,
  standingMatrix,
} from './area-standing.rules.ts'
export { type CategoryLook, categoryLook, type Look, lookOf, notAssessedLook } from './category-look.rules.ts'
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
  scoreBands,
  scoreChart,
  scoreChartHeading,
  shortAreaName,
} from './score-chart.rules.ts'
