// One request from arrival to reply, the same for every route: same origin, who, body, may they enter, handler.

import { auditNames, settingsOf } from './asking.ts'
import { addEntry } from './platform/audit/audit.queries.ts'
import { type Handle, within } from './platform/database/handle.ts'
import { isOvertaken } from './platform/database/overtaken.ts'
import { isUnavailable } from './platform/database/unavailable.ts'
import { readCookie } from './platform/http/cookies.ts'
import { type FormFields, parseForm, readFormBody } from './platform/http/form-body.ts'
import { json, type ProblemStatus, problem, type Reply, seeOther } from './platform/http/reply.ts'
import { isSameOrigin } from './platform/http/same-origin.ts'
import { type Ask, type Asker, mayEnter, type Route } from './request.ts'
import { respond } from './respond.tsx'
import { routes } from './routes.ts'
import type { Services } from './services.ts'
import { keepForm, resolveAsker, sessionCookie } from './slices/identity/index.ts'

export type Incoming = {
  readonly request: Request
  readonly params: Readonly<Record<string, string>>
  /** The peer's network address. */
  readonly source: string
  /** The whole app once more, for a form that was kept while somebody signed in. */
  readonly again: (request: Request) => Promise<Response>
}

/** Answers one request on one route. Never throws: what goes wrong becomes a page that says so, and a line in the log. */
export async function dispatch(route: Route, incoming: Incoming, services: Services): Promise<Response> {
  const { request } = incoming
  const wantsJson = (request.headers.get('accept') ?? '').startsWith('application/json')
  let asker: Asker = nobody
  try {
    // All of it is here before anybody asks who sent it: a slow sender would act on rights that have ended meanwhile.
    const arrived = await readRequest(route, incoming, services)
    const now = services.clock()
    const token = readCookie(request.headers, services.settings, sessionCookie)
    asker = await whoAsks(token, services, { now, isLook: !route.isUse })
    const reply =
      arrived.kind === 'refused'
        ? problem(arrived.status)
        : await replyTo({ route, incoming, services, asker, token, now, wantsJson }, arrived)
    if (reply.kind !== 'replay') return await respond(reply, { request, asker, services, now, wantsJson })
    return await replayKeptForm(reply, incoming)
  } catch (error) {
    const away = isUnavailable(error)
    services.log.error(
      { err: error, route: route.path.pattern, method: route.method },
      away ? 'database away' : 'failed',
    )
    return await respond(problem(away ? 503 : 500), {
      request,
      asker,
      services,
      now: services.clock(),
      wantsJson,
    })
  }
}

/** The page that says what is wrong where no route answers, with the header of whoever asks. Never throws. */
export async function dispatchProblem(
  status: ProblemStatus,
  request: Request,
  services: Services,
): Promise<Response> {
  const now = services.clock()
  let asker: Asker = nobody
  try {
    asker = await whoAsks(readCookie(request.headers, services.settings, sessionCookie), services, { now })
  } catch (error) {
    services.log.error({ err: error }, 'nobody could be told who asks')
  }
  return await respond(problem(status), { request, asker, services, now, wantsJson: false })
}

const nobody: Asker = { actor: { kind: 'anonymous' } }

async function whoAsks(
  token: string | undefined,
  { database }: Services,
  at: { now: Date; isLook?: boolean },
): Promise<Asker> {
  return token ? resolveAsker(database, token, at) : nobody
}

type Arrived = Sent & { readonly kind: 'arrived'; readonly url: URL; readonly text: string | undefined }
type Refused = { readonly kind: 'refused'; readonly status: ProblemStatus }

async function readRequest(
  route: Route,
  { request, params }: Incoming,
  { settings }: Services,
): Promise<Arrived | Refused> {
  if (route.method === 'POST' && !isSameOrigin(request.headers, settings.baseUrl))
    return { kind: 'refused', status: 403 }
  const url = URL.parse(request.url)
  if (!url || !isCleanText(params) || parseForm(url.search.slice(1)) === undefined)
    return { kind: 'refused', status: 404 }
  const body = route.method === 'POST' ? await readFormBody(request, route) : undefined
  if (body?.kind === 'refused') return body
  const { fields = noFields, file, text } = body ?? {}
  return { kind: 'arrived', url, query: url.searchParams, form: fields, file, text }
}

type Asking = {
  readonly route: Route
  readonly incoming: Incoming
  readonly services: Services
  readonly asker: Asker
  readonly token: string | undefined
  readonly now: Date
  readonly wantsJson: boolean
}

async function replyTo(asking: Asking, arrived: Arrived): Promise<Reply> {
  const { route, asker } = asking
  if (!mayEnter(route.access, asker.actor)) return turnAway(asking, arrived)
  return await route.handle(askFor(asking, arrived) as Ask<never, never>)
}

const noFields: FormFields = { get: () => undefined, getAll: () => [], names: [] }

/** A part of an address that cannot be text (broken encoding, NUL) names nothing; the database would refuse it loudly. */
function isCleanText(params: Readonly<Record<string, string>>): boolean {
  return Object.values(params).every(
    (part) => part.isWellFormed() && !part.includes('\0') && !part.includes('%'),
  )
}

type Sent = {
  readonly query: URLSearchParams
  readonly form: FormFields
  readonly file: Uint8Array | undefined
}

function askFor(asking: Asking, sent: Sent): Ask {
  const { route, incoming, services, asker, now, wantsJson } = asking
  const { actor, session } = asker
  const settings = settingsOf(actor)
  return {
    actor,
    session,
    params: incoming.params,
    query: sent.query,
    request: incoming.request,
    source: incoming.source,
    now,
    log: services.log,
    services,
    wantsJson,
    form: sent.form,
    file: sent.file,
    read: (work) => within(services.database, { settings, mode: 'read' }, work),
    write: (work) => writeAgain((once) => within(services.database, { settings, mode: 'write' }, once), work),
    audit: async (tx, subject) => {
      if (typeof route.audit !== 'string') throw new Error(`${route.path.pattern} declares no audit entry`)
      await addEntry(tx, { at: now, action: route.audit, ...auditNames(actor), subject })
    },
  }
}

type Write = <T>(work: (tx: Handle) => Promise<T>) => Promise<T>

/**
 * A handler looks before it writes. What it saw may be over by then: an owner has left, a name is taken. The database then
 * refuses, nothing of it is kept, and the handler looks once more and answers what is so now.
 */
async function writeAgain<T>(write: Write, work: (tx: Handle) => Promise<T>): Promise<T> {
  try {
    return await write(work)
  } catch (error) {
    if (!isOvertaken(error)) throw error
    return write(work)
  }
}

type Turned = Pick<Arrived, 'url' | 'text'>

/** Somebody who may not enter: sent to sign in (what they had typed is kept), to introduce themselves, or told so. */
async function turnAway(asking: Asking, sent: Turned): Promise<Reply> {
  const { route, wantsJson } = asking
  const { actor } = asking.asker
  const isAnonymous = actor.kind === 'anonymous'
  if (!isAnonymous && actor.kind !== 'newcomer') return problem(403)
  if (isAnonymous && wantsJson) return json({ state: 'signed-out' }, 401)
  const isKept = isAnonymous && (await keepTyped(asking, sent))
  // A file is not kept: its sender is told afterwards to send it again.
  const lost = route.takesFile && !isKept ? '?again=file' : ''
  const to = sent.url.pathname + (route.method === 'GET' ? sent.url.search : lost)
  return isAnonymous
    ? seeOther(routes.signIn.href({}, { to, kept: isKept ? 'form' : undefined }))
    : seeOther(routes.introduce.href({}, { to }))
}

async function keepTyped({ services, token, now }: Asking, { url, text }: Turned): Promise<boolean> {
  if (token === undefined || text === undefined) return false
  return keepForm(services.database, { token, path: url.pathname, body: text, now })
}

/** What was sent when the session had ended, sent once more in the new session; its answer is the answer. */
async function replayKeptForm(
  kept: Extract<Reply, { kind: 'replay' }>,
  incoming: Incoming,
): Promise<Response> {
  const cookies = kept.cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ')
  const headers = new Headers(incoming.request.headers)
  headers.set('content-type', 'application/x-www-form-urlencoded')
  headers.set('cookie', cookies)
  headers.delete('content-length')
  const request = new Request(new URL(kept.path, incoming.request.url), {
    method: 'POST',
    headers,
    body: kept.body,
  })
  const response = await incoming.again(request)
  for (const cookie of kept.cookies) response.headers.append('Set-Cookie', cookie)
  return response
}
