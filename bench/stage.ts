// The built service on a data folder of its own, on the core that it is measured on, with officers who use it.
import { type AnsweringOfficer, beginAnswering } from '../tests/support/answering-officer.ts'
import {
  type BuiltService,
  databasePid,
  freePort,
  startBuiltService,
} from '../tests/support/built-service.ts'
import { makeFolder, removeFolder } from '../tests/support/server-runs.ts'
import type { BenchOptions } from './bench-options.ts'
import type { RoundsPlan } from './quiet-rounds.ts'

export type Stage = {
  readonly service: BuiltService
  /** Another officer, signed in, with an assessment begun. */
  officer(): Promise<AnsweringOfficer>
  /** How often a measurement on this service is repeated. */
  plan(rounds: number): RoundsPlan
}

/** Put before a command, it runs on the service's core. */
export function pinned({ serviceCore }: BenchOptions): readonly string[] {
  return serviceCore === undefined ? [] : ['taskset', '-c', serviceCore]
}

export async function withStage<T>(options: BenchOptions, work: (stage: Stage) => Promise<T>): Promise<T> {
  const dataDir = makeFolder()
  const nodeOptions = process.env.BENCH_NODE_OPTIONS?.split(' ') ?? []
  const service = await startBuiltService({
    dataDir,
    port: await freePort(),
    prefix: pinned(options),
    nodeOptions,
  })
  const officers: AnsweringOfficer[] = []
  try {
    return await work({
      service,
      async officer() {
        const email = `bench${officers.length}@hartlepool.gov.uk`
        const officer = await beginAnswering(service.origin, { email, dataDir })
        officers.push(officer)
        return officer
      },
      plan: (rounds) => ({
        rounds,
        core: options.serviceCore,
        own: () => [service.pid, databasePid(dataDir) ?? service.pid],
      }),
    })
  } finally {
    for (const { visitor } of officers) visitor.close()
    await service.stop()
    removeFolder(dataDir)
  }
}
