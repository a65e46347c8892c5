// Checks a parsed content file against a schema and puts every fault in words for the person who edits the file.
import * as v from 'valibot'
import type { ContentResult } from './content-result.ts'

type Schema<T> = v.GenericSchema<unknown, T>

/** The value as the schema shapes it, or one error for each fault: `content/a.yaml: areas[3].title: is missing`. */
export function parseContent<T>(file: string, schema: Schema<T>, raw: unknown): ContentResult<T> {
  const parsed = v.safeParse(schema, raw)
  if (parsed.success) return { ok: true, value: parsed.output }
  return { ok: false, errors: parsed.issues.map((issue) => `${file}: ${place(issue)}${rule(issue)}`) }
}

/**
 * An object of exactly these entries: valibot's strictObject, typed as such, but one that reports every unknown key
 * where strictObject stops at the first.
 */
export function record<const E extends v.ObjectEntries>(entries: E): v.StrictObjectSchema<E, undefined> {
  const schema = v.pipe(v.custom(isGroupOfKeys), v.objectWithRest(entries, v.never()))
  return { ...schema, entries } as unknown as v.StrictObjectSchema<E, undefined>
}

// valibot takes a list for an object, and would then say of each key that it is missing.
function isGroupOfKeys(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Text of 1 to `max` characters after trimming, without control characters. */
export function text(max: number) {
  return v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('is empty'),
    v.maxLength(max, (issue) => `has ${issue.received} characters and may have ${max} at most`),
    v.regex(/^[^\p{Cc}\p{Cs}]*$/u, 'holds a line break or another control character'),
  )
}

/** An id that can stand in an address as it is: lower-case letters and digits, joined by single dots or hyphens. */
export const urlSafeId = v.pipe(
  v.string(),
  v.maxLength(100, 'is an id of more than 100 characters'),
  v.regex(
    /^[a-z0-9]+([.-][a-z0-9]+)*$/,
    (issue) => `${issue.received} is not an id of lower-case letters, digits, dots and hyphens`,
  ),
)

export function listOf<const S extends v.GenericSchema>(item: S, atLeast = 1) {
  return v.pipe(
    v.array(item),
    v.minLength(atLeast, `has fewer than ${atLeast} ${atLeast === 1 ? 'entry' : 'entries'}`),
  )
}

/** An absolute https address, kept as it is written. */
export const httpsAddress = v.pipe(
  v.string(),
  v.maxLength(1000, 'is an address of more than 1,000 characters'),
  v.check(isHttps, (issue) => `"${issue.input}" is not an address that begins with https://`),
)

function isHttps(value: string): boolean {
  return URL.parse(value)?.protocol === 'https:' && !/\s/.test(value)
}

/** `place[3].id: "x" is already the id of place[1]`, once for each id that is used again. */
export function repeatedIds(place: string, list: readonly { readonly id: string }[]): string[] {
  return repeatedAt(list.map(({ id }, i) => ({ id, place: `${place}[${i}]` })))
}

/** The same for ids from several places that must differ throughout. */
export function repeatedAt(entries: readonly { readonly id: string; readonly place: string }[]): string[] {
  const first = new Map<string, string>()
  return entries.flatMap(({ id, place }) => {
    const earlier = first.get(id)
    if (earlier !== undefined) return [`${place}.id: "${id}" is already the id of ${earlier}`]
    first.set(id, place)
    return []
  })
}

function place(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? [])
    .map((item) => (typeof item.key === 'number' ? `[${item.key}]` : `.${String(item.key)}`))
    .join('')
    .replace(/^\./, '')
  return path === '' ? '' : `${path}: `
}

function rule(issue: v.BaseIssue<unknown>): string {
  if (issue.kind !== 'schema') return issue.message
  if (issue.type === 'never') return 'is not a known key'
  if (issue.received === 'undefined') return 'is missing'
  if (issue.type === 'picklist') return `${issue.received} is not one of ${choices(issue)}`
  const expected = issue.type === 'custom' ? 'Object' : (issue.expected ?? '')
  return `is ${found(issue)} and must be ${wanted(expected)}`
}

function choices(issue: v.BaseIssue<unknown>): string {
  return (issue.expected ?? '').replaceAll(/[()"]/g, '').replaceAll(' | ', ', ')
}

function found(issue: v.BaseIssue<unknown>): string {
  return typeof issue.input === 'object' && issue.input !== null ? wanted(issue.received) : issue.received
}

const kinds: Readonly<Record<string, string>> = {
  Array: 'a list',
  Object: 'a group of keys',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
}

function wanted(expected: string): string {
  return expected
    .replace(/^\((.*)\)$/, '$1')
    .split(' | ')
    .map((kind) => kinds[kind] ?? kind)
    .join(' or ')
}
