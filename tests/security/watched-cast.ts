// The cast of the security tests in an app of its own, with its database watched for anything that changes.
import { makeCast } from './cast.ts'
import { watchDatabase } from './fingerprint.ts'

/** `env`: settings that differ from those of a trial. Whoever opens it closes it. */
export async function openWatchedCast(env: Readonly<Record<string, string>> = {}) {
  const cast = await makeCast(env)
  const watch = await watchDatabase(cast.app.database)

  async function close(): Promise<void> {
    await watch.close()
    await cast.app.close()
  }

  return { cast, watch, close }
}
