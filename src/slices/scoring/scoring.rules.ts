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
  type DeliberateChoices,
  type ScoredArea,
  scoreArea,
  scoreAssessment,
  strongestAndWeakest,
} from './score-assessment.rules.ts'
export { areaGroups, type ScoreChart, scoreBands, scoreChart, shortAreaName } from './score-chart.rules.ts'
