// Reads a posted form strictly. URLSearchParams would turn broken UTF-8 into U+FFFD, and so change what somebody typed
// without a word; here such a body is refused, and every text that is accepted is exactly what was sent.
import { parseMultipart } from './multipart-body.ts'

export type FormFields = {
  /** The field's one value; undefined where it is missing. */
  get(name: string): string | undefined
  getAll(name: string): readonly string[]
  readonly names: readonly string[]
}

export type FormBody =
  | {
      readonly kind: 'form'
      readonly fields: FormFields
      /** The fields as an ordinary form sends them; undefined beside a file, which cannot be sent that way. */
      readonly text: string | undefined
      readonly file: Uint8Array | undefined
    }
  | { readonly kind: 'refused'; readonly status: 400 | 413 | 415 }

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
/** More than any form of ours has. Without a bound 64 KiB could be 65,536 of them. */
const mostFields = 1000

/** `bodyLimit` in bytes as sent; with `takesFile` one file may come with the fields. */
export type FormLimits = { readonly bodyLimit: number; readonly takesFile: boolean }

/** Refuses: another content type (415), more than the limit (413), a broken body or encoding (400). */
export async function readFormBody(
  request: Request,
  { bodyLimit, takesFile }: FormLimits,
): Promise<FormBody> {
  const sentAs = request.headers.get('content-type') ?? ''
  const type = sentAs.split(';')[0]?.trim().toLowerCase()
  const isMultipart = takesFile && type === 'multipart/form-data'
  if (!isMultipart && type !== 'application/x-www-form-urlencoded') return { kind: 'refused', status: 415 }
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) return { kind: 'refused', status: 413 }
  const bytes = await readAtMost(request, bodyLimit)
  if (typeof bytes === 'number') return { kind: 'refused', status: bytes }
  const form = isMultipart ? await readMultipart(bytes, sentAs) : readUrlencoded(bytes)
  return form ? { kind: 'form', ...form } : { kind: 'refused', status: 400 }
}

async function readMultipart(bytes: Uint8Array, sentAs: string) {
  const sent = await parseMultipart(bytes, sentAs)
  if (!sent) return undefined
  const text = sent.file ? undefined : new URLSearchParams([...sent.pairs]).toString()
  return { fields: toFields(sent.pairs), text, file: sent.file }
}

function readUrlencoded(bytes: Uint8Array) {
  try {
    const text = decoder.decode(bytes)
    const fields = parseForm(text)
    return fields && { fields, text, file: undefined }
  } catch {
    return undefined
  }
}

/** Undefined where the text holds broken percent-encoding, broken UTF-8, a lone surrogate or too many fields. */
export function parseForm(text: string): FormFields | undefined {
  const parts = text === '' ? [] : text.split('&')
  if (parts.length > mostFields) return undefined
  const pairs: [string, string][] = []
  for (const part of parts) {
    const at = part.indexOf('=')
    const name = decode(at < 0 ? part : part.slice(0, at))
    const value = decode(at < 0 ? '' : part.slice(at + 1))
    if (name === undefined || value === undefined) return undefined
    pairs.push([name, value])
  }
  return toFields(pairs)
}

function toFields(pairs: readonly (readonly [string, string])[]): FormFields {
  const values = new Map<string, string[]>()
  for (const [name, value] of pairs) {
    const known = values.get(name)
    if (known) known.push(value)
    else values.set(name, [value])
  }
  return {
    get: (name) => values.get(name)?.[0],
    getAll: (name) => values.get(name) ?? [],
    names: [...values.keys()],
  }
}

function decode(part: string): string | undefined {
  try {
    const text = decodeURIComponent(part.replaceAll('+', ' '))
    return text.isWellFormed() ? text : undefined
  } catch {
    return undefined
  }
}

/** All of it, or why not: more than the limit (413), or its sender has gone in the middle of it (400), which is no fault of ours. */
async function readAtMost(request: Request, limit: number): Promise<Uint8Array | 400 | 413> {
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      size += value.byteLength
      if (size > limit) {
        await reader.cancel()
        return 413
      }
      chunks.push(value)
    }
  } catch {
    return size > limit ? 413 : 400
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
}
