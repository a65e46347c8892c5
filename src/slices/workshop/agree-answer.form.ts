// What a lead records of a statement. Limits count as a browser does: UTF-16 units, a line break as one.
import type { FormFields } from '../../platform/http/form-body.ts'
import { tooLong } from '../../platform/http/read-fields.ts'
import { readVersion } from './move-workshop.form.ts'
import { dissentLimit, reasonLimit } from './workshop-record.rules.ts'

export type AgreeTyped = { readonly option: string; readonly reason: string; readonly dissent: string }
export type AgreeErrors = Readonly<Partial<Record<keyof AgreeTyped, string>>>

type Which = {
  readonly statementId: string
  /** The version of the agreed answer that the page showed; 0: none. */
  readonly seen: number
  /** The version of the workshop that the page showed. */
  readonly version: number
}

export type AgreeResult =
  | (Which & { readonly kind: 'record'; readonly typed: AgreeTyped; readonly andNext: boolean })
  | (Which & { readonly kind: 'reopen' })
  | (Which & { readonly kind: 'wrong'; readonly typed: AgreeTyped; readonly errors: AgreeErrors })
  /** Parts are missing that no page of ours leaves out. */
  | { readonly kind: 'broken' }

/** `options`: the ids of the scale. */
export function parseAgree(fields: FormFields, options: readonly string[]): AgreeResult {
  const statementId = fields.get('statement')
  const seen = readVersion(fields, 'seen')
  const version = readVersion(fields, 'version')
  if (statementId === undefined || seen === undefined || version === undefined) return { kind: 'broken' }
  const which = { statementId, seen, version }
  const action = fields.get('action')
  if (action === 'reopen') return { kind: 'reopen', ...which }
  const typed = {
    option: fields.get('option') ?? '',
    reason: (fields.get('reason') ?? '').trim(),
    dissent: (fields.get('dissent') ?? '').replaceAll('\r\n', '\n').trim(),
  }
  const errors = errorsOf(typed, options)
  if (Object.keys(errors).length > 0) return { kind: 'wrong', ...which, typed, errors }
  return { kind: 'record', ...which, typed, andNext: action === 'record-next' }
}

function errorsOf({ option, reason, dissent }: AgreeTyped, options: readonly string[]): AgreeErrors {
  return {
    ...(options.includes(option) ? {} : { option: 'Select the answer that was agreed' }),
    ...reasonError(reason),
    ...(dissent.length > dissentLimit
      ? {
          dissent: tooLong('What was seen otherwise', dissentLimit),
        }
      : isCleanText(dissent)
        ? {}
        : { dissent: 'What was seen otherwise must be plain text' }),
  }
}

function reasonError(reason: string): { readonly reason?: string } {
  if (reason.length > reasonLimit) return { reason: tooLong('The reason', reasonLimit) }
  // It stands in tables and file covers: a line break would break them.
  if (/[\n\r\u2028\u2029]/.test(reason)) return { reason: 'The reason must be one line' }
  return isCleanText(reason) ? {} : { reason: 'The reason must be one line of plain text' }
}

function isCleanText(text: string): boolean {
  return !/[^\P{Cc}\n\t]|\p{Bidi_Control}/u.test(text)
}
