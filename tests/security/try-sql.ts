// What the database itself answers somebody who may send it anything, whatever a page or a script would ask of it.
import assert from 'node:assert/strict'
import type { RawBuilder } from 'kysely'
import type { Cast, Persona } from './cast.ts'
import type { Watch } from './fingerprint.ts'

export type Asker = Exclude<Persona, 'newcomer' | 'disabled'>
type Open = { readonly cast: Cast; readonly watch: Watch }

/** `opened`: asked for at each use, because both are opened before the first test and not with the file. */
export function trySql(opened: () => Open) {
  /** How many rows it changed. */
  function change(asker: Asker, query: RawBuilder<unknown>): Promise<number> {
    return opened().cast.as(asker, async (tx) => Number((await query.execute(tx)).numAffectedRows ?? 0))
  }

  /** How many rows it would have changed; nothing where it was refused. Afterwards all is as before. */
  async function tried(asker: Asker, query: RawBuilder<unknown>): Promise<number> {
    const undo = new Error('undo')
    let changed = 0
    await opened()
      .cast.as(asker, async (tx) => {
        changed = Number((await query.execute(tx)).numAffectedRows ?? 0)
        throw undo
      })
      .catch((error: unknown) => {
        if (error !== undo && (error as { code?: string }).code !== '42501') throw error
      })
    return changed
  }

  async function refused(asker: Asker, query: RawBuilder<unknown>, code = '42501'): Promise<void> {
    const { watch } = opened()
    const before = await watch.look()
    await assert.rejects(change(asker, query), { code }, asker)
    assert.deepEqual(await watch.look(), before, asker)
  }

  return { change, tried, refused }
}
