// Reads Server-Sent Events over a real connection, one by one, as a browser's EventSource would; it does not come back by
// itself, and passes over heartbeats.
import { type ClientRequest, request } from 'node:http'
import { until } from './until.ts'

export type ReadEvent = { readonly name: string; readonly data: string; readonly at: number }

export class EventReader {
  /** Those that came and were not asked for yet. */
  readonly #came: ReadEvent[] = []
  #status = 0
  #hasEnded = false
  #text = ''
  readonly #request: ClientRequest
  /** Called for each event as it comes. */
  readonly #onEvent: (event: ReadEvent) => void

  /** `session`: the value of its cookie. */
  constructor(address: URL, session: string, onEvent: (event: ReadEvent) => void = () => undefined) {
    this.#onEvent = onEvent
    this.#request = request(address, {
      agent: false,
      headers: { accept: 'text/event-stream', cookie: `session=${session}` },
    })
    this.#request.on('response', (response) => {
      this.#status = response.statusCode ?? 0
      response.setEncoding('utf8').on('data', (piece: string) => this.#read(piece))
      response.on('close', () => this.#end())
    })
    this.#request.on('error', () => this.#end())
    this.#request.end()
  }

  /** The next event; undefined where the stream has ended. @throws Error where nothing comes */
  async next(): Promise<ReadEvent | undefined> {
    await until('an event, or the end', () => this.#came.length > 0 || this.#hasEnded)
    return this.#came.shift()
  }

  /** Reads on until an event's data fits. @throws Error where the stream ends before, or nothing comes. */
  async until<T>(fits: (state: T) => boolean): Promise<T> {
    for (;;) {
      const event = await this.next()
      if (!event) throw new Error('The stream has ended')
      const state = JSON.parse(event.data) as T
      if (event.name === 'message' && fits(state)) return state
    }
  }

  /** The status of the answer, once it has begun. */
  async status(): Promise<number> {
    await until('an answer', () => this.#status !== 0 || this.#hasEnded)
    return this.#status
  }

  get hasEnded(): boolean {
    return this.#hasEnded
  }

  /** Leaves as a device does that loses its network. */
  close(): void {
    this.#request.destroy()
  }

  #read(piece: string): void {
    const at = performance.now()
    const blocks = (this.#text + piece).split('\n\n')
    this.#text = blocks.pop() ?? ''
    for (const block of blocks) {
      const lines = block.split('\n')
      const field = (name: string) =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
      const data = field('data')
      const name = field('event') ?? 'message'
      if (data === undefined || name === 'beat') continue
      const event = { name, data, at }
      this.#came.push(event)
      this.#onEvent(event)
    }
  }

  #end(): void {
    this.#hasEnded = true
  }
}
