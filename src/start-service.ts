// Starts everything in order and stops it in the other: database, content, jobs, app, port.
import { join } from 'node:path'
import { createApp } from './app.ts'
import { openServices } from './open-services.ts'
import { systemClock } from './platform/clock/clock.ts'
import { makeDataFolder } from './platform/config/data-folder.ts'
import { serviceSecret } from './platform/config/service-secret.ts'
import type { Settings } from './platform/config/settings.ts'
import { openDatabase } from './platform/database/open-database.ts'
import { checkFree, serve } from './platform/http/serve.ts'
import type { Log } from './platform/log/log.ts'

export type Start = {
  readonly settings: Settings
  /** The project's folder: content/, db/ and node_modules/ are below it. */
  readonly root: string
  readonly log: Log
  readonly demonstration: boolean
  readonly secret: string | undefined
}

export type RunningService = { readonly url: string; readonly mailGoes: string; stop(): Promise<void> }

/** @throws Error with a sentence for the operator when a part of the service cannot start. */
export async function startService(start: Start): Promise<RunningService> {
  const { settings, root, log } = start
  await checkFree(settings)
  if (!(settings.databaseUrl && settings.smtpUrl && start.secret)) makeDataFolder(settings.dataDir)
  const secret = serviceSecret(settings.dataDir, start.secret)
  const database = await openDatabase({
    dataDir: settings.dataDir,
    databaseUrl: settings.databaseUrl,
    migrations: join(root, 'db/migrations'),
    log,
  })
  let opened: Awaited<ReturnType<typeof openServices>> | undefined
  try {
    opened = await openServices({ ...start, secret, database, clock: systemClock })
    const { services, stop } = opened
    const app = createApp(services)
    const server = await serve((request, env) => app.fetch(request, env), settings)
    const url = settings.port === server.port ? settings.baseUrl : `http://localhost:${server.port}`
    return {
      url,
      mailGoes: mailGoes({ ...start, settings: services.settings }, url),
      stop: async () => {
        // First of all: a stream never ends by itself, and the server would wait for it.
        await services.live.stop()
        await server.stop()
        await stop()
        await database.close()
      },
    }
  } catch (error) {
    await opened?.stop()
    await database.close()
    throw error
  }
}

/** Where mail goes, in a sentence for whoever started the service. */
function mailGoes({ settings, demonstration }: Start, url: string): string {
  if (settings.smtpUrl) return `Mail goes out by ${new URL(settings.smtpUrl).host}, from ${settings.mailFrom}`
  const shown = settings.production ? '' : ` and shown at ${url}/dev/mail`
  const written = `Mail is written to ${join(settings.dataDir, 'mail')}${shown}`
  return demonstration
    ? `This is a demonstration: no mail leaves, and SMTP_URL has no effect. ${written}`
    : written
}
