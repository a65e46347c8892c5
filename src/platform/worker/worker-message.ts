// What a thread answers to the job it was given.

export type Answer =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly message: string }

export function isAnswer(message: unknown): message is Answer {
  return typeof message === 'object' && message !== null && 'ok' in message
}
