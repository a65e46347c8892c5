// The machinery that handlers share, made once by open-services.ts, for tests as well, which bring a clock of their own.

import type { Clock } from './platform/clock/clock.ts'
import type { Settings } from './platform/config/settings.ts'
import type { DatabasePool } from './platform/database/pool.ts'
import type { Jobs } from './platform/jobs/jobs.ts'
import type { Live } from './platform/live/live.ts'
import type { Log } from './platform/log/log.ts'
import type { DocumentWorker } from './platform/worker/worker-pool.ts'

/** Somebody to sign in as, in the demonstration. `council` is a name; LGA staff have none. */
export type DemoPerson = {
  readonly email: string
  readonly name: string
  readonly council?: string | undefined
  readonly role: 'officer' | 'lead' | 'lga'
}

export type Services = {
  readonly settings: Settings
  /** The service's database role: sees what the transaction's asker may see. */
  readonly database: DatabasePool
  readonly jobs: Jobs
  readonly documents: DocumentWorker
  /** Pages that change while somebody looks at them. */
  readonly live: Live
  readonly clock: Clock
  readonly log: Log
  /** Kept in the data folder: keys the hashes of addresses and sources. */
  readonly secret: Uint8Array
  /** The folder of the migrations that this build needs. */
  readonly migrations: string
  readonly assets: {
    readonly folder: string
    readonly css: string
    readonly js: string
    readonly icon: string
  }
  /** Only in the demonstration: whom the start page offers to sign in as. */
  readonly demo?: readonly DemoPerson[] | undefined
}
