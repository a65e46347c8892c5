// A framework of any size and thresholds, for tests of rules that must not depend on the published one.
import type { Area, Framework } from '../framework/framework.rules.ts'

export type Wanted = {
  readonly focuses?: readonly string[]
  readonly characteristics?: readonly string[]
  readonly csfs?: readonly string[]
  readonly steps?: readonly string[]
  /** Weight by option id; null carries none. */
  readonly weights?: Readonly<Record<string, number | null>>
  /** Lowest score of each category by its id, lowest first. */
  readonly thresholds?: Readonly<Record<string, number>>
}

const fourOptions = { never: 0, seldom: 1, often: 2, always: 3, 'not-applicable': null, 'do-not-know': null }
const threeCategories = { 'needs-improvement': 0, competent: 0.55, strong: 0.8 }

export function makeFramework(wanted: Wanted = {}): Framework {
  const focuses = wanted.focuses ?? ['service', 'customer']
  const characteristics = wanted.characteristics ?? ['income', 'data']
  const steps = wanted.steps ?? ['identify', 'plan', 'deliver', 'monitor']
  const weights = Object.entries(wanted.weights ?? fourOptions)
  const thresholds = Object.entries(wanted.thresholds ?? threeCategories)
  const content = (id: string) => ({
    id,
    title: words(id),
    description: `About ${words(id)}.`,
    whatGoodLooksLike: [`Good ${words(id)}.`],
    statements: steps.map((step, index) => ({
      id: `${id}.${step}`,
      number: index + 1,
      stepId: step,
      text: `We ${step} ${words(id)}.`,
    })),
    nextSteps: Object.fromEntries(
      thresholds.map(([category]) => [
        category,
        [{ id: `${id}.${category}.1`, text: `Do more ${category}.` }],
      ]),
    ),
  })
  const areas: Area[] = [
    ...focuses.flatMap((focusId) =>
      characteristics.map((characteristicId) => ({
        kind: 'characteristic' as const,
        focusId,
        characteristicId,
        ...content(`${focusId}.${characteristicId}`),
      })),
    ),
    ...(wanted.csfs ?? ['leadership']).map((id) => ({ kind: 'csf' as const, ...content(`csf.${id}`) })),
  ]
  return {
    version: '0.0.1',
    title: 'Made for a test',
    introduction: 'Made for a test.',
    scale: {
      question: 'How often?',
      hint: 'Say how often.',
      options: weights.map(([id, weight]) => ({ id, label: words(id), meaning: words(id), weight })),
    },
    scoring: {
      maxWeight: Math.max(...weights.map(([, weight]) => weight ?? 0)),
      explanation: 'The sum of the answers.',
      criticalSuccessFactors: 'Scored alike.',
      workedExample: 'None.',
    },
    categories: thresholds.map(([id, minScore], index) => ({
      id,
      label: words(id),
      minScore,
      belowScore: thresholds[index + 1]?.[1] ?? null,
      rangeText: `From ${minScore}`,
      meaning: words(id),
      whatToDo: `Do more about ${words(id)}.`,
    })),
    notAssessed: { id: 'not-assessed', label: 'Not assessed', meaning: 'There is no score.' },
    noteKinds: ['impediments', 'notable-practice', 'rationale'].map((id) => ({
      id,
      label: words(id),
      singular: words(id),
      prompt: 'Say more.',
      hint: 'Say more.',
    })),
    steps: steps.map((id) => ({ id, label: words(id), question: `${words(id)}?`, summary: words(id) })),
    focuses: focuses.map((id) => ({ id, label: words(id), summary: id, keyQuestion: id, introduction: id })),
    characteristics: characteristics.map((id) => ({ id, label: words(id), summary: id })),
    areas,
    help: {
      startPage: { title: 'Title', lead: 'Lead', button: 'Start', sections: [] },
      resultsPage: { readingYourResults: 'Read', criticalSuccessFactors: 'Factors', differences: 'Differ' },
      comparingCouncils: { lead: 'Compare', finalAnswers: 'Final' },
      networksAndSupport: { lead: 'Ask' },
      actionPlan: { lead: 'Plan', goodActionHint: 'Act' },
    },
  }
}

function words(id: string): string {
  const text = id.replaceAll(/[.-]/g, ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
