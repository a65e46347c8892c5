// Reads the forms with which a lead looks after the people of their council.
import type { FormFields } from '../../platform/http/form-body.ts'
import { isEmailAddress } from './email-address.rules.ts'

export type AddressResult =
  | { readonly ok: true; readonly email: string }
  | { readonly ok: false; readonly error: string; readonly typed: string }

/** `field`: which of the page's two address fields. */
export function parseAddress(fields: FormFields, field: 'lead-email' | 'person-email'): AddressResult {
  const typed = fields.get(field) ?? ''
  const email = typed.trim().toLowerCase()
  if (email === '') return { ok: false, error: "Enter your colleague's e-mail address", typed }
  return isEmailAddress(email)
    ? { ok: true, email }
    : {
        ok: false,
        error: 'Enter an e-mail address in the correct format, like name@example.gov.uk',
        typed,
      }
}

/** What a lead chose to do; undefined where nothing was chosen. */
export function parseSignInChoice(fields: FormFields): 'stop' | 'allow' | undefined {
  const choice = fields.get('sign-in')
  return choice === 'stop' || choice === 'allow' ? choice : undefined
}

/** What the LGA decided; undefined where nothing was. */
export function parseDecision(fields: FormFields): 'confirm' | 'refuse' | undefined {
  const decision = fields.get('decision')
  return decision === 'confirm' || decision === 'refuse' ? decision : undefined
}
