// Everything that the results page says, decided and in order, from what was answered: the page only lays it out.
import { allAnswers, type FullAssessment, type Submitted, scopeName } from '../assessment/assessment.rules.ts'
import type { Framework } from '../framework/framework.rules.ts'
import type { Resource } from '../resources/resources.rules.ts'
import {
  type AreaStanding,
  type AssessmentResult,
  areaStanding,
  factorStandings,
  lookOf,
  type ScoreChart,
  type StandingMatrix,
  scoreAssessment,
  scoreChart,
  standingMatrix,
} from '../scoring/scoring.rules.ts'
import { type BesideColleagues, besideColleagues, type RoundBeside } from './beside-colleagues.rules.ts'
import { type Changes, compareResults } from './compare-results.rules.ts'
import { summarySentence } from './explain-results.rules.ts'
import { type OfficialFacts, type OfficialFindings, officialFindings } from './official-findings.rules.ts'
import {
  chosenSentence,
  type LeftOutFindings,
  leftOutFindings,
  plural,
  type StepFindings,
  stepFindings,
} from './results-findings.rules.ts'
import { type Planned, type ResultsPlan, resultsPlan } from './results-plan.rules.ts'
import { type Reader, theCouncil, voiceFor, whoseAssessment } from './results-reader.rules.ts'
import {
  type FittingResource,
  fittingResources,
  type Outstanding,
  outstandingAreas,
  type Suggestion,
  suggestionFor,
} from './suggest-next.rules.ts'

export type ResultsView = {
  readonly assessmentId: string
  readonly reader: Reader['kind']
  /** What it is about: "Whole council", or the service's name. */
  readonly scope: string
  readonly isService: boolean
  /** What the council agreed, not one person's view. */
  readonly isOfficial: boolean
  readonly whose: string
  /** Only for readers who are not of the council. */
  readonly councilName: string | undefined
  readonly submittedAt: Date
  /** Only of the one that stands, or stood, for the council. */
  readonly official: OfficialFindings | undefined
  readonly answeredText: string
  readonly sentence: string
  /** "The council has chosen to be where it is in 2 areas." Undefined where it has not. */
  readonly chosenSentence: string | undefined
  readonly categories: readonly CategoryExplained[]
  readonly matrix: StandingMatrix
  readonly factors: readonly AreaStanding[]
  readonly outstanding: Outstanding
  /** Areas that the council has chosen to leave where they are. */
  readonly chosen: readonly AreaStanding[]
  readonly areas: readonly AreaStanding[]
  /** Undefined when no area has a score. */
  readonly chart: ScoreChart | undefined
  readonly steps: StepFindings | undefined
  readonly leftOut: LeftOutFindings
  /** The round it was submitted in; undefined where it was in none, or the reader is not of the council. */
  readonly beside: BesideColleagues | undefined
  /** Undefined where nothing earlier can be compared, or the reader is not the author. */
  readonly changes: (Changes & { readonly since: Date }) | undefined
  /** The reader's own plan, or the council's beside what stands for it; undefined where they may see neither. */
  readonly plan: ResultsPlan | undefined
  /** For the weakest areas. */
  readonly suggestions: readonly Suggestion[]
  /** What to do where nothing stands out: that of the one category all are in. */
  readonly whatToDo: string | undefined
  readonly resources: readonly FittingResource[]
  readonly help: Framework['help']['resultsPage']
}

export type CategoryExplained = {
  readonly category: AreaStanding['look']
  readonly word: string
  readonly meaning: string
}

/** An assessment with its result. */
export type Scored = {
  readonly full: FullAssessment<Submitted>
  readonly result: AssessmentResult
}

export function scoreSubmitted(full: FullAssessment<Submitted>): Scored {
  const chosen = full.responses
    .filter(({ deliberate }) => deliberate)
    .map(({ areaId, deliberateReason }) => [areaId, { reason: deliberateReason }] as const)
  return {
    full,
    result: scoreAssessment(full.framework, allAnswers(full.responses), Object.fromEntries(chosen)),
  }
}

export type ResultsSource = Scored & {
  readonly reader: Reader
  /** The record of an official assessment; undefined for any other. */
  readonly record?: OfficialFacts | undefined
  /** Undefined where it was in no round, or the reader is not of the council. */
  readonly beside?: RoundBeside | undefined
  /** By the same author, of the same scope and version. */
  readonly previous: FullAssessment<Submitted> | undefined
  /** The plan that goes with it; undefined where the reader may see none. */
  readonly planned?: Planned | undefined
  /** What helps with the weakest areas. */
  readonly resources: readonly Resource[]
}

export function describeResults(source: ResultsSource): ResultsView {
  const { full, result, reader, record, beside, previous, resources } = source
  const { assessment, framework, responses } = full
  const areas = result.areas.map((area) => areaStanding(framework, area))
  const chosen = areas.filter((area) => area.chosen !== null)
  const outstanding = outstandingAreas(framework, result)
  return {
    assessmentId: assessment.id,
    reader: reader.kind,
    scope: scopeName(assessment.scope),
    isService: assessment.scope.kind === 'service',
    isOfficial: assessment.kind === 'council',
    whose: whoseAssessment(reader),
    councilName: reader.kind === 'lga' ? reader.councilName : undefined,
    submittedAt: assessment.submittedAt,
    official: record && officialFindings(full, record),
    answeredText: `${result.answeredCount} of ${plural(result.statementCount, 'statement')}`,
    sentence: summarySentence(result, framework, voiceFor(reader)),
    chosenSentence: chosenSentence(theCouncil(reader), chosen.length),
    categories: explainCategories(framework),
    matrix: standingMatrix(framework, result),
    factors: factorStandings(framework, result),
    outstanding,
    chosen,
    areas,
    chart: areas.some(({ score }) => score !== undefined)
      ? scoreChart(framework, result, 'scores')
      : undefined,
    steps: stepFindings(framework, result),
    leftOut: leftOutFindings(framework, result, allAnswers(responses)),
    beside: beside && besideColleagues(framework, result, beside),
    changes: previous && {
      ...compareResults(framework, { before: scoreSubmitted(previous).result, now: result }),
      since: previous.assessment.submittedAt,
    },
    plan: resultsPlan(full, result, source.planned),
    suggestions: outstanding.weakest.flatMap(({ areaId }) => suggestionFor(framework, result, areaId) ?? []),
    whatToDo: sharedAdvice(framework, result),
    resources: fittingResources(resources, outstanding.weakest),
    help: framework.help.resultsPage,
  }
}

function explainCategories(framework: Framework): readonly CategoryExplained[] {
  const { categories, notAssessed } = framework
  return [
    ...categories.map(({ id, label, rangeText, meaning }) => ({
      category: lookOf(framework, id),
      word: label,
      meaning: `${rangeText}. ${meaning}`,
    })),
    { category: 'not-assessed' as const, word: notAssessed.label, meaning: notAssessed.meaning },
  ]
}

/** The advice of the one category that every scored area is in; undefined where they differ or none has a score. */
function sharedAdvice(framework: Framework, result: AssessmentResult): string | undefined {
  const scored = result.areas.filter((area) => area.kind === 'scored')
  const category = framework.categories.find(({ id }) => id === scored[0]?.categoryId)
  return category && scored.every(({ categoryId }) => categoryId === category.id)
    ? category.whatToDo
    : undefined
}
