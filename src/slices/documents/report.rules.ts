// The report as plain data: everything that the Word and CSV files say, already decided and in order, so that a
// worker process can write a file from it without a database, a clock or a framework.
import { fileName } from '../../platform/http/file-name.rules.ts'
import { allAnswers, type FullAssessment, type Submitted, scopeName } from '../assessment/assessment.rules.ts'
import type { Beside } from '../comparison/comparison.rules.ts'
import { type Answers, type Area, type Framework, findArea } from '../framework/framework.rules.ts'
import { type Resource, resourcesForArea, typeLabel } from '../resources/resources.rules.ts'
import {
  type AgreementWords,
  agreementWords,
  explainArea,
  type OfficialFacts,
  type Outstanding,
  outstandingAreas,
  summarySentence,
} from '../results/results.rules.ts'
import {
  type AssessmentResult,
  areaGroups,
  areaResult,
  type CategoryLook,
  categoryLook,
  type DeliberateChoices,
  type ScoreChart,
  scoreAssessment,
  scoreChart,
  shortAreaName,
} from '../scoring/scoring.rules.ts'
import { type ReportBeside, reportBeside } from './report-beside.rules.ts'
import { type ReportFindings, reportFindings } from './report-findings.rules.ts'

export type Report = {
  readonly assessmentId: string
  readonly council: { readonly code: string; readonly name: string }
  readonly title: string
  readonly frameworkVersion: string
  /** "Whole council", or the service's name. */
  readonly scope: string
  readonly isService: boolean
  /** The name, or "A colleague" where the author has not agreed to show it; the council's for what it agreed. */
  readonly author: string
  /** Null where it is one officer's own assessment. */
  readonly official: ReportOfficial | null
  /** ISO 8601, UTC. */
  readonly submittedAt: string
  /** ISO 8601, UTC. */
  readonly madeAt: string
  readonly summary: string
  /** Lowest first. */
  readonly categories: readonly ReportCategory[]
  readonly notAssessed: { readonly id: string; readonly label: string; readonly meaning: string }
  /** Characteristics down, focus areas across; null where the framework has no such area. */
  readonly matrix: {
    readonly columns: readonly string[]
    readonly rows: readonly { readonly label: string; readonly cells: readonly (Standing | null)[] }[]
  }
  readonly factors: readonly { readonly label: string; readonly standing: Standing }[]
  readonly strongest: readonly { readonly title: string; readonly standing: Standing }[]
  /** Without the areas that the council has chosen to leave as they are. */
  readonly weakest: readonly { readonly title: string; readonly standing: Standing }[]
  readonly tied: Outstanding['tied']
  /** One next step for each of the weakest areas. */
  readonly whereToStart: readonly { readonly title: string; readonly text: string }[]
  readonly chart: ScoreChart
  readonly findings: ReportFindings
  /** Null where the assessment is in no round, or was not the reader's own. */
  readonly beside: ReportBeside | null
  readonly groups: readonly { readonly label: string; readonly areas: readonly ReportArea[] }[]
  readonly noteKinds: readonly { readonly id: string; readonly label: string }[]
  readonly explanations: readonly string[]
}

/** What is said of the assessment that stands, or stood, for the council. */
export type ReportOfficial = {
  /** ISO 8601, UTC; null while it stands. */
  readonly supersededAt: string | null
  readonly isFromWorkshop: boolean
  /** Empty where it belongs to no round. */
  readonly roundName: string
}

export type ReportCategory = {
  readonly id: string
  readonly label: string
  readonly rangeText: string
  readonly meaning: string
  readonly look: CategoryLook
}

/** Where an area stands: its category and score, or that it has none; and whether that is the council's choice. */
export type Standing = { readonly isChosen: boolean } & (
  | { readonly kind: 'scored'; readonly score: number; readonly categoryId: string }
  | { readonly kind: 'not-assessed' }
)

export type ReportArea = {
  readonly id: string
  readonly title: string
  /** Ids; empty for a critical success factor. */
  readonly focusId: string
  readonly characteristicId: string
  readonly description: string
  readonly standing: Standing
  /** How the score came about. */
  readonly explanation: string
  readonly statements: readonly ReportStatement[]
  /** Those with text, in the framework's order of kinds. */
  readonly notes: readonly { readonly kindId: string; readonly label: string; readonly text: string }[]
  /** The reason for a deliberate choice, which may be empty; null where it is none. */
  readonly deliberateReason: string | null
  readonly inPlan: boolean
  readonly whatGoodLooksLike: readonly string[]
  /** Empty where the area is not assessed. */
  readonly nextSteps: readonly string[]
  readonly whatToDo: string
  readonly resources: readonly ReportResource[]
}

export type ReportStatement = {
  readonly id: string
  readonly number: number
  readonly stepId: string
  readonly step: string
  readonly text: string
  /** An option's id and label; both empty when it has no answer. */
  readonly answerId: string
  readonly answer: string
  /** How the council came to it; all empty for one officer's own answer. */
  readonly agreement: AgreementWords
}

export type ReportResource = {
  readonly title: string
  readonly publisher: string
  readonly type: string
  readonly url: string
}

export type ReportSource = {
  readonly full: FullAssessment<Submitted>
  readonly council: { readonly code: string; readonly name: string }
  /** Undefined where the author has not agreed to show their name. */
  readonly authorName: string | undefined
  /** The record of an official assessment; undefined for any other. */
  readonly record?: OfficialFacts | undefined
  readonly beside?: Beside | undefined
  readonly resources: readonly Resource[]
  readonly now: Date
}

export function buildReport(source: ReportSource): Report {
  const { full, council, authorName, record, beside, resources, now } = source
  const { assessment, framework, responses } = full
  const answers = allAnswers(responses)
  const choices: DeliberateChoices = Object.fromEntries(
    responses
      .filter(({ deliberate }) => deliberate)
      .map(({ areaId, deliberateReason }) => [areaId, { reason: deliberateReason }]),
  )
  const result = scoreAssessment(framework, answers, choices)
  const { strongest, weakest, tied } = outstandingAreas(framework, result)
  const titled = (areaId: string) => ({
    title: findArea(framework, areaId)?.title ?? areaId,
    standing: standingOf(result, areaId),
  })
  const context = { full, answers, result, resources }
  return {
    assessmentId: assessment.id,
    council: { code: council.code, name: council.name },
    title: framework.title,
    frameworkVersion: framework.version,
    scope: scopeName(assessment.scope),
    isService: assessment.scope.kind === 'service',
    author: record ? council.name : (authorName ?? 'A colleague'),
    official: record
      ? {
          supersededAt: record.supersededAt?.toISOString() ?? null,
          isFromWorkshop: record.isFromWorkshop,
          roundName: record.roundName ?? '',
        }
      : null,
    submittedAt: assessment.submittedAt.toISOString(),
    madeAt: now.toISOString(),
    summary: summarySentence(result, framework, 'the'),
    categories: framework.categories.map(({ id, label, rangeText, meaning }) => ({
      id,
      label,
      rangeText,
      meaning,
      look: categoryLook(framework, id),
    })),
    notAssessed: framework.notAssessed,
    matrix: buildMatrix(framework, result),
    factors: framework.areas
      .filter(({ kind }) => kind === 'csf')
      .map((area) => ({ label: shortAreaName(framework, area), standing: standingOf(result, area.id) })),
    strongest: strongest.map(({ areaId }) => titled(areaId)),
    weakest: weakest.map(({ areaId }) => titled(areaId)),
    tied,
    whereToStart: weakest.flatMap(({ areaId, title }) => {
      const scored = areaResult(result, areaId)
      const steps = scored.kind === 'scored' ? findArea(framework, areaId)?.nextSteps[scored.categoryId] : []
      return steps?.[0] ? [{ title, text: steps[0].text }] : []
    }),
    chart: scoreChart(framework, result, 'scores'),
    findings: reportFindings(framework, result, answers),
    beside: beside ? reportBeside(framework, result, beside) : null,
    groups: areaGroups(framework).map(({ label, areas }) => ({
      label,
      areas: areas.map((area) => buildArea(area, context)),
    })),
    noteKinds: framework.noteKinds.map(({ id, label }) => ({ id, label })),
    explanations: [
      framework.scoring.explanation,
      framework.scoring.workedExample,
      framework.scoring.criticalSuccessFactors,
    ],
  }
}

type Context = {
  readonly full: FullAssessment<Submitted>
  readonly answers: Answers
  readonly result: AssessmentResult
  readonly resources: readonly Resource[]
}

function buildArea(area: Area, { full, answers, result, resources }: Context): ReportArea {
  const { framework, responses } = full
  const response = responses.find(({ areaId }) => areaId === area.id)
  const found = areaResult(result, area.id)
  const category = framework.categories.find(({ id }) => found.kind === 'scored' && id === found.categoryId)
  return {
    id: area.id,
    title: area.title,
    focusId: area.kind === 'characteristic' ? area.focusId : '',
    characteristicId: area.kind === 'characteristic' ? area.characteristicId : '',
    description: area.description,
    standing: standingOf(result, area.id),
    explanation: explainArea(framework, result, { areaId: area.id, answers, voice: 'the' }).sentence,
    statements: area.statements.map(({ id, number, stepId, text }) => {
      const option = framework.scale.options.find((one) => one.id === answers[id])
      const step = framework.steps.find((one) => one.id === stepId)?.label ?? stepId
      const agreement = agreementWords(framework, response?.agreement?.[id])
      return {
        id,
        number,
        stepId,
        step,
        text,
        answerId: option?.id ?? '',
        answer: option?.label ?? '',
        agreement,
      }
    }),
    notes: framework.noteKinds
      .map(({ id, label }) => ({ kindId: id, label, text: response?.notes[id] ?? '' }))
      .filter(({ text }) => text !== ''),
    deliberateReason: found.deliberate?.reason ?? null,
    inPlan: response?.inPlan ?? false,
    whatGoodLooksLike: area.whatGoodLooksLike,
    nextSteps: category ? (area.nextSteps[category.id] ?? []).map(({ text }) => text) : [],
    whatToDo: category?.whatToDo ?? '',
    resources: resourcesForArea(resources, area.id).map(({ title, publisher, type, url }) => ({
      title,
      publisher,
      type: typeLabel(type),
      url,
    })),
  }
}

function buildMatrix(framework: Framework, result: AssessmentResult): Report['matrix'] {
  return {
    columns: framework.focuses.map(({ label }) => label),
    rows: framework.characteristics.map(({ id, label }) => ({
      label,
      cells: framework.focuses.map((focus) => {
        const area = framework.areas.find(
          (one) => one.kind === 'characteristic' && one.focusId === focus.id && one.characteristicId === id,
        )
        return area ? standingOf(result, area.id) : null
      }),
    })),
  }
}

function standingOf(result: AssessmentResult, areaId: string): Standing {
  const found = areaResult(result, areaId)
  const isChosen = found.deliberate !== null
  return found.kind === 'scored'
    ? { kind: 'scored', score: found.score, categoryId: found.categoryId, isChosen }
    : { kind: 'not-assessed', isChosen }
}

/** What the file is called: letters, digits and dashes. "self-assessment-adur-district-council-2026-12-03", "official-assessment-…" */
export function reportFileName({ council, official, submittedAt }: Report): string {
  return fileName(official ? 'official' : 'self', 'assessment', council.name, submittedAt.slice(0, 10))
}
