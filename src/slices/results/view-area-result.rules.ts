// Everything that one area's page says: where it stands, how the score came about answer by answer, and what could help.
import { allAnswers, scopeName } from '../assessment/assessment.rules.ts'
import type { Beside, StatementBeside } from '../comparison/comparison.rules.ts'
import type { Area, Framework } from '../framework/framework.rules.ts'
import type { Resource } from '../resources/resources.rules.ts'
import { type AreaStanding, areaResult, areaStanding } from '../scoring/scoring.rules.ts'
import { type AgreementWords, agreementWords } from './agreement-words.rules.ts'
import { type AreaBesideColleagues, areaBesideColleagues } from './beside-colleagues.rules.ts'
import { explainArea } from './explain-results.rules.ts'
import { type AreaPlan, areaPlan, type Planned } from './results-plan.rules.ts'
import { type Reader, theCouncil, voiceFor, whoseAssessment } from './results-reader.rules.ts'
import { suggestionFor } from './suggest-next.rules.ts'
import type { Scored } from './view-results.rules.ts'

export type AreaResultView = {
  readonly assessmentId: string
  readonly reader: Reader['kind']
  readonly councilName: string | undefined
  readonly scope: string
  readonly isService: boolean
  /** What the council agreed, not one person's view. */
  readonly isOfficial: boolean
  readonly whose: string
  /** "your council", or "the council". */
  readonly council: string
  readonly standing: AreaStanding
  readonly description: string
  /** What the category, or having none, means. */
  readonly meaning: string
  /** Empty where the area is not assessed. */
  readonly whatToDo: string
  /** The reader's own plan, or the council's beside what stands for it; undefined where they may see neither. */
  readonly plan: AreaPlan | undefined
  /** How the score came about, in numbers. */
  readonly explanation: string
  /** How far colleagues are, to the author of an assessment in a round. */
  readonly beside: AreaBesideColleagues['sentence'] | undefined
  readonly answers: readonly AnswerShown[]
  readonly whatGoodLooksLike: readonly string[]
  /** Empty where the area is not assessed. */
  readonly nextSteps: readonly string[]
  /** Those with text, in the framework's order of kinds. */
  readonly notes: readonly { readonly id: string; readonly label: string; readonly text: string }[]
  readonly resources: readonly ResourceShown[]
  /** Where colleagues' answers can be compared; undefined in no round, while there are none, or for a reader not of the council. */
  readonly roundId: string | undefined
  readonly previous: AreaLink | undefined
  readonly next: AreaLink | undefined
}

export type AnswerShown = {
  readonly step: string
  readonly statement: string
  /** "Agree", or "Not answered". */
  readonly answer: string
  /** What that answer stands for; empty where there is none. */
  readonly meaning: string
  /** "2 of 3", or undefined where it is left out of the score. */
  readonly worth: string | undefined
  /** How the council came to it; all empty for one person's own answer. */
  readonly agreement: AgreementWords
  /** How everybody in the round answered, and how many that is; undefined where there is nobody to compare with. */
  readonly beside: (StatementBeside & { readonly who: string }) | undefined
}

export type ResourceShown = Resource & {
  /** Where the address leads: "www.gov.uk". */
  readonly host: string
}

export type AreaLink = { readonly areaId: string; readonly title: string }

export type AreaResultSource = Scored & {
  readonly reader: Reader
  readonly area: Area
  /** The plan that goes with it; undefined where the reader may see none. */
  readonly planned?: Planned | undefined
  /** What everybody in its round answered in this area; undefined where the reader has nothing to compare. */
  readonly beside?: Beside | undefined
  /** What helps with this area. */
  readonly resources: readonly Resource[]
}

export function describeAreaResult(source: AreaResultSource): AreaResultView {
  const { full, result, reader, area, resources } = source
  const { assessment, framework, responses } = full
  const answers = allAnswers(responses)
  const response = responses.find(({ areaId }) => areaId === area.id)
  const suggestion = suggestionFor(framework, result, area.id)
  const beside = source.beside && areaBesideColleagues(framework, area, source.beside)
  const place = framework.areas.indexOf(area)
  return {
    assessmentId: assessment.id,
    reader: reader.kind,
    councilName: reader.kind === 'lga' ? reader.councilName : undefined,
    scope: scopeName(assessment.scope),
    isService: assessment.scope.kind === 'service',
    isOfficial: assessment.kind === 'council',
    whose: whoseAssessment(reader),
    council: theCouncil(reader),
    standing: areaStanding(framework, areaResult(result, area.id)),
    description: area.description,
    meaning: meaningOf(source),
    whatToDo: suggestion?.whatToDo ?? '',
    plan: areaPlan(area.id, source.planned),
    explanation: explainArea(framework, result, { areaId: area.id, answers, voice: voiceFor(reader) })
      .sentence,
    beside: beside?.sentence,
    answers: area.statements.map((statement) => ({
      ...showAnswer(framework, statement, answers[statement.id]),
      agreement: agreementWords(framework, response?.agreement?.[statement.id]),
      beside: beside?.statements[statement.id],
    })),
    whatGoodLooksLike: area.whatGoodLooksLike,
    nextSteps: suggestion?.nextSteps ?? [],
    notes: framework.noteKinds
      .map(({ id, label }) => ({ id, label, text: response?.notes[id] ?? '' }))
      .filter(({ text }) => text.trim() !== ''),
    resources: resources.map((resource) => ({ ...resource, host: new URL(resource.url).host })),
    roundId: beside ? beside.roundId : reader.kind === 'lga' ? undefined : assessment.roundId,
    previous: linkTo(framework.areas[place - 1]),
    next: linkTo(framework.areas[place + 1]),
  }
}

function meaningOf({ full, result, area }: AreaResultSource): string {
  const { categories, notAssessed } = full.framework
  const found = areaResult(result, area.id)
  const category = categories.find(({ id }) => found.kind === 'scored' && id === found.categoryId)
  return category ? `${category.rangeText}. ${category.meaning}` : notAssessed.meaning
}

function showAnswer(
  framework: Framework,
  statement: Area['statements'][number],
  optionId: string | undefined,
): Omit<AnswerShown, 'agreement' | 'beside'> {
  const option = framework.scale.options.find(({ id }) => id === optionId)
  return {
    step: framework.steps.find(({ id }) => id === statement.stepId)?.label ?? statement.stepId,
    statement: statement.text,
    answer: option?.label ?? 'Not answered',
    meaning: option?.meaning ?? '',
    worth:
      option && option.weight !== null ? `${option.weight} of ${framework.scoring.maxWeight}` : undefined,
  }
}

function linkTo(area: Area | undefined): AreaLink | undefined {
  return area && { areaId: area.id, title: area.title }
}
