// One open answer of Server-Sent Events. It keeps no queue: whoever reads slowly gets the newest state and never an old one,
// so a slow phone costs no more memory than a quick one.

export type EventStream = {
  readonly body: ReadableStream<Uint8Array>
  /** The next thing to read. What waited to be read is dropped for it. */
  send(event: Uint8Array): void
  /** An event, by which both ends notice a dead connection; nothing where something waits to be read anyway. */
  beat(): void
  /** Ends the answer, after `last` where given. */
  end(last?: Uint8Array): void
}

const encoder = new TextEncoder()

/** One event as it goes over the wire. `data`: a single line. Without a name it is a `message`. */
export function eventOf(data: string, name?: string): Uint8Array {
  return encoder.encode(`${name === undefined ? '' : `event: ${name}\n`}data: ${data}\n\n`)
}

// Not a comment: scripts never hear of those, and a page could not tell a dead connection from one without news.
const heartbeat = eventOf('{}', 'beat')

/** `onGone` is called once: when the other end has left, or has read all there was. */
export function openEventStream(onGone: () => void): EventStream {
  let opening: Uint8Array | undefined = encoder.encode(`retry: ${reconnectAfter()}\n\n`)
  let next: Uint8Array | undefined
  let isAwaited = false
  let isEnding = false
  let isOver = false
  let controller: ReadableStreamDefaultController<Uint8Array>

  const body = new ReadableStream<Uint8Array>(
    {
      start: (given) => {
        controller = given
      },
      pull: () => {
        isAwaited = true
        pass()
      },
      cancel: leave,
    },
    // Nothing is taken before somebody waits for it.
    { highWaterMark: 0 },
  )

  function pass(): void {
    if (isOver || !isAwaited) return
    const piece = opening ?? next
    if (piece) {
      if (opening) opening = undefined
      else next = undefined
      isAwaited = false
      controller.enqueue(piece)
    } else if (isEnding) {
      leave()
      controller.close()
    }
  }

  function leave(): void {
    if (isOver) return
    isOver = true
    onGone()
  }

  return {
    body,
    send: (event) => {
      if (isEnding) return
      next = event
      pass()
    },
    beat: () => {
      if (isEnding || next) return
      next = heartbeat
      pass()
    },
    end: (last) => {
      if (isEnding) return
      isEnding = true
      next = last ?? next
      pass()
    },
  }
}

/** In milliseconds; another for each, or all would come back at once to a service that has just started. */
function reconnectAfter(): number {
  return 1_000 + Math.floor(Math.random() * 2_000)
}
