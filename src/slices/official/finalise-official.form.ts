import type { FormFields } from '../../platform/http/form-body.ts'
import type { Source } from './proposal.rules.ts'

export type FinaliseForm = {
  /** Undefined where none was named. */
  readonly source: Source | undefined
  /** The id of the one that stood when the page was shown; undefined: none did. */
  readonly seenId: string | undefined
  /** Another at each rendering of the form. */
  readonly once: string
  /** By field, in the page's order; empty where the lead has confirmed. */
  readonly errors: Readonly<Record<string, string>>
}

const known = ['source', 'seen', 'once', 'confirm']

export function parseFinaliseForm(fields: FormFields): FinaliseForm {
  const isClean = fields.names.every((name) => known.includes(name) && fields.getAll(name).length === 1)
  return {
    source: parseSource(fields.get('source')),
    seenId: fields.get('seen') || undefined,
    once: fields.get('once') ?? '',
    errors: {
      ...(isClean
        ? {}
        : { finalise: 'Something in this form does not belong to it. Check the answers and try again.' }),
      ...(fields.get('confirm') === 'yes'
        ? {}
        : { confirm: 'Confirm that this is to be the official assessment' }),
    },
  }
}

/** `workshop`, or what may be the id of an assessment; undefined where nothing is given. */
export function parseSource(text: string | null | undefined): Source | undefined {
  if (text === 'workshop') return { kind: 'workshop' }
  return text ? { kind: 'assessment', id: text } : undefined
}
