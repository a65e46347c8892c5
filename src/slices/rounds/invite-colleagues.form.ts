// Reads whom to invite and what to tell them. Good addresses are kept beside bad ones: 60 pasted lines should not fail by one.
import type { FormFields } from '../../platform/http/form-body.ts'
import { cleanText, textProblem } from '../../platform/http/read-fields.ts'
import { mostInvited, type ReadAddress, readAddresses } from './read-addresses.rules.ts'
import { messageLimit } from './round-record.rules.ts'

export type RefusedLine = Exclude<ReadAddress, { kind: 'address' }>
export type InviteTyped = { readonly addresses: string; readonly message: string }
export type InviteFormResult =
  | {
      readonly ok: true
      readonly emails: readonly string[]
      /** With line ends as LF. */
      readonly message: string
      readonly refused: readonly RefusedLine[]
    }
  | {
      readonly ok: false
      readonly errors: Readonly<Record<string, string>>
      readonly refused: readonly RefusedLine[]
      readonly typed: InviteTyped
    }

/** `domains`: what may follow the @ in an address of the council. */
export function parseInviteForm(fields: FormFields, domains: readonly string[]): InviteFormResult {
  const typed = { addresses: fields.get('addresses') ?? '', message: fields.get('message') ?? '' }
  const message = cleanText(typed.message)
  const read = readAddresses(typed.addresses, domains)
  const emails = read.flatMap((one) => (one.kind === 'address' ? [one.email] : []))
  const refused = read.filter((one) => one.kind !== 'address')
  const found = {
    addresses: addressesProblem(read.length, emails.length),
    message: textProblem(message, 'your message', messageLimit),
  }
  const errors = Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  if (Object.keys(errors).length > 0) return { ok: false, errors, refused, typed }
  return { ok: true, emails, message, refused }
}

function addressesProblem(given: number, good: number): string | undefined {
  if (given === 0) return 'Enter the e-mail addresses of the colleagues to invite'
  if (given > mostInvited) return `Invite ${mostInvited} colleagues or fewer at a time. You entered ${given}.`
  return good === 0 ? 'Nobody was invited: correct the addresses' : undefined
}
