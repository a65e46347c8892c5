// What the results say beside the areas: which step is weakest, and what could not be scored and so is a finding too.
import type { Answers, Framework } from '../framework/framework.rules.ts'
import type { AssessmentResult } from '../scoring/scoring.rules.ts'

export type StepFindings = {
  /** Says the answer: "Monitor and control is the weakest step". */
  readonly heading: string
  readonly rows: readonly {
    readonly label: string
    readonly question: string
    /** "55.0", or the words for having none. */
    readonly score: string
    readonly weakest: boolean
  }[]
}

/** Undefined when fewer than 2 steps have a score: there is nothing to compare. */
export function stepFindings(framework: Framework, result: AssessmentResult): StepFindings | undefined {
  if (result.steps.filter(({ kind }) => kind === 'scored').length < 2) return undefined
  const weakest = framework.steps.filter(({ id }) => result.weakestStepIds.includes(id))
  return {
    heading: stepHeading(weakest.map(({ label }) => label)),
    rows: framework.steps.map(({ id, label, question }) => {
      const step = result.steps.find(({ stepId }) => stepId === id)
      return {
        label,
        question,
        score: step?.kind === 'scored' ? step.score.toFixed(1) : framework.notAssessed.label,
        weakest: result.weakestStepIds.includes(id),
      }
    }),
  }
}

function stepHeading(weakest: readonly string[]): string {
  const [first, ...others] = weakest
  if (first === undefined) return 'No step is weaker than another'
  if (others.length === 0) return `${first} is the weakest step`
  const lower = weakest.map((label) => label.charAt(0).toLowerCase() + label.slice(1))
  return `The weakest steps are ${lower.slice(0, -1).join(', ')} and ${lower.at(-1)}`
}

export type LeftOutFinding = {
  /** What was chosen, such as "I do not know", or that nothing was. */
  readonly label: string
  /** "6 statements in 4 areas" */
  readonly text: string
  readonly areas: readonly { readonly areaId: string; readonly title: string; readonly count: number }[]
}

export type LeftOutFindings = {
  /** Says the answer: "14 of 84 statements do not count towards a score". */
  readonly heading: string
  /** One for each reason that occurs: the framework's options without a weight, then no answer at all. */
  readonly reasons: readonly LeftOutFinding[]
}

export function leftOutFindings(
  framework: Framework,
  result: AssessmentResult,
  answers: Answers,
): LeftOutFindings {
  const unweighted = framework.scale.options.filter(({ weight }) => weight === null)
  const reasons = [...unweighted, { id: undefined, label: 'Not answered' }].flatMap(({ id, label }) => {
    const areas = areasWith(framework, answers, id)
    const count = areas.reduce((sum, area) => sum + area.count, 0)
    const text = `${plural(count, 'statement')} in ${plural(areas.length, 'area')}`
    return count === 0 ? [] : [{ label, text, areas, count }]
  })
  const leftOut = reasons.reduce((sum, { count }) => sum + count, 0)
  return { heading: leftOutHeading(leftOut, result.statementCount), reasons }
}

function leftOutHeading(leftOut: number, all: number): string {
  if (leftOut === 0) return `All ${plural(all, 'statement')} count towards the scores`
  if (leftOut === all) return 'No statement counts towards a score'
  return `${leftOut} of ${plural(all, 'statement')} ${leftOut === 1 ? 'does' : 'do'} not count towards a score`
}

function areasWith(framework: Framework, answers: Answers, optionId: string | undefined) {
  return framework.areas
    .map(({ id, title, statements }) => ({
      areaId: id,
      title,
      count: statements.filter((statement) => answers[statement.id] === optionId).length,
    }))
    .filter(({ count }) => count > 0)
}

/** "Your council has chosen to be where it is in 2 areas." `council`: what it is called. Undefined where it has not. */
export function chosenSentence(council: string, count: number): string | undefined {
  if (count === 0) return undefined
  const subject = council.charAt(0).toUpperCase() + council.slice(1)
  return `${subject} has chosen to be where it is in ${plural(count, 'area')}.`
}

/** "1 area", "4 areas" */
export function plural(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`
}
