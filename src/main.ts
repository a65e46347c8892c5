// The only file with side effects on import: reads the settings, starts the service, stops it when told to.
import { join } from 'node:path'
import { readSettings } from './platform/config/settings.ts'
import { StartProblem } from './platform/database/start-problem.ts'
import { openLog } from './platform/log/log.ts'
import { startService } from './start-service.ts'

const root = join(import.meta.dirname, '..')
const demonstration = process.argv[2] === 'demo'
const read = readSettings(process.env, root, demonstration ? './.demo' : './.data')
if (!read.ok) {
  for (const problem of read.problems) console.error(problem)
  process.exit(1)
}

const { settings } = read
const log = openLog(settings.logLevel)
try {
  const service = await startService({ settings, root, log, demonstration, secret: process.env.SECRET })
  console.log(`Listening on ${service.url}`)
  console.log(service.mailGoes)
  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    service.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'did not stop cleanly')
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  // Started by another process that is now gone: nobody would stop this one.
  process.on('disconnect', stop)
} catch (error) {
  // A sentence for the operator stands alone; anything else is a fault, and the log says where.
  console.error(error instanceof Error ? error.message : error)
  if (!(error instanceof StartProblem)) log.fatal({ err: error }, 'could not start')
  process.exit(1)
}
