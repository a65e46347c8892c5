import type { FormFields } from '../../platform/http/form-body.ts'
import { isUuid } from '../../platform/http/uuid.ts'

export type AddressChoice =
  | { readonly kind: 'make' }
  /** `seen`: the id of the address that the page showed, so that the same form sent twice acts once. */
  | { readonly kind: 'replace' | 'stop'; readonly seen: string }

/** Undefined where nothing that the page offers was chosen. */
export function parseAddressChoice(form: FormFields): AddressChoice | undefined {
  const choice = form.get('choice')
  const seen = form.get('address') ?? ''
  if (choice === 'make') return { kind: choice }
  return (choice === 'replace' || choice === 'stop') && isUuid(seen) ? { kind: choice, seen } : undefined
}
