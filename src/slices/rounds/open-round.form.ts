// Reads the name, the scope and the answer-by date of a round to open.
import type { FormFields } from '../../platform/http/form-body.ts'
import { lineProblem, readDay } from '../../platform/http/read-fields.ts'
import { roundNameLimit } from './round-record.rules.ts'
import { type Scope, scopeOf, serviceNameLimit } from './scope.rules.ts'

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
  readonly scope: Scope
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
    name: lineProblem(typed.name, 'the name of the round', roundNameLimit),
    ...scopeProblems(typed),
    'answer-by-day': dayProblem(typed, answerBy, today),
  }
  const errors = Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  if (Object.keys(errors).length > 0 || answerBy === undefined) return { ok: false, errors, typed }
  const scope = scopeOf(typed.scope === 'service' ? typed.serviceName : undefined)
  return { ok: true, value: { name: typed.name, scope, answerBy, once: typed.once } }
}

function scopeProblems({ scope, serviceName }: OpenRoundTyped): Record<string, string | undefined> {
  if (scope === 'council') return {}
  if (scope !== 'service') return { scope: 'Select what the round is about' }
  return { 'service-name': lineProblem(serviceName, 'the name of the service', serviceNameLimit) }
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
