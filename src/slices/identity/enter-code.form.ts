// Reads a code as people type it: with spaces or dashes between its digits.
import type { FormFields } from '../../platform/http/form-body.ts'
import { codeDigits } from './sign-in.rules.ts'

export type CodeResult =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly errors: { readonly code: string }; readonly typed: string }

export function parseCode(fields: FormFields): CodeResult {
  const typed = fields.get('code') ?? ''
  const code = typed.replaceAll(/[\s\u2010-\u2015-]/g, '')
  if (code === '') return { ok: false, errors: { code: 'Enter the code from the e-mail' }, typed }
  if (code.length !== codeDigits || !/^\d+$/.test(code))
    return { ok: false, errors: { code: `The code is ${codeDigits} digits, like 12345678` }, typed }
  return { ok: true, code }
}
