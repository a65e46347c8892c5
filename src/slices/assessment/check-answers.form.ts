import type { FormFields } from '../../platform/http/form-body.ts'

/** How many unanswered statements the author was told of; 0 unless the form says one whole number. */
export function parseSubmitForm(fields: FormFields): number {
  const given = fields.getAll('unanswered')
  return given.length === 1 && /^\d{1,6}$/.test(given[0] ?? '') ? Number(given[0]) : 0
}
