// Makes what the app needs from an open database: content loaded, jobs running, mail, the document worker.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { loadDemonstration } from './demo/load-demonstration.ts'
import { loadContent } from './load-content.ts'
import type { Clock } from './platform/clock/clock.ts'
import type { Settings } from './platform/config/settings.ts'
import type { OpenDatabase } from './platform/database/open-database.ts'
import { prepareJobs } from './platform/jobs/job-tables.queries.ts'
import { openJobs } from './platform/jobs/jobs.ts'
import { openLive } from './platform/live/live.ts'
import type { Log } from './platform/log/log.ts'
import { openMail } from './platform/mail/mail.ts'
import type { Services } from './services.ts'
import { openDocumentWorker } from './slices/documents/index.ts'
import { identityQueues, startIdentityJobs } from './slices/identity/index.ts'
import { officialQueues, startOfficialJobs } from './slices/official/index.ts'
import { plansQueues, startPlansJobs } from './slices/plans/index.ts'
import { remindersQueues, startRemindersJobs } from './slices/reminders/index.ts'
import { roundsQueues, startRoundsJobs } from './slices/rounds/index.ts'
import { startTeamsJobs, teamsQueues } from './slices/teams/index.ts'

export type ServiceParts = {
  readonly settings: Settings
  readonly root: string
  readonly log: Log
  readonly clock: Clock
  readonly secret: Uint8Array
  /** Fill the database with made-up people and answers, and let no mail leave. */
  readonly demonstration?: boolean
  readonly database: Pick<
    OpenDatabase,
    'ownerConfig' | 'serviceConfig' | 'jobsConfig' | 'servicePool' | 'jobsPool'
  >
}

/** @throws Error with a sentence for the operator, for example where a content file is wrong. */
export async function openServices(
  parts: ServiceParts,
): Promise<{ services: Services; stop(): Promise<void> }> {
  const { root, log, clock, secret, database } = parts
  const assets = join(root, 'dist/assets')
  // Before anything is opened that would keep a process alive after this has failed.
  const assetNames = JSON.parse(readFileSync(join(assets, 'assets.json'), 'utf8'))
  await Promise.all([
    loadContent(database.ownerConfig, join(root, 'content'), clock()),
    prepareJobs(database.ownerConfig, [
      ...identityQueues,
      ...roundsQueues,
      ...officialQueues,
      ...plansQueues,
      ...remindersQueues,
      ...teamsQueues,
    ]),
  ])
  const demo = parts.demonstration ? await loadDemonstration({ ...parts, now: clock() }) : undefined
  const settings = demo?.settings ?? parts.settings
  const mail = openMail(settings)
  const jobs = await openJobs({ config: database.jobsConfig, log })
  const tools = { jobs, mail, database: database.jobsPool, clock, secret, settings }
  await Promise.all([
    startIdentityJobs(tools),
    startRoundsJobs(tools),
    startOfficialJobs(tools),
    startPlansJobs(tools),
    startRemindersJobs(tools),
    startTeamsJobs(tools),
  ])
  const documents = openDocumentWorker(createRequire(join(root, 'package.json')))
  const live = openLive({ config: database.serviceConfig, log })
  return {
    services: {
      settings,
      database: database.servicePool,
      jobs,
      documents,
      live,
      clock,
      log,
      secret,
      migrations: join(root, 'db/migrations'),
      demo: demo?.people,
      assets: { folder: assets, ...assetNames },
    },
    stop: async () => {
      await Promise.all([jobs.stop(), documents.close(), live.stop()])
      await mail.close()
    },
  }
}
