// The questionnaire as the rest of the service sees it: one published, immutable version of the content.
// Nothing here knows a statement, area, scale or threshold by name: another framework of another size loads as data.

export type { GlossaryTerm } from './glossary.rules.ts'

export type Framework = {
  readonly version: string
  readonly title: string
  readonly introduction: string
  readonly scale: {
    readonly question: string
    readonly hint: string
    readonly options: readonly ScaleOption[]
  }
  readonly scoring: Scoring
  /** Lowest first; together they cover 0 to 1 without a gap. */
  readonly categories: readonly Category[]
  readonly notAssessed: { readonly id: string; readonly label: string; readonly meaning: string }
  readonly noteKinds: readonly NoteKind[]
  readonly steps: readonly Step[]
  readonly focuses: readonly Focus[]
  readonly characteristics: readonly Characteristic[]
  /** Every area in the framework's order: the areas of each focus, then the critical success factors. */
  readonly areas: readonly Area[]
  readonly help: Help
}

export type ScaleOption = {
  readonly id: string
  readonly label: string
  readonly meaning: string
  /** Null when the option carries no weight: it is left out of the score. */
  readonly weight: number | null
}

export type Scoring = {
  readonly maxWeight: number
  readonly explanation: string
  readonly criticalSuccessFactors: string
  readonly workedExample: string
}

export type Category = {
  readonly id: string
  readonly label: string
  /** Share of the available weight, 0 to 1, inclusive. */
  readonly minScore: number
  /** Exclusive; null in the highest category. */
  readonly belowScore: number | null
  readonly rangeText: string
  readonly meaning: string
  readonly whatToDo: string
}

export type NoteKind = {
  readonly id: string
  readonly label: string
  readonly singular: string
  readonly prompt: string
  readonly hint: string
}

export type Step = {
  readonly id: string
  readonly label: string
  readonly question: string
  readonly summary: string
}

export type Focus = {
  readonly id: string
  readonly label: string
  readonly summary: string
  readonly keyQuestion: string
  readonly introduction: string
}

export type Characteristic = { readonly id: string; readonly label: string; readonly summary: string }

type AreaContent = {
  readonly id: string
  /** Says which area it is without its surroundings: "Managing income: service focus". */
  readonly title: string
  readonly description: string
  readonly whatGoodLooksLike: readonly string[]
  readonly statements: readonly Statement[]
  /** By category id. */
  readonly nextSteps: Readonly<Record<string, readonly NextStep[]>>
}

export type CharacteristicArea = AreaContent & {
  readonly kind: 'characteristic'
  readonly focusId: string
  readonly characteristicId: string
}
export type CsfArea = AreaContent & { readonly kind: 'csf'; readonly summary?: string }
/** What is answered, scored, planned and benchmarked: a characteristic within a focus, or a critical success factor. */
export type Area = CharacteristicArea | CsfArea

export type Statement = {
  readonly id: string
  /** Its place in the whole framework, from 1. */
  readonly number: number
  readonly stepId: string
  readonly text: string
  readonly hint?: string
}

export type NextStep = { readonly id: string; readonly text: string }

export type HelpSection = {
  readonly id: string
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly bulletsIntro?: string
  readonly bullets?: readonly string[]
}

export type Help = {
  readonly startPage: {
    readonly title: string
    readonly lead: string
    readonly button: string
    readonly sections: readonly HelpSection[]
  }
  readonly resultsPage: {
    readonly readingYourResults: string
    readonly criticalSuccessFactors: string
    readonly differences: string
  }
  readonly comparingCouncils: { readonly lead: string; readonly finalAnswers: string }
  readonly networksAndSupport: { readonly lead: string }
  readonly actionPlan: { readonly lead: string; readonly goodActionHint: string }
}

/** A statement's id to the id of the option chosen for it; a statement without an answer has no key. */
export type Answers = Readonly<Record<string, string>>

export function findArea(framework: Framework, areaId: string): Area | undefined {
  return framework.areas.find((area) => area.id === areaId)
}

export function statementCount(framework: Framework): number {
  return framework.areas.reduce((sum, area) => sum + area.statements.length, 0)
}
