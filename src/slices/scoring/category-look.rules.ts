// How a category is shown, everywhere the same: a circle whose filling carries the order without colour, and colours
// that meet WCAG contrast (ink on tint 7:1 and better, solid on white 4.5:1 and better).
import type { Framework } from '../framework/framework.rules.ts'

export type CategoryLook = {
  readonly symbol: 'empty' | 'half' | 'full'
  /** The same circle as a character, for text. */
  readonly character: '○' | '◐' | '●'
  /** Behind words. */
  readonly tint: string
  /** Words on the tint. */
  readonly ink: string
  /** A mark on white or on the tint. */
  readonly solid: string
}

const lowest: CategoryLook = {
  symbol: 'empty',
  character: '○',
  tint: '#fbe6d9',
  ink: '#7a2d00',
  solid: '#b54a08',
}
const middle: CategoryLook = {
  symbol: 'half',
  character: '◐',
  tint: '#dfecf8',
  ink: '#10456f',
  solid: '#2a76b8',
}
const highest: CategoryLook = {
  symbol: 'full',
  character: '●',
  tint: '#d9efe2',
  ink: '#0b4d2c',
  solid: '#1b7a48',
}

export const notAssessedLook = { character: '–', tint: '#f3f3f3', ink: '#484949' } as const

/**
 * By the category's place: the lowest is an empty circle, the highest a full one, whatever lies between is half.
 * @throws {RangeError} when the framework has no such category.
 */
export function categoryLook(framework: Framework, categoryId: string): CategoryLook {
  const place = framework.categories.findIndex(({ id }) => id === categoryId)
  if (place === -1) throw new RangeError(`No category ${categoryId} in this framework`)
  if (place === framework.categories.length - 1) return highest
  return place === 0 ? lowest : middle
}

/** The three looks by the names that the components know them by. */
export type Look = 'needs-improvement' | 'competent' | 'strong'

const lookBySymbol = { empty: 'needs-improvement', half: 'competent', full: 'strong' } as const

/**
 * Which look a component gives the category, whatever the framework calls it.
 * @throws {RangeError} when the framework has no such category.
 */
export function lookOf(framework: Framework, categoryId: string): Look {
  return lookBySymbol[categoryLook(framework, categoryId).symbol]
}
