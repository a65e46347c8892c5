// What the database itself answers somebody who may send it anything, whatever a page or a script would ask of it.
import assert from 'node:assert/strict'
import type { RawBuilder } from 'kysely'
import type { Persona } from './cast.ts'
import { openWatchedCast } from './watched-cast.ts'

export type Asker = Exclude<Persona, 'newcomer' | 'disabled'>

/** A cast of its own, its database watched, and ways to send it SQL as any of them. */
export async function openTrySql() {
  const { cast, watch, close } = await openWatchedCast()
  // With the first to come in, everybody is what they are said to be: disabled, for one.
  await cast.enter('owner')

  /** How many rows it changed. */
  function change(asker: Asker, query: RawBuilder<unknown>): Promise<number> {
    return cast.as(asker, async (tx) => Number((await query.execute(tx)).numAffectedRows ?? 0))
  }

  /** How many rows it would have changed; nothing where it was refused. Afterwards all is as before. */
  async function tried(asker: Asker, query: RawBuilder<unknown>): Promise<number> {
    const undo = new Error('undo')
    let changed = 0
    await cast
      .as(asker, async (tx) => {
        changed = Number((await query.execute(tx)).numAffectedRows ?? 0)
        throw undo
      })
      .catch((error: unknown) => {
        if (error !== undo && (error as { code?: string }).code !== '42501') throw error
      })
    return changed
  }

  async function refused(asker: Asker, query: RawBuilder<unknown>, code = '42501'): Promise<void> {
    const before = await watch.look()
    await assert.rejects(change(asker, query), { code }, asker)
    assert.deepEqual(await watch.look(), before, asker)
  }

  return { cast, watch, change, tried, refused, close }
}
