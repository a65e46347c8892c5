// Several officers who save at once, on a built service of their own that is gone with everything else when the work is done.
import { type BuiltService, freePort, startBuiltService } from '../support/built-service.ts'
import { makeFolder, removeFolder } from '../support/server-runs.ts'
import { type SavingOfficer, savingOfficer } from './saving-officer.ts'

export type Stage = {
  /** The one that runs now; after `startAgain`, the new one on the same data folder. */
  readonly service: BuiltService
  readonly officers: readonly SavingOfficer[]
  /** Starts the service again once the present one has ended. */
  startAgain(): Promise<BuiltService>
}

/** Sets the stage, does the work, and clears the stage whatever happens. A failure also tells what the service printed. */
export async function withSavingOfficers<T>(many: number, work: (stage: Stage) => Promise<T>): Promise<T> {
  const dataDir = makeFolder()
  const port = await freePort()
  const officers: SavingOfficer[] = []
  let service = await startBuiltService({ dataDir, port })
  try {
    for (let n = 0; n < many; n += 1) {
      const email = `saving${n}@hartlepool.gov.uk`
      // Their saves are numbered far apart, so that no two are alike.
      officers.push(await savingOfficer(service.origin, { email, dataDir, first: n * 1_000_000 }))
    }
    return await work({
      get service() {
        return service
      },
      officers,
      async startAgain() {
        await service.ended
        service = await startBuiltService({ dataDir, port })
        return service
      },
    })
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new Error(`${said}\nThe service printed:\n${service.printed().slice(-2_000)}`, { cause: error })
  } finally {
    for (const officer of officers) officer.close()
    await service.stop()
    removeFolder(dataDir)
  }
}
