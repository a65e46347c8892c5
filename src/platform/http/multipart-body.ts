// Reads a posted form that may bring a file. The platform's own reader takes it apart; refused on top of what that refuses
// are a second file, more parts than any form of ours has, and text that is not what was sent.

export type MultipartForm = {
  /** Names and values, in the order in which they were sent. */
  readonly pairs: readonly [string, string][]
  /** Undefined where no file was chosen: browsers send an empty one without a name. */
  readonly file: Uint8Array | undefined
}

const mostParts = 20

/** Undefined where the body is broken. `type`: the content type as it was sent, with its boundary. */
export async function parseMultipart(bytes: Uint8Array, type: string): Promise<MultipartForm | undefined> {
  const parts = await partsOf(bytes, type)
  if (!parts || parts.length > mostParts) return undefined
  const pairs = parts.filter((part): part is [string, string] => typeof part[1] === 'string')
  const files = parts.flatMap(([, value]) => (typeof value === 'string' || isNone(value) ? [] : [value]))
  if (files.length > 1 || !pairs.flat().every((text) => wasSent(bytes, text))) return undefined
  return { pairs, file: files[0] && new Uint8Array(await files[0].arrayBuffer()) }
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
