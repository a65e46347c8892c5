// Reads how an action goes: its status, why or with what outcome, and what happened since last time.
import type { FormFields } from '../../../platform/http/form-body.ts'
import { cleanText, textProblem } from '../../../platform/http/read-fields.ts'
import { type Action, reasonLimit, type Status, statuses } from '../plan-record.rules.ts'
import { definedOnly } from './action-fields.form.ts'

export type StatusTyped = { readonly status: string; readonly reason: string; readonly comment: string }
export type StatusChoice = {
  readonly status: Status
  readonly statusReason: string
  readonly comment: string
}
export type StatusResult =
  | { readonly ok: true; readonly value: StatusChoice; readonly typed: StatusTyped }
  | {
      readonly ok: false
      readonly errors: Readonly<Record<string, string>>
      readonly typed: StatusTyped
    }

const missing: Readonly<Partial<Record<Status, string>>> = {
  blocked: 'Enter what stands in the way',
  done: 'Enter what came of it',
  dropped: 'Enter why it was dropped',
}

/** `current`: how it stands now. What is said of a status belongs to it, and goes when the action moves on. */
export function parseStatus(
  fields: FormFields,
  current: Pick<Action, 'status' | 'statusReason'>,
): StatusResult {
  const typed = {
    status: fields.get('status') ?? '',
    reason: cleanText(fields.get('reason')),
    comment: cleanText(fields.get('comment')),
  }
  const status = statuses.find((one) => one === typed.status)
  const needed = status && missing[status]
  const statusReason = needed ? typed.reason : ''
  const saysNothing =
    status === current.status && statusReason === current.statusReason && typed.comment === ''
  const errors = definedOnly({
    status: status ? undefined : 'Select how it stands',
    reason: reasonProblem({
      typed: typed.reason,
      needed,
      isKept: typed.reason === current.statusReason,
      isOther: status !== current.status,
    }),
    comment:
      textProblem(typed.comment, 'the update', reasonLimit) ??
      (saysNothing ? 'Select another status, or enter an update' : undefined),
  })
  if (Object.keys(errors).length > 0 || !status) return { ok: false, errors, typed }
  return { ok: true, value: { status, statusReason, comment: typed.comment }, typed }
}

type Reason = {
  readonly typed: string
  /** What to enter where nothing is; undefined where the status needs no reason. */
  readonly needed: string | undefined
  /** It is what was said before. */
  readonly isKept: boolean
  /** The status is another than before. */
  readonly isOther: boolean
}

function reasonProblem({ typed, needed, isKept, isOther }: Reason): string | undefined {
  if (typed === '') return needed
  if (!needed && !isKept)
    return 'Only an action that is blocked, done or dropped has this. Enter it as an update instead'
  // The form came with it: why it was blocked is not what came of it.
  if (needed && isKept && isOther) return `${needed}. What is here was said of the status before`
  return textProblem(typed, 'the reason or outcome', reasonLimit)
}

/**
 * What the form has before anything is typed in it. `wanted`: a status that was chosen already; what was said of the one before
 * does not belong to it.
 */
export function statusTyped(
  { status, statusReason }: Pick<Action, 'status' | 'statusReason'>,
  wanted?: string | null,
): StatusTyped {
  const chosen = statuses.find((one) => one === wanted) ?? status
  return { status: chosen, reason: chosen === status ? statusReason : '', comment: '' }
}

/** Where somebody comes from and goes back to: the board, or else the action. Never an address. */
export type ReportedFrom = 'board' | 'action'

export function parseFrom(back: string | null | undefined): ReportedFrom {
  return back === 'board' ? 'board' : 'action'
}

/** Whether somebody has to say why, or with what outcome. */
export function needsWords(status: Status): boolean {
  return missing[status] !== undefined
}
