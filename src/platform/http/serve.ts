// Listens, and stops gracefully: no new connections, requests under way are answered, then it is over.
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import { StartProblem } from '../database/start-problem.ts'

export type Fetch = (request: Request, env: { source?: string }) => Promise<Response>
export type Listening = { readonly port: number; stop(): Promise<void> }

/** How long a request that is under way may still take once the service is told to stop, in milliseconds. */
const grace = 8_000

/** How long requests are still taken then: one may be on its way already, on a connection that looks idle from here. */
const lastCall = 50

type Where = { readonly port: number; readonly host: string }

/**
 * Asked before the database is touched: a newer version started beside the one that runs must not change its tables first.
 * @throws StartProblem where nothing can listen there.
 */
export async function checkFree(where: Where): Promise<void> {
  const server = createServer()
  await listenAt(server, where)
  await new Promise((done) => server.close(done))
}

/** @throws StartProblem where nothing can listen there. */
export async function serve(fetch: Fetch, where: Where): Promise<Listening> {
  const listener = getRequestListener((request, env) =>
    fetch(request, { source: (env as HttpBindings).incoming.socket.remoteAddress ?? 'unknown' }),
  )
  const underWay = new Set<ServerResponse>()
  let isStopping = false
  const server = createServer(
    { requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 },
    (request, response) => {
      underWay.add(response)
      response.once('close', () => underWay.delete(response))
      if (isStopping) response.shouldKeepAlive = false
      return listener(request, response)
    },
  )
  await listenAt(server, where)
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      isStopping = true
      // A browser that asks again and again would otherwise keep its connection, and so the service, to the last second.
      for (const response of underWay) response.shouldKeepAlive = false
      await sleep(lastCall)
      await stop(server)
    },
  }
}

async function listenAt(server: Server, where: Where): Promise<void> {
  try {
    await new Promise<void>((done, failed) => {
      server.once('error', failed)
      server.listen(where.port, where.host, done)
    })
  } catch (cause) {
    throw new StartProblem(whyNot(cause as NodeJS.ErrnoException, where), { cause })
  }
}

function whyNot({ code, message }: NodeJS.ErrnoException, { port, host }: Where): string {
  switch (code) {
    case 'EADDRINUSE':
      return `PORT ${port} is taken at ${host}: end the program that listens there, or set PORT to another number.`
    case 'EACCES':
      return `PORT ${port} may not be used by this user: set PORT to 1024 or more.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST must be an address of this machine; it is ${JSON.stringify(host)}.`
    default:
      return `Nothing can listen at HOST ${host}, PORT ${port}: ${message}.`
  }
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()))
  const late = setTimeout(() => server.closeAllConnections(), grace)
  await closed
  clearTimeout(late)
}
