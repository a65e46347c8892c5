// Reads a posted form that may bring a file. The platform's own reader takes it apart; refused on top of what that refuses
// are a second file, more parts than any form of ours has, and text that is not what was sent.

export type MultipartForm = {
  /** Names and values, in the order in which they were sent. */
  readonly pairs: readonly [string, string][]
  /** Undefined where no file was chosen: browsers send an empty one without a name. */
  readonly file: Uint8Array | undefined
}

/** More than our one form with a file has. */
const mostParts = 20

/** Undefined where the body is broken. `type`: the content type as it was sent, with its boundary. */
export async function parseMultipart(bytes: Uint8Array, type: string): Promise<MultipartForm | undefined> {
  const parts = hasManyParts(bytes) ? undefined : await partsOf(bytes, type)
  if (!parts) return undefined
  const pairs = parts.filter((part): part is [string, string] => typeof part[1] === 'string')
  const files = parts.flatMap(([, value]) => (typeof value === 'string' || isNone(value) ? [] : [value]))
  if (files.length > 1 || !pairs.flat().every((text) => wasSent(bytes, text))) return undefined
  return { pairs, file: files[0] && new Uint8Array(await files[0].arrayBuffer()) }
}

/** Counted before they are taken apart: 20,000 in a megabyte take a second, and whoever sends them need not be signed in. */
function hasManyParts(bytes: Uint8Array): boolean {
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const first = body.subarray(0, body.indexOf('\r\n'))
  if (first.length < 3) return true
  // What stands before the first part ends every one of them.
  const end = Buffer.concat([Buffer.from('\r\n'), first])
  let parts = 0
  for (let at = body.indexOf(end); at >= 0 && parts <= mostParts; at = body.indexOf(end, at + 1)) parts += 1
  return parts > mostParts
}

async function partsOf(bytes: Uint8Array, type: string) {
  try {
    return [...(await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData())]
  } catch {
    return undefined
  }
}

function isNone({ name, size }: File): boolean {
  return name === '' && size === 0
}

/** The reader puts U+FFFD where bytes are no UTF-8; one that somebody typed stands in the body as it is. */
function wasSent(bytes: Uint8Array, text: string): boolean {
  return !text.includes('\ufffd') || Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text)
}
