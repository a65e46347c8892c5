import type { Answers, Framework } from '../framework/framework.rules.ts'
import {
  chosenSentence,
  type LeftOutFindings,
  leftOutFindings,
  type StepFindings,
  stepFindings,
} from '../results/results.rules.ts'
import type { AssessmentResult } from '../scoring/scoring.rules.ts'

/** What the report says of all areas together, in the words of the results page. */
export type ReportFindings = {
  /** "The council has chosen to be where it is in 2 areas." Undefined where no area is a deliberate choice. */
  readonly chosen: string | undefined
  /** Undefined where fewer than 2 steps have a score. */
  readonly steps: StepFindings | undefined
  readonly leftOut: LeftOutFindings
}

export function reportFindings(
  framework: Framework,
  result: AssessmentResult,
  answers: Answers,
): ReportFindings {
  const chosen = result.areas.filter(({ deliberate }) => deliberate !== null)
  return {
    chosen: chosenSentence('the council', chosen.length),
    steps: stepFindings(framework, result),
    leftOut: leftOutFindings(framework, result, answers),
  }
}
