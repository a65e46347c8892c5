import type { FormFields } from '../../platform/http/form-body.ts'
import { codeDigits } from './workshop-record.rules.ts'

export type JoinResult =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly errors: { readonly code: string }; readonly typed: string }

/** The code as people type it: with spaces or dashes between its digits. */
export function parseJoin(fields: FormFields): JoinResult {
  const typed = fields.get('code') ?? ''
  const code = typed.replaceAll(/[\s\u2010-\u2015-]/g, '')
  if (code === '') return { ok: false, errors: { code: 'Enter the code from the screen' }, typed }
  if (code.length !== codeDigits || !/^\d+$/.test(code))
    return { ok: false, errors: { code: `The code is ${codeDigits} digits, like 123456` }, typed }
  return { ok: true, code }
}
