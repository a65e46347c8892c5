// A browser without a screen: keeps cookies, sends forms as browsers do, follows nothing by itself.
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import type { App } from '../../src/app.ts'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']
export type Fields = Readonly<Record<string, string | readonly string[]>>

export class Client {
  readonly cookies = new Map<string, string>()
  readonly #app: App
  readonly #origin: string

  constructor(app: App, origin: string) {
    this.#app = app
    this.#origin = origin
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send(path, { headers })
  }

  /** Posts a form from one of our own pages. */
  post(path: string, fields: Fields, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send(path, {
      method: 'POST',
      body: encodeForm(fields),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: this.#origin,
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
    })
  }

  async send(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers)
    if (this.cookies.size > 0)
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await this.#app.fetch(new Request(new URL(path, this.#origin), { ...init, headers }), {
      source: '192.0.2.1',
    })
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie)
    const isLive = response.headers.get('content-type') === 'text/event-stream'
    // Not bytes(): once a test serves the app over HTTP, the server's own kind of Response is in place, and has none.
    return new Answer(
      response,
      isLive ? await firstEvent(response) : new Uint8Array(await response.arrayBuffer()),
    )
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split('; ')
    const at = pair.indexOf('=')
    if (attributes.includes('Max-Age=0')) this.cookies.delete(pair.slice(0, at))
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
}

export class Answer {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Uint8Array

  constructor(response: Response, bytes: Uint8Array) {
    this.status = response.status
    this.headers = response.headers
    this.bytes = bytes
  }

  get html(): string {
    return new TextDecoder().decode(this.bytes)
  }

  get location(): string | null {
    return this.headers.get('location')
  }

  json(): unknown {
    return JSON.parse(this.html)
  }

  /** What a person reads: the text of the page's main part, white space folded. */
  get text(): string {
    const main = find(parse(this.html), (one) => one.tagName === 'main')
    return textOf(main ?? parse(this.html))
      .replaceAll(/\s+/g, ' ')
      .trim()
  }

  /** The fields that a browser would send for the form that posts to `action` (or the only form in main). */
  formFields(action?: string): Record<string, string | string[]> {
    const main = find(parse(this.html), (one) => one.tagName === 'main')
    const form =
      main && find(main, (one) => one.tagName === 'form' && (!action || attribute(one, 'action') === action))
    if (!form) throw new Error(`No form ${action ?? ''} in this page`)
    const fields: Record<string, string | string[]> = {}
    for (const [name, value] of successfulControls(form)) {
      const known = fields[name]
      fields[name] = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value]
    }
    return fields
  }
}

/** A live answer never ends by itself: what stands in it up to the end of its first event. */
async function firstEvent(response: Response): Promise<Uint8Array> {
  const read: Uint8Array[] = []
  for await (const piece of response.body ?? []) {
    read.push(piece)
    if (new TextDecoder().decode(piece).includes('data:')) break
  }
  return Buffer.concat(read)
}

export function encodeForm(fields: Fields): string {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : value.map((one) => [name, one]),
    ),
  ).toString()
}

function successfulControls(form: Element): [string, string][] {
  return findAll(form, (one) => ['input', 'textarea', 'select'].includes(one.tagName)).flatMap(
    (control): [string, string][] => {
      const name = attribute(control, 'name')
      const type = attribute(control, 'type')
      if (!name || type === 'submit') return []
      if (control.tagName === 'select') return [[name, chosenOption(control)]]
      if (control.tagName === 'textarea') return [[name, textOf(control).replace(/\r?\n/g, '\r\n')]]
      if ((type === 'radio' || type === 'checkbox') && attribute(control, 'checked') === undefined) return []
      return [[name, attribute(control, 'value') ?? '']]
    },
  )
}

/** As browsers do: the one that is selected, or the first. */
function chosenOption(select: Element): string {
  const options = findAll(select, (one) => one.tagName === 'option')
  const chosen = options.find((one) => attribute(one, 'selected') !== undefined) ?? options[0]
  return (chosen && (attribute(chosen, 'value') ?? textOf(chosen))) ?? ''
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

function findAll(node: Node, matches: (element: Element) => boolean): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap((child) => findAll(child, matches)) : []
  return 'tagName' in node && matches(node) ? [node, ...children] : children
}

function find(node: Node, matches: (element: Element) => boolean): Element | undefined {
  return findAll(node, matches)[0]
}

function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
