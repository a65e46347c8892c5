// Reads the address somebody wants to sign in with, and where they were going.
import type { FormFields } from '../../platform/http/form-body.ts'
import { domainOf } from '../councils/councils.rules.ts'
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

// One bare address: a list, a comment or a line break in it would reach people nobody meant.
const address = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/

export function parseCodeRequest(fields: FormFields): CodeRequestResult {
  const typed = fields.get('email') ?? ''
  const returnTo = returnPath(fields.get('to'))
  const email = typed.trim().toLowerCase()
  const refuse = (message: string) => ({ ok: false, errors: { email: message }, typed, returnTo }) as const
  if (email === '') return refuse('Enter your e-mail address')
  if (email.length > 254 || !address.test(email) || email.startsWith('.') || /\.\.|\.@/.test(email))
    return refuse('Enter an e-mail address in the correct format, like name@example.gov.uk')
  return { ok: true, value: { email, domain: domainOf(email) ?? '', returnTo } }
}
