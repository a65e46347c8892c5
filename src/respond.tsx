// Turns a handler's reply into a response: the page in its frame, compressed, with the headers that its privacy needs.
import type { VNode } from 'preact'
import { packPage } from './platform/http/pack-page.ts'
import type { FinalReply, ProblemStatus } from './platform/http/reply.ts'
import type { Actor, Asker } from './request.ts'
import { routes } from './routes.ts'
import type { Services } from './services.ts'
import { sessionLeft } from './slices/identity/index.ts'
import type { Frame } from './ui/frame.ts'
import { ProblemPage } from './ui/problem.page.tsx'
import { renderPage } from './ui/render-page.tsx'

export type Asked = {
  readonly request: Request
  readonly asker: Asker
  readonly services: Services
  readonly now: Date
  readonly wantsJson: boolean
}

export async function respond(reply: FinalReply, asked: Asked): Promise<Response> {
  switch (reply.kind) {
    case 'page':
      return html(reply.body, reply.status, { asked, cookies: reply.cookies })
    case 'problem':
      return asked.wantsJson
        ? jsonResponse(problemStates[reply.status], reply.status)
        : html(<ProblemPage status={reply.status} />, reply.status, { asked: unwarned(asked), cookies: [] })
    case 'see-other':
      return withCookieHeaders(
        new Response(null, { status: 303, headers: { Location: reply.to, 'Cache-Control': 'no-store' } }),
        reply.cookies,
      )
    case 'json':
      return jsonResponse(reply.body, reply.status)
    case 'stream':
      return eventStream(reply.body, asked)
    case 'file':
      return new Response(new Uint8Array(reply.bytes), {
        headers: {
          'Content-Type': reply.type,
          'Content-Disposition': `attachment; filename="${reply.name}"`,
          'Cache-Control': 'no-store',
        },
      })
  }
}

/** On a page that says what went wrong there is nothing to lose when the session ends, and nothing to come back to. */
function unwarned(asked: Asked): Asked {
  return { ...asked, asker: { actor: asked.asker.actor } }
}

// What our own script is told; it keeps what was typed in each of these cases.
const problemStates: Readonly<Partial<Record<ProblemStatus, unknown>>> = {
  403: { state: 'refused' },
  404: { state: 'gone' },
  409: { state: 'conflict' },
  413: { state: 'too-large' },
}

async function html(
  body: VNode,
  status: number,
  { asked, cookies }: { asked: Asked; cookies: readonly string[] },
): Promise<Response> {
  const text = renderPage(body, frameOf(asked))
  const headers = new Headers({
    'Content-Type': 'text/html; charset=utf-8',
    // A page that names somebody must not stay in a shared computer's cache. Whoever brings a cookie may be named before they
    // are signed in: by the address that a code was sent to.
    'Cache-Control': asked.request.headers.has('cookie') || cookies.length > 0 ? 'no-store' : 'no-cache',
    Vary: 'Accept-Encoding, Cookie',
  })
  if (!(asked.request.headers.get('accept-encoding') ?? '').includes('gzip'))
    return withCookieHeaders(new Response(text, { status, headers }), cookies)
  headers.set('Content-Encoding', 'gzip')
  // Pages hold no secret beside what somebody typed, so packing them leaks none.
  return withCookieHeaders(new Response(await packPage(text), { status, headers }), cookies)
}

function eventStream(body: ReadableStream<Uint8Array>, { request }: Asked): Response {
  const isRead = request.method !== 'HEAD'
  // Nobody will read it, so nobody would ever leave it.
  if (!isRead) void body.cancel()
  return new Response(isRead ? body : null, {
    // The last keeps a proxy from gathering events before it passes them on.
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
  })
}

function jsonResponse(body: unknown, status: number): Response {
  return Response.json(body ?? { state: 'failed' }, { status, headers: { 'Cache-Control': 'no-store' } })
}

function withCookieHeaders(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie)
  return response
}

function frameOf({ asker, services, request, now }: Asked): Frame {
  const { actor, session } = asker
  const { css, js, icon } = services.assets
  const showsMail = !services.settings.production && services.settings.smtpUrl === undefined
  return {
    assets: { css, js, icon },
    navigation: navigationOf(actor),
    ...(actor.kind === 'anonymous' ? {} : { person: personOf(actor) }),
    ...(session ? { session: { href: routes.session.href(), ...sessionLeft(session, now) } } : {}),
    signInHref: routes.signIn.href({}, { to: returnAddress(request) }),
    footerLinks: [
      { text: 'Help and feedback', href: routes.help.href() },
      { text: 'Privacy', href: routes.privacy.href() },
      { text: 'Cookies', href: routes.cookies.href() },
      { text: 'Accessibility', href: routes.accessibility.href() },
      { text: 'Sources of council facts', href: routes.sources.href() },
    ],
    ...(showsMail ? { dev: { text: 'Mail sent by this service', href: routes.devMail.href() } } : {}),
  }
}

function navigationOf(actor: Actor): Frame['navigation'] {
  return [
    ...(actor.kind === 'officer'
      ? [
          { key: 'assessments', text: 'Assessments', href: routes.assessments.href() },
          { key: 'council', text: 'Council', href: routes.council.href() },
          { key: 'plans', text: 'Plans', href: routes.plans.href() },
        ]
      : []),
    ...(actor.kind === 'lga'
      ? [
          { key: 'lga', text: 'Councils', href: routes.lga.href() },
          { key: 'lga-plans', text: 'Plans', href: routes.lgaPlans.href() },
          { key: 'lga-leads', text: 'Leads', href: routes.lgaLeads.href() },
        ]
      : []),
    { key: 'resources', text: 'Resources', href: routes.resources.href() },
    { key: 'guidance', text: 'Guidance', href: routes.guidance.href() },
    { key: 'glossary', text: 'Glossary', href: routes.glossary.href() },
  ]
}

function personOf(actor: Exclude<Actor, { kind: 'anonymous' }>): NonNullable<Frame['person']> {
  const introduced = actor.kind !== 'newcomer'
  return {
    // Somebody who has not said their name yet can still see as whom they are signed in, and leave.
    name: introduced ? actor.name : actor.email,
    place: actor.kind === 'lga' ? 'LGA' : (actor.council?.shortName ?? 'LGA'),
    accountHref: (introduced ? routes.account : routes.introduce).href(),
    signOutHref: routes.signOut.href(),
  }
}

/** Where signing in leads back to: the page itself, unless that is the start page or part of signing in. */
function returnAddress(request: Request): string | undefined {
  const { pathname, search } = new URL(request.url)
  return request.method !== 'GET' || pathname === '/' || pathname.startsWith('/sign-')
    ? undefined
    : pathname + search
}
