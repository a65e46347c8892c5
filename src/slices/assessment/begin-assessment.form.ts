// Reads how somebody wants to begin: the whole council or one service, from nothing or from a copy of their last.
import type { FormFields } from '../../platform/http/form-body.ts'
import { lineProblem } from '../../platform/http/read-fields.ts'
import { type Scope, scopeOf, serviceNameLimit } from '../rounds/rounds.rules.ts'

export type BeginErrors = Readonly<Record<string, string>>
/** Exactly what was sent, to be shown again. `once`: another at each rendering of the form. */
export type BeginTyped = {
  readonly scope: string
  readonly serviceName: string
  readonly start: string
  readonly once: string
}
export type BeginChoice = { readonly scope: Scope; readonly isCopy: boolean; readonly once: string }
export type BeginFormResult =
  | { readonly ok: true; readonly value: BeginChoice }
  | { readonly ok: false; readonly errors: BeginErrors; readonly typed: BeginTyped }

const known = ['scope', 'service-name', 'start', 'once']

/** `canCopy`: there is a submitted assessment to begin from; without one, nobody is asked. */
export function parseBeginForm(fields: FormFields, { canCopy }: { canCopy: boolean }): BeginFormResult {
  const typed: BeginTyped = {
    scope: fields.get('scope') ?? '',
    serviceName: fields.get('service-name') ?? '',
    start: fields.get('start') ?? '',
    once: fields.get('once') ?? '',
  }
  const isCopy = canCopy && typed.start === 'copy'
  const errors = {
    ...(fields.names.every((name) => known.includes(name) && fields.getAll(name).length === 1)
      ? {}
      : { 'begin-form': 'Something in this form does not belong to it. Check your choices and try again.' }),
    ...scopeErrors(typed),
    ...(canCopy && !isCopy && typed.start !== 'empty' ? { start: 'Select how to start' } : {}),
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors, typed }
  const scope = scopeOf(typed.scope === 'service' ? typed.serviceName : undefined)
  return { ok: true, value: { scope, isCopy, once: typed.once } }
}

function scopeErrors({ scope, serviceName }: BeginTyped): BeginErrors {
  if (scope === 'council') return {}
  if (scope !== 'service') return { scope: 'Select what the assessment is about' }
  const problem = lineProblem(serviceName.trim() && serviceName, 'the name of the service', serviceNameLimit)
  return problem === undefined ? {} : { 'service-name': problem }
}
