import { isValidElement, type VNode } from 'preact'

/** What may stand where text stands. Strings are escaped; `false`, `null` and `undefined` draw nothing. */
export type Content = string | number | boolean | null | undefined | VNode | readonly Content[]

/** Further HTML attributes, such as `data-*` and `aria-*`. `undefined` and `false` leave the attribute out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** An item that a page may leave out in place: `condition && { … }`. */
export type Maybe<T> = T | false | null | undefined

export type HeadingLevel = 1 | 2 | 3 | 4

/** Joins CSS classes, leaving out the absent ones. */
export function classNames(...names: Maybe<string>[]): string {
  let joined = ''
  for (const name of names) if (name) joined = joined ? `${joined} ${name}` : name
  return joined
}

/**
 * The object form of a prop that may be given as plain content; absent content stays `undefined`.
 * `T` may require nothing but `text`.
 */
export function asOptions<T extends { text: Content }>(value: Content | T): T | undefined {
  if (value === undefined || value === null || value === false || value === '') return undefined
  if (typeof value === 'object' && !Array.isArray(value) && !isValidElement(value)) return value as T
  return { text: value } as T
}
