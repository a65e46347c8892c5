// Reads what was sent to be imported: a file, or rows pasted into the form.
import type { FormFields } from '../../../platform/http/form-body.ts'
import { mostImportBytes } from './import-record.rules.ts'

export type SentRows =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'pasted'; readonly text: string }
  /** `field`: which of the two to correct. */
  | { readonly kind: 'refused'; readonly field: 'file' | 'pasted'; readonly problem: string }

/** `file`: undefined where none was chosen. */
export function parseSentRows(fields: FormFields, file: Uint8Array | undefined): SentRows {
  const text = (fields.get('pasted') ?? '').replace(/^\ufeff/, '')
  const isPasted = text.trim() !== ''
  if (file && isPasted) return refused('file', 'Choose a file or paste rows, not both. Choose the file again')
  if (file?.length === 0) return refused('file', 'The file is empty')
  if (file && file.length > mostImportBytes) return refused('file', 'The file must be 1 MB or smaller')
  if (file) return { kind: 'file', bytes: file }
  if (!isPasted) return refused('file', 'Choose a file, or paste rows below')
  return /\0/.test(text)
    ? refused('pasted', 'What you pasted must be plain text, without control characters')
    : { kind: 'pasted', text }
}

function refused(field: 'file' | 'pasted', problem: string): SentRows {
  return { kind: 'refused', field, problem }
}
