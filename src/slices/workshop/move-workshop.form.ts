import type { FormFields } from '../../platform/http/form-body.ts'

/** `to`: a statement's id as it was sent; undefined: back to the code. */
export type Move = { readonly to: string | undefined; readonly version: number }

/** The value of the button that shows the code again, before the first statement or between two. */
export const showCode = 'code'

/** Undefined where a part is missing: no button of ours sends that. */
export function parseMove(fields: FormFields): Move | undefined {
  const to = fields.get('to')
  const version = readVersion(fields, 'version')
  if (to === undefined || version === undefined) return undefined
  return { to: to === showCode ? undefined : to, version }
}

/** A whole number as the page wrote it. */
export function readVersion(fields: FormFields, name: string): number | undefined {
  const text = fields.get(name) ?? ''
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}
