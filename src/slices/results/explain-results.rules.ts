// Says in words and numbers how results came about: the sentence on top of the results, and each area's sum.
import type { Answers, Framework } from '../framework/framework.rules.ts'
import { type AssessmentResult, areaResult, type ScoredArea } from '../scoring/scoring.rules.ts'

/** One answer that counts. */
export type CountedAnswer = {
  readonly statementId: string
  readonly optionId: string
  readonly weight: number
}

/** A reason for leaving statements out, and how many it takes out; no option: they have no answer. */
export type LeftOut = { readonly optionId: string | null; readonly count: number }

export type AreaExplanation = {
  readonly areaId: string
  readonly counted: readonly CountedAnswer[]
  readonly leftOut: readonly LeftOut[]
  /** "Your answers are worth 2 + 2 + 3 = 7 of a possible 9, which is 77.8%. 1 statement is left out: ..." */
  readonly sentence: string
}

/** How the answers are spoken of: to the person who gave them, or to anyone else. */
export type Voice = 'your' | 'the'

export type ToExplain = {
  readonly areaId: string
  readonly answers: Answers
  readonly voice?: Voice | undefined
}

/**
 * How an area's score came about.
 * @throws {RangeError} when the framework has no such area.
 */
export function explainArea(
  framework: Framework,
  result: AssessmentResult,
  { areaId, answers, voice = 'your' }: ToExplain,
): AreaExplanation {
  const scored = areaResult(result, areaId)
  const area = framework.areas.find(({ id }) => id === areaId)
  const counted = (area?.statements ?? []).flatMap((statement) => {
    const option = framework.scale.options.find(({ id }) => id === answers[statement.id])
    if (!option || option.weight === null) return []
    return [{ statementId: statement.id, optionId: option.id, weight: option.weight }]
  })
  const leftOut = countReasons(framework, scored.excluded)
  const sum = scored.kind === 'scored' ? sumSentence(scored, counted, voice) : framework.notAssessed.meaning
  return { areaId, counted, leftOut, sentence: [sum, ...leftOutSentences(framework, leftOut)].join(' ') }
}

/** "Strong in 5 of 21 areas; 6 need improvement; your weakest step is monitor and control." */
export function summarySentence(
  result: AssessmentResult,
  framework: Framework,
  voice: Voice = 'your',
): string {
  if (result.notAssessedCount === result.areas.length) {
    return 'There are no scores yet, because no statement was answered on the scale.'
  }
  const [lowest, highest] = [framework.categories[0], framework.categories.at(-1)]
  if (!lowest || !highest) throw new RangeError('A framework has at least one category')
  const parts = [`${highest.label} in ${result.countByCategory[highest.id]} of ${areaCount(result)}`]
  if (lowest !== highest) parts.push(countWithLabel(result.countByCategory[lowest.id] ?? 0, lowest.label))
  if (result.notAssessedCount > 0) {
    parts.push(`${result.notAssessedCount} ${framework.notAssessed.label.toLowerCase()}`)
  }
  return `${[...parts, ...weakestStepPhrase(result, framework, voice)].join('; ')}.`
}

function areaCount(result: AssessmentResult): string {
  return result.areas.length === 1 ? '1 area' : `${result.areas.length} areas`
}

/** Labels that begin with a verb follow the number ("1 needs improvement", "6 need improvement"); others get one. */
function countWithLabel(count: number, label: string): string {
  const subject = count === 0 ? 'none' : String(count)
  const words = label.charAt(0).toLowerCase() + label.slice(1)
  const singular = count === 0 || count === 1
  if (/^(needs|requires|lacks) /.test(words)) {
    return `${subject} ${singular ? words : words.replace('s ', ' ')}`
  }
  return `${subject} ${singular ? 'is' : 'are'} ${words}`
}

function weakestStepPhrase(result: AssessmentResult, framework: Framework, voice: Voice): string[] {
  const labels = framework.steps
    .filter(({ id }) => result.weakestStepIds.includes(id))
    .map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1))
  const last = labels.at(-1)
  if (last === undefined) return []
  if (labels.length === 1) return [`${voice} weakest step is ${last}`]
  return [`${voice} weakest steps are ${labels.slice(0, -1).join(', ')} and ${last}`]
}

function sumSentence(area: ScoredArea, counted: readonly CountedAnswer[], voice: Voice): string {
  const whose = voice === 'your' ? 'Your' : 'The'

  const result = `of a possible ${area.possible}, which is ${area.score.toFixed(1)}%.`
  if (counted.length === 1) return `${whose} answer is worth ${area.total} ${result}`
  return `${whose} answers are worth ${counted.map(({ weight }) => weight).join(' + ')} = ${area.total} ${result}`
}

function leftOutSentences(framework: Framework, leftOut: readonly LeftOut[]): string[] {
  return leftOut.map(({ optionId, count }) => {
    const label = framework.scale.options.find(({ id }) => id === optionId)?.label
    const reason = label === undefined ? 'not answered' : `answered "${label}"`
    return count === 1
      ? `1 statement is left out because it was ${reason}.`
      : `${count} statements are left out because they were ${reason}.`
  })
}

function countReasons(framework: Framework, excluded: ScoredArea['excluded']): LeftOut[] {
  const reasons = [...framework.scale.options.map(({ id }) => id), null]
  return reasons
    .map((optionId) => ({ optionId, count: excluded.filter((one) => one.optionId === optionId).length }))
    .filter(({ count }) => count > 0)
}
