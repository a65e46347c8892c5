// Reads who is to own something: somebody of a list, or whoever a text names.
import type { FormFields } from '../../../platform/http/form-body.ts'
import { optionalLineProblem } from '../../../platform/http/read-fields.ts'
import { type Owner, ownerTextLimit } from '../plan-record.rules.ts'
import { choiceText, choiceValue, type OwnerChoice } from './owner-choices.rules.ts'

export type OwnerTyped = { readonly owner: string; readonly ownerText: string }
/** `typed`: who is meant by it is not known yet. */
export type OwnerPick =
  | { readonly kind: 'picked'; readonly owner: Owner | undefined }
  | { readonly kind: 'typed'; readonly text: string }
export type OwnerResult = {
  readonly typed: OwnerTyped
  readonly pick: OwnerPick
  readonly errors: Readonly<Record<string, string | undefined>>
}

/** Where both a list and a text say somebody, the one that was changed counts; `current`: who owns it now. */
export function parseOwner(
  fields: FormFields,
  { choices, current }: { readonly choices: readonly OwnerChoice[]; readonly current: Owner | undefined },
): OwnerResult {
  const typed = { owner: fields.get('owner') ?? '', ownerText: (fields.get('owner-text') ?? '').trim() }
  const both = typed.owner !== '' && typed.ownerText !== ''
  const keepsList = typed.owner === choiceValue(current)
  const keepsText = typed.ownerText === choiceText(current)
  const usesText = typed.ownerText !== '' && (!both || (keepsList && !keepsText))
  const chosen = choices.find(({ value }) => value === typed.owner)
  const errors = {
    owner: typed.owner !== '' && !chosen ? ownerProblems.gone : undefined,
    'owner-text':
      both && !keepsList && !keepsText
        ? 'Choose an owner from the list or enter one, not both'
        : optionalLineProblem(typed.ownerText, 'the owner', ownerTextLimit),
  }
  const pick: OwnerPick = usesText
    ? { kind: 'typed', text: typed.ownerText }
    : { kind: 'picked', owner: chosen?.owner }
  return { typed, pick, errors }
}

/** What the form has before anything is typed in it. */
export function ownerTyped(owner: Owner | undefined): OwnerTyped {
  return { owner: choiceValue(owner), ownerText: choiceText(owner) }
}

/** Why somebody cannot own it. `gone`: not in the list; the others: whoever a text means. */
export const ownerProblems = {
  gone: 'Whoever you chose can no longer be the owner. Choose again from the list',
  unknown: 'Nobody at your council has signed in with this address. They have to sign in once first',
  left: 'This colleague can no longer sign in. Choose somebody else',
} as const
