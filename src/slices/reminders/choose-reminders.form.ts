import type { FormFields } from '../../platform/http/form-body.ts'
import type { Frequency } from './reminder-days.rules.ts'

/** Undefined where nothing was chosen, or nothing that is offered. */
export function parseFrequency(form: FormFields): Frequency | undefined {
  const typed = form.get('frequency')
  return typed === 'daily' || typed === 'weekly' || typed === 'off' ? typed : undefined
}
