// Reads the address somebody wants to sign in with, and where they were going.
import type { FormFields } from '../../platform/http/form-body.ts'
import { domainOf } from '../councils/councils.rules.ts'
import { isEmailAddress } from './email-address.rules.ts'
import { returnPath } from './return-path.rules.ts'

export type CodeRequest = {
  readonly email: string
  readonly domain: string
  readonly returnTo: string | undefined
}

export type CodeRequestResult =
  | { readonly ok: true; readonly value: CodeRequest }
  | {
      readonly ok: false
      readonly errors: { readonly email: string }
      readonly typed: string
      readonly returnTo: string | undefined
    }

export function parseCodeRequest(fields: FormFields): CodeRequestResult {
  const typed = fields.get('email') ?? ''
  const returnTo = returnPath(fields.get('to'))
  const email = typed.trim().toLowerCase()
  const refuse = (message: string) => ({ ok: false, errors: { email: message }, typed, returnTo }) as const
  if (email === '') return refuse('Enter your e-mail address')
  if (!isEmailAddress(email))
    return refuse('Enter an e-mail address in the correct format, like name@example.gov.uk')
  return { ok: true, value: { email, domain: domainOf(email) ?? '', returnTo } }
}
