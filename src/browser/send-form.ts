// Posts a form as our own script does, and says what became of it in one word.

export type Sent =
  /** `round`: 'closed' or 'late' where the round that it belongs to has closed in the meantime. */
  | { readonly kind: 'saved'; readonly version: number; readonly savedAt: string; readonly round?: string }
  /** Nobody answered, or the service could not: worth trying again. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'conflict' }
  /** Submitted or deleted in the meantime: nothing can be saved here any more. */
  | { readonly kind: 'closed' }
  /** Not taken as it is, or answered by something in between; the page that the button leads to says why. */
  | { readonly kind: 'invalid' }

/** How long to wait for an answer, in milliseconds. */
const patience = 20_000
/** What a browser still sends, in bytes, when the page that asked for it is gone: 64 KiB in all. */
const mostAfterLeaving = 60_000

export async function sendForm(address: string, body: string): Promise<Sent> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body,
      keepalive: body.length < mostAfterLeaving,
      signal: AbortSignal.timeout(patience),
    })
    return outcomeOf(response.status, await readAnswer(response))
  } catch {
    return { kind: 'unreachable' }
  }
}

/** What is no JSON comes from something in between, such as the sign-in page of a network. */
async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text()
  try {
    return JSON.parse(text) as Answer
  } catch {
    return {}
  }
}

type Answer = {
  readonly state?: string
  readonly version?: number
  readonly savedAt?: string
  readonly round?: string
}

function outcomeOf(status: number, answer: Answer): Sent {
  if (status === 200 && answer.state === 'saved')
    return {
      kind: 'saved',
      version: answer.version ?? 0,
      savedAt: answer.savedAt ?? '',
      ...(answer.round === undefined ? {} : { round: answer.round }),
    }
  if (status === 401) return { kind: 'signed-out' }
  if (answer.state === 'conflict') return { kind: 'conflict' }
  if (answer.state === 'submitted' || answer.state === 'gone') return { kind: 'closed' }
  if (status < 500 && status !== 408 && status !== 429) return { kind: 'invalid' }
  return { kind: 'unreachable' }
}
