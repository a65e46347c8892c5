// A visitor over a real connection: one at a time and kept open, cookies kept, pages packed, nothing followed by itself.
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { encodeForm, type Fields } from './client.ts'

/** One answer, and how long it took from the first byte sent to the last byte received. */
export class Visited {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** As it came over the wire. */
  readonly body: Buffer
  readonly milliseconds: number

  constructor({ statusCode = 0, headers }: IncomingMessage, body: Buffer, milliseconds: number) {
    this.status = statusCode
    this.headers = headers
    this.body = body
    this.milliseconds = milliseconds
  }

  get html(): string {
    const packing = this.headers['content-encoding']
    if (packing === 'gzip') return gunzipSync(this.body).toString()
    return (packing === 'br' ? brotliDecompressSync(this.body) : this.body).toString()
  }

  get location(): string {
    return this.headers.location ?? ''
  }
}

export class HttpVisitor {
  readonly origin: string
  readonly #cookies = new Map<string, string>()
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })
  readonly #patience: number

  /** `patience`: milliseconds after which a request that is not answered fails. */
  constructor(origin: string, patience = 30_000) {
    this.origin = origin
    this.#patience = patience
  }

  get(path: string): Promise<Visited> {
    return this.#send('GET', path)
  }

  /** As a form of one of our own pages sends it. */
  post(path: string, fields: Fields): Promise<Visited> {
    return this.#send('POST', path, encodeForm(fields))
  }

  /** Closes the connection. */
  close(): void {
    this.#agent.destroy()
  }

  async #send(method: 'GET' | 'POST', path: string, form?: string): Promise<Visited> {
    const headers: Record<string, string | number> = {
      accept: 'text/html',
      'accept-encoding': 'gzip, deflate, br',
      cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    }
    if (form !== undefined) {
      headers['content-type'] = 'application/x-www-form-urlencoded'
      headers['content-length'] = Buffer.byteLength(form)
      headers['sec-fetch-site'] = 'same-origin'
    }
    const visited = await exchange(
      new URL(path, this.origin),
      { method, headers, agent: this.#agent, timeout: this.#patience },
      form,
    )
    for (const cookie of visited.headers['set-cookie'] ?? []) this.#keep(cookie)
    return visited
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split('; ')
    const at = pair.indexOf('=')
    if (attributes.includes('Max-Age=0')) this.#cookies.delete(pair.slice(0, at))
    else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
}

function exchange(url: URL, options: Parameters<typeof request>[1], form?: string): Promise<Visited> {
  return new Promise((done, failed) => {
    const begun = performance.now()
    const sent = request(url, options, (incoming) => {
      const parts: Buffer[] = []
      incoming.on('data', (part: Buffer) => parts.push(part))
      incoming.once('error', failed)
      incoming.once('end', () => done(new Visited(incoming, Buffer.concat(parts), performance.now() - begun)))
    })
    sent.once('error', failed)
    sent.once('timeout', () => sent.destroy(new Error(`No answer from ${url.pathname} in time`)))
    sent.end(form)
  })
}
