// Reads a posted form strictly. URLSearchParams would turn broken UTF-8 into U+FFFD, and so change what somebody typed
// without a word; here such a body is refused, and every text that is accepted is exactly what was sent.

export type FormFields = {
  /** The field's one value; undefined where it is missing. */
  get(name: string): string | undefined
  getAll(name: string): readonly string[]
  readonly names: readonly string[]
}

export type FormBody =
  | { readonly kind: 'form'; readonly fields: FormFields; readonly text: string }
  | { readonly kind: 'refused'; readonly status: 400 | 413 | 415 }

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const mostFields = 1000

/** `limit` in bytes as sent. Refuses: another content type (415), more than `limit` (413), broken encoding (400). */
export async function readFormBody(request: Request, limit: number): Promise<FormBody> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') return { kind: 'refused', status: 415 }
  if (Number(request.headers.get('content-length') ?? 0) > limit) return { kind: 'refused', status: 413 }
  const bytes = await readAtMost(request, limit)
  if (bytes === undefined) return { kind: 'refused', status: 413 }
  try {
    const text = decoder.decode(bytes)
    const fields = parseForm(text)
    return fields ? { kind: 'form', fields, text } : { kind: 'refused', status: 400 }
  } catch {
    return { kind: 'refused', status: 400 }
  }
}

/** Undefined where the text holds broken percent-encoding, broken UTF-8, a lone surrogate or too many fields. */
export function parseForm(text: string): FormFields | undefined {
  const values = new Map<string, string[]>()
  const pairs = text === '' ? [] : text.split('&')
  if (pairs.length > mostFields) return undefined
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    const name = decode(at < 0 ? pair : pair.slice(0, at))
    const value = decode(at < 0 ? '' : pair.slice(at + 1))
    if (name === undefined || value === undefined) return undefined
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

async function readAtMost(request: Request, limit: number): Promise<Uint8Array | undefined> {
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > limit) {
      await reader.cancel().catch(() => undefined)
      return undefined
    }
    chunks.push(value)
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
}
