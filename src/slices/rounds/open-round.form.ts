// Reads the name, the scope and the answer-by date of a round to open.
import type { FormFields } from '../../platform/http/form-body.ts'
import { type RoundScope, roundNameLimit } from './round-record.rules.ts'

export type OpenRoundTyped = {
  readonly name: string
  readonly scope: string
  readonly serviceName: string
  readonly day: string
  readonly month: string
  readonly year: string
  /** Another at each rendering of the form. */
  readonly once: string
}
export type OpenRoundChoice = {
  readonly name: string
  readonly scope: RoundScope
  readonly answerBy: string
  readonly once: string
}
export type OpenRoundResult =
  | { readonly ok: true; readonly value: OpenRoundChoice }
  | {
      readonly ok: false
      readonly errors: Readonly<Record<string, string>>
      readonly typed: OpenRoundTyped
    }

/** `today`: the day in Britain, as 2027-01-31. */
export function parseOpenRound(fields: FormFields, today: string): OpenRoundResult {
  const text = (name: string) => (fields.get(name) ?? '').trim()
  const typed: OpenRoundTyped = {
    name: text('name'),
    scope: text('scope'),
    serviceName: text('service-name'),
    day: text('answer-by-day'),
    month: text('answer-by-month'),
    year: text('answer-by-year'),
    once: text('once'),
  }
  const answerBy = readDay(typed)
  const found = {
    name: lineProblem(typed.name, 'the name of the round'),
    ...scopeProblems(typed),
    'answer-by-day': dayProblem(typed, answerBy, today),
  }
  const errors = Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  if (Object.keys(errors).length > 0 || answerBy === undefined) return { ok: false, errors, typed }
  const scope: RoundScope =
    typed.scope === 'service' ? { kind: 'service', name: typed.serviceName } : { kind: 'council' }
  return { ok: true, value: { name: typed.name, scope, answerBy, once: typed.once } }
}

function scopeProblems({ scope, serviceName }: OpenRoundTyped): Record<string, string | undefined> {
  if (scope === 'council') return {}
  if (scope !== 'service') return { scope: 'Select what the round is about' }
  return { 'service-name': lineProblem(serviceName, 'the name of the service') }
}

// A name stands in headings, lists and the subject of a mail: a line break or a direction mark would break them.
const hidden = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u

function lineProblem(text: string, what: string): string | undefined {
  if (text === '') return `Enter ${what}`
  const start = what.charAt(0).toUpperCase() + what.slice(1)
  if (text.length > roundNameLimit) return `${start} must be ${roundNameLimit} characters or less`
  return hidden.test(text) ? `${start} must be one line of plain text` : undefined
}

/** As 2027-03-12; undefined where the calendar has no such day. */
function readDay({ day, month, year }: OpenRoundTyped): string | undefined {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return undefined
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const read = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(written) ? written : undefined
}

function dayProblem(typed: OpenRoundTyped, answerBy: string | undefined, today: string): string | undefined {
  if (typed.day === '' && typed.month === '' && typed.year === '') return 'Enter the date to answer by'
  if (answerBy === undefined) return 'The date to answer by must be a real date, like 12 3 2027'
  if (answerBy < today) return 'The date to answer by must be today or in the future'
  return answerBy > twoYearsAfter(today) ? 'The date to answer by must be within 2 years' : undefined
}

function twoYearsAfter(today: string): string {
  return `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`
}
