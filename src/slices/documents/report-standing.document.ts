// Where an area stands, in Word: circle, word and score on the category's tint, never colour alone.
import type { ParagraphChild } from 'docx'
import { notAssessedLook } from '../scoring/scoring.rules.ts'
import type { Report, Standing } from './report.rules.ts'
import { type Cell, textCell } from './word-table.document.ts'
import { paragraph, runs } from './word-text.document.ts'

type Shown = {
  readonly character: string
  readonly label: string
  /** Empty where there is none. */
  readonly score: string
  readonly tint: string
  readonly ink: string
}

export function showStanding(report: Report, standing: Standing): Shown {
  if (standing.kind === 'not-assessed') {
    return { ...notAssessedLook, label: report.notAssessed.label, score: '' }
  }
  const category = report.categories.find(({ id }) => id === standing.categoryId)
  if (!category) throw new RangeError(`No category ${standing.categoryId} in this report`)
  return { ...category.look, label: category.label, score: standing.score.toFixed(1) }
}

/** Arial has no half circle: without a font that has one, each computer would pick another of its own. */
export function circle(character: string, colour: string): ParagraphChild[] {
  return runs(character, { font: 'Segoe UI Symbol', color: colour.replace('#', ''), bold: false })
}

/** The circle and the category, a word where it was chosen, then the score: below it in a matrix, where every cell is then as high, else beside it. */
export function standingCell(
  report: Report,
  standing: Standing | null,
  scorePlace: 'below' | 'beside',
): Cell {
  if (!standing) return textCell('')
  const { character, label, score, tint, ink } = showStanding(report, standing)
  const colour = ink.replace('#', '')
  const name = [...circle(character, ink), ...runs(`\u00a0${label}`, { color: colour, bold: true })]
  const choice = standing.isChosen ? runs(' (chosen)', { color: colour }) : []
  const figure =
    score === '' ? [] : runs(scorePlace === 'below' ? `\n${score}` : `  ${score}`, { color: colour })
  return { content: [paragraph([...name, ...choice, ...figure], 'TableText')], fill: tint }
}
