// Reads whom a form invites by e-mail and what it tells them, the same for whatever people are invited to.
import { type RefusedLine, readAddressList } from '../mail/read-addresses.rules.ts'
import type { FormFields } from './form-body.ts'
import { cleanText, textProblem } from './read-fields.ts'

export type InvitationTyped = { readonly addresses: string; readonly message: string }
export type InvitationRead =
  | {
      readonly ok: true
      /** In lower case, each once. */
      readonly emails: readonly string[]
      /** With line ends as LF; may be empty. */
      readonly message: string
      readonly refused: readonly RefusedLine[]
      readonly typed: InvitationTyped
    }
  | {
      readonly ok: false
      readonly errors: Readonly<Record<string, string>>
      readonly refused: readonly RefusedLine[]
      readonly typed: InvitationTyped
    }

/** `domains`: what may follow the @ in an address of the council. `messageLimit`: in characters. */
export function readInvitation(
  fields: FormFields,
  { domains, messageLimit }: { readonly domains: readonly string[]; readonly messageLimit: number },
): InvitationRead {
  const typed = { addresses: fields.get('addresses') ?? '', message: fields.get('message') ?? '' }
  const message = cleanText(typed.message)
  const { emails, refused, problem } = readAddressList(typed.addresses, domains)
  const found = { addresses: problem, message: textProblem(message, 'your message', messageLimit) }
  const errors = Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  if (Object.keys(errors).length > 0) return { ok: false, errors, refused, typed }
  return { ok: true, emails, message, refused, typed }
}
