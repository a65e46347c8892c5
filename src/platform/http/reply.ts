// What a handler answers, as data: the app turns it into a response. A POST ends in seeOther, or in the page with 422.
import { createElement, type VNode } from 'preact'

/** A reply that is answered as it stands. */
export type FinalReply =
  | {
      readonly kind: 'page'
      readonly status: number
      readonly body: VNode
      readonly cookies: readonly string[]
    }
  | { readonly kind: 'see-other'; readonly to: string; readonly cookies: readonly string[] }
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly type: string; readonly name: string }
  | { readonly kind: 'json'; readonly status: number; readonly body: unknown }
  /** Server-Sent Events, for as long as somebody reads them. */
  | { readonly kind: 'stream'; readonly body: ReadableStream<Uint8Array> }
  | { readonly kind: 'problem'; readonly status: ProblemStatus }

export type Reply = FinalReply | Replay

/**
 * A form that came after its session had ended and was kept: the app posts `body` to `path` once more, under the session
 * that `cookies` begin, and answers with what that gives.
 */
export type Replay = {
  readonly kind: 'replay'
  readonly path: string
  readonly body: string
  readonly cookies: readonly string[]
}

/** The plain pages that say what went wrong and what to do; `src/ui/problem.page.tsx` has their words. */
export type ProblemStatus = 400 | 403 | 404 | 405 | 409 | 413 | 415 | 429 | 500 | 503

export function page<Props extends object>(
  component: (props: Props) => VNode | null,
  props: NoInfer<Props>,
  status = 200,
): FinalReply {
  return { kind: 'page', status, body: createElement(component, props) as VNode, cookies: [] }
}

/** 303: the browser asks for `to` with GET, so that reloading repeats nothing. */
export function seeOther(to: string): FinalReply {
  return { kind: 'see-other', to, cookies: [] }
}

/** The same answer whether a thing never existed or belongs to somebody else. */
export function notFound(): FinalReply {
  return { kind: 'problem', status: 404 }
}

export function problem(status: ProblemStatus): FinalReply {
  return { kind: 'problem', status }
}

export function json(body: unknown, status = 200): FinalReply {
  return { kind: 'json', status, body }
}

export function stream(body: ReadableStream<Uint8Array>): FinalReply {
  return { kind: 'stream', body }
}

/** A download; `name` is what the browser calls the file: letters, digits, dots and dashes. */
export function file(bytes: Uint8Array, type: string, name: string): FinalReply {
  return { kind: 'file', bytes, type, name }
}

export function withCookies<Given extends Reply>(reply: Given, cookies: readonly string[]): Given {
  return 'cookies' in reply ? { ...reply, cookies: [...reply.cookies, ...cookies] } : reply
}
