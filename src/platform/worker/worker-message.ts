// What is said between the service and a process that works for it.

/** `data`: what all jobs of a pool need. */
export type Task = { readonly job: unknown; readonly data: unknown }

export type Answer =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly message: string }

export function isAnswer(message: unknown): message is Answer {
  return typeof message === 'object' && message !== null && 'ok' in message
}
