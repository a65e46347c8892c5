import type { Clock } from '../../../platform/clock/clock.ts'
import { within } from '../../../platform/database/handle.ts'
import type { DatabasePool } from '../../../platform/database/pool.ts'
import type { Jobs } from '../../../platform/jobs/jobs.ts'
import { tidyFiles } from './import-queues.rules.ts'
import { tidyImports } from './imports.queries.ts'

type Tools = { readonly jobs: Jobs; readonly database: DatabasePool; readonly clock: Clock }

/** From now on files that were sent a week ago are removed every hour. */
export async function startPlansJobs({ jobs, database, clock }: Tools): Promise<void> {
  await jobs.work(tidyFiles, () =>
    within(database, { settings: {}, mode: 'write' }, (tx) => tidyImports(tx, clock())),
  )
  await jobs.schedule(tidyFiles, '37 * * * *')
}
