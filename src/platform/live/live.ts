// Live pages: everybody who watches a topic is sent its whole present state whenever something about it was announced, by
// this instance of the service or another. The state is worked out once for each change, however many watch.
import { setTimeout as sleep } from 'node:timers/promises'
import type { PgConfig } from '../database/pool.ts'
import type { Log } from '../log/log.ts'
import { type EventStream, eventOf, openEventStream } from './event-stream.ts'
import { type Listening, listen } from './listen.queries.ts'

/** Of this instance, and of one person on it: each keeps a connection open. See docs/decisions/0012. */
export const mostStreams = 500
export const mostStreamsEach = 5

/** Milliseconds between two events of one topic: many votes at once become one event. */
const pace = 50
/** Milliseconds between two tries where the state could not be worked out. */
const patience = 1_000

export type Watch = {
  /** An id, as it is announced. Who watches it has been found to be allowed to. */
  readonly topic: string
  /** The id of whoever watches. */
  readonly personId: string
  /**
   * The present state in one line of JSON, the same for everyone who may watch the topic: one of them is asked, all are
   * sent it. Undefined where there is nothing to watch any more.
   */
  readonly state: () => Promise<string | undefined>
  /** Whether this one may go on watching; asked at each heartbeat. */
  readonly mayStay: () => Promise<boolean>
}

export type Live = {
  /** Undefined where this instance has as many streams as it can bear, or is stopping. */
  watch(watch: Watch): ReadableStream<Uint8Array> | undefined
  /** How many watch at present. */
  readonly watching: number
  /** Ends every stream; browsers come back by themselves, to this service or the next. */
  stop(): Promise<void>
}

type Watcher = Watch & { readonly stream: EventStream }
type Topic = {
  readonly watchers: Set<Watcher>
  latest: Uint8Array | undefined
  isSending: boolean
  isNew: boolean
}

/** Nothing is connected before somebody watches. `heartbeat` in milliseconds. */
export function openLive(parts: {
  readonly config: PgConfig
  readonly log: Pick<Log, 'warn'>
  readonly heartbeat?: number
}): Live {
  const { config, log, heartbeat = 15_000 } = parts
  const watchers = new Set<Watcher>()
  const topics = new Map<string, Topic>()
  let ears: Listening | undefined
  let timer: NodeJS.Timeout | undefined
  let isStopped = false

  function watch(given: Watch): ReadableStream<Uint8Array> | undefined {
    if (isStopped || watchers.size >= mostStreams) return undefined
    // A phone that lost its network leaves streams behind that look alive for minutes: the newest is the one that is.
    const own = [...watchers].filter(({ personId }) => personId === given.personId)
    for (const oldest of own.slice(0, Math.max(0, own.length - mostStreamsEach + 1))) end(oldest, 'elsewhere')
    const stream = openEventStream(() => remove(watcher))
    const watcher: Watcher = { ...given, stream }
    watchers.add(watcher)
    const topic = topics.get(given.topic) ?? {
      watchers: new Set(),
      latest: undefined,
      isSending: false,
      isNew: false,
    }
    topics.set(given.topic, topic)
    topic.watchers.add(watcher)
    ears ??= listen({ config, log, onTopic: tell, onHearing: tellAll })
    timer ??= setInterval(() => void beat(), heartbeat).unref()
    void begin(topic, watcher, ears)
    return stream.body
  }

  // What is read before this instance listens could be out of date a moment later without anybody hearing of it; but a
  // state of a moment ago is better than none.
  async function begin(topic: Topic, { stream }: Watcher, listening: Listening): Promise<void> {
    await Promise.race([listening.ready(), sleep(patience)])
    if (topic.latest && !topic.isSending && listening.hears) stream.send(topic.latest)
    else await send(topic)
  }

  function tell(name: string): void {
    const topic = topics.get(name)
    if (topic) void send(topic)
  }

  /** What was read before now may be out of date. Whoever has been sent nothing yet waits for this in `begin`. */
  function tellAll(): void {
    for (const topic of topics.values()) if (topic.latest || topic.isSending) void send(topic)
  }

  async function send(topic: Topic): Promise<void> {
    topic.isNew = true
    if (topic.isSending) return
    topic.isSending = true
    while (topic.isNew && topic.watchers.size > 0 && !isStopped) {
      topic.isNew = false
      await Promise.all([sendOnce(topic), sleep(pace)])
    }
    topic.isSending = false
  }

  async function sendOnce(topic: Topic): Promise<void> {
    const [someone] = topic.watchers
    if (!someone) return
    try {
      const state = await someone.state()
      if (state === undefined) for (const watcher of topic.watchers) end(watcher, 'gone')
      else {
        topic.latest = eventOf(state)
        for (const { stream } of topic.watchers) stream.send(topic.latest)
      }
    } catch (error) {
      log.warn({ err: error }, 'live: a state could not be read')
      topic.isNew = true
      await sleep(patience)
    }
  }

  async function beat(): Promise<void> {
    void ears?.check()
    for (const { stream } of watchers) stream.beat()
    // One after another: hundreds at once would keep requests from the database.
    for (const watcher of [...watchers]) {
      // Where nobody can say, nobody is sent away.
      const mayStay = await watcher.mayStay().catch(() => true)
      if (!mayStay) end(watcher, 'signed-out')
    }
  }

  function end(watcher: Watcher, why?: 'elsewhere' | 'gone' | 'signed-out'): void {
    remove(watcher)
    watcher.stream.end(why && eventOf('{}', why))
  }

  function remove(watcher: Watcher): void {
    watchers.delete(watcher)
    const topic = topics.get(watcher.topic)
    topic?.watchers.delete(watcher)
    if (topic?.watchers.size === 0) topics.delete(watcher.topic)
  }

  return {
    watch,
    get watching() {
      return watchers.size
    },
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      for (const watcher of [...watchers]) end(watcher)
      await ears?.close()
    },
  }
}
