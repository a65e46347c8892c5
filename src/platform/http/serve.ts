// Listens, and stops gracefully: no new connections, requests under way are answered, then it is over.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener, type HttpBindings } from '@hono/node-server'

export type Fetch = (request: Request, env: { source?: string }) => Promise<Response>
export type Listening = { readonly port: number; stop(): Promise<void> }

/** How long a request that is under way may still take once the service is told to stop, in milliseconds. */
const grace = 10_000

export async function serve(fetch: Fetch, where: { port: number; host: string }): Promise<Listening> {
  const listener = getRequestListener((request, env) =>
    fetch(request, { source: (env as HttpBindings).incoming.socket.remoteAddress ?? 'unknown' }),
  )
  const server = createServer(
    { requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 },
    listener,
  )
  await new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(where.port, where.host, done)
  })
  return { port: (server.address() as AddressInfo).port, stop: () => stop(server) }
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()))
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), grace)
  await closed
  clearTimeout(late)
}
