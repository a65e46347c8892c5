// The app as a function of its services: every slice's routes, and what holds for all of them. It opens no port.
import { Hono } from 'hono'
import { dispatch, dispatchProblem, type Incoming } from './dispatch.ts'
import { healthRoutes } from './health.ts'
import { securityHeaders } from './platform/http/security-headers.ts'
import { openStaticAssets } from './platform/http/static-assets.ts'
import type { Route } from './request.ts'
import { routes } from './routes.ts'
import type { Services } from './services.ts'
import { adminRoutes } from './slices/admin/admin.routes.ts'
import { assessmentRoutes } from './slices/assessment/assessment.routes.ts'
import { calendarRoutes } from './slices/calendar/calendar.routes.ts'
import { comparisonRoutes } from './slices/comparison/comparison.routes.ts'
import { documentsRoutes } from './slices/documents/documents.routes.ts'
import { identityRoutes } from './slices/identity/identity.routes.ts'
import { informationRoutes } from './slices/information/information.routes.ts'
import { officialRoutes } from './slices/official/official.routes.ts'
import { plansRoutes } from './slices/plans/plans.routes.ts'
import { remindersRoutes } from './slices/reminders/reminders.routes.ts'
import { resourcesRoutes } from './slices/resources/resources.routes.ts'
import { resultsRoutes } from './slices/results/results.routes.ts'
import { roundsRoutes } from './slices/rounds/rounds.routes.ts'
import { teamsRoutes } from './slices/teams/teams.routes.ts'
import { workshopRoutes } from './slices/workshop/workshop.routes.ts'
import { inlineScriptHash } from './ui/inline-script.ts'

/** Every route of the service; also what the access tests and the route list are made from. */
export const allRoutes: readonly Route[] = [
  ...informationRoutes,
  ...resourcesRoutes,
  ...identityRoutes,
  ...assessmentRoutes,
  ...roundsRoutes,
  ...resultsRoutes,
  ...comparisonRoutes,
  ...workshopRoutes,
  ...documentsRoutes,
  ...officialRoutes,
  ...teamsRoutes,
  ...calendarRoutes,
  ...plansRoutes,
  ...remindersRoutes,
  ...adminRoutes,
]

export type App = { fetch(request: Request, env?: { source?: string }): Promise<Response> }

export function createApp(services: Services): App {
  const hono = new Hono<{ Bindings: { source?: string } }>()
  const headers = securityHeaders({ secure: services.settings.secure, inlineScript: inlineScriptHash })
  const asset = openStaticAssets(services.assets.folder)

  hono.use(async (context, next) => {
    await next()
    for (const [name, value] of headers) context.res.headers.set(name, value)
  })
  hono.get('/assets/:name', (context) => {
    const found = asset(context.req.param('name'), context.req.header('accept-encoding') ?? '')
    return found ?? dispatchProblem(404, context.req.raw, services)
  })
  for (const route of healthRoutes) hono.get(route.path.pattern, () => route.answer(services))
  for (const route of allRoutes) {
    const { formOn } = route
    // In the list's order, like the routes: /steps/move would otherwise be the address of a step.
    if (formOn)
      hono.get(route.path.pattern, (context) => context.redirect(formOn.href(context.req.param()), 303))
    hono.on(route.method, route.path.pattern, async (context) => {
      const incoming: Incoming = {
        request: context.req.raw,
        params: context.req.param(),
        source: sourceOf(context.req.raw.headers, context.env?.source, services.settings.proxies),
        again: async (request) => app.fetch(request, context.env),
      }
      const begun = performance.now()
      const response = await dispatch(route, incoming, services)
      // The route's pattern and not the address: that would name things, and in a calendar's case be a secret.
      const { method, path } = route
      const ms = Math.round(performance.now() - begun)
      services.log.info({ route: path.pattern, method, status: response.status, ms }, 'request')
      return response
    })
  }
  for (const path of new Set(Object.values(routes).map((one) => one.pattern)))
    hono.all(path, (context) => dispatchProblem(405, context.req.raw, services))
  hono.notFound((context) => dispatchProblem(404, context.req.raw, services))
  hono.onError((error, context) => {
    services.log.error({ err: error }, 'failed outside a route')
    return dispatchProblem(500, context.req.raw, services)
  })

  const app: App = { fetch: async (request, env = {}) => hono.fetch(request, env) }
  return app
}

/** The address that the outermost trusted proxy saw; without proxies the peer's own. */
function sourceOf(headers: Headers, peer: string | undefined, proxies: number): string {
  const chain = (headers.get('x-forwarded-for') ?? '').split(',').map((one) => one.trim())
  return (proxies > 0 ? chain.at(-proxies) : undefined) || peer || 'unknown'
}
