// Reads a day that may be left empty.
import type { FormFields } from '../../../platform/http/form-body.ts'
import { readDay, type TypedDay } from '../../../platform/http/read-fields.ts'

export type DayResult = {
  readonly typed: TypedDay
  /** As 2027-03-12. */
  readonly day: string | undefined
  readonly problem: string | undefined
}

/** `what` as it stands in a sentence: "due date". Fields are called `<prefix>-day`, `-month` and `-year`. */
export function parseDay(fields: FormFields, prefix: string, what: string): DayResult {
  const text = (part: string) => (fields.get(`${prefix}-${part}`) ?? '').trim()
  const typed = { day: text('day'), month: text('month'), year: text('year') }
  if (typed.day === '' && typed.month === '' && typed.year === '')
    return { typed, day: undefined, problem: undefined }
  const day = readDay(typed)
  if (day === undefined)
    return { typed, day, problem: `The ${what} must be a real date, like 12 3 2027, or empty` }
  // A slip in the year would put an action where nobody looks for it.
  return day < '2000-01-01' || day > '2099-12-31'
    ? { typed, day: undefined, problem: `The year of the ${what} must be between 2000 and 2099` }
    : { typed, day, problem: undefined }
}

/** What the form has for a day before anything is typed in it. */
export function typedDay(day: string | undefined): TypedDay {
  const [year = '', month = '', date = ''] = day?.split('-') ?? []
  return { day: date.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}
