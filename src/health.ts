// Two questions that a machine asks: does the process answer, and can it serve (database reachable, migrations applied)?
import { pendingMigrations } from './platform/database/migrate.ts'
import { routes } from './routes.ts'
import type { Services } from './services.ts'

type HealthRoute = {
  readonly path: typeof routes.healthz | typeof routes.readyz
  readonly answer: (services: Services) => Promise<Response>
}

export const healthRoutes: readonly HealthRoute[] = [
  { path: routes.healthz, answer: async () => plain(200, 'ok') },
  { path: routes.readyz, answer: ready },
]

async function ready({ database, migrations }: Services): Promise<Response> {
  try {
    const pending = await pendingMigrations(database, migrations)
    return pending.length === 0 ? plain(200, 'ready') : plain(503, 'migrations are missing')
  } catch {
    return plain(503, 'the database does not answer')
  }
}

function plain(status: number, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
