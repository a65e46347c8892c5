// What colleagues wrote in their own assessments of a round about one area.
import { keyedHash } from '../../platform/crypto/secrets.ts'
import type { Handle } from '../../platform/database/handle.ts'
import { inKeyedOrder } from '../comparison/comparison.rules.ts'
import { listAreaAnswers } from '../comparison/index.ts'
import { shownNames } from '../identity/index.ts'
import type { Meeting } from './meeting.queries.ts'

export type ColleagueNote = {
  /** The name of an author who shows it now, else "A colleague". */
  readonly author: string
  /** "Notable practice" */
  readonly kind: string
  readonly text: string
}

/** Kind by kind, in an order that tells nothing of who wrote what. */
export async function notesOn(
  tx: Handle,
  { round, framework }: Meeting,
  { areaId, secret }: { readonly areaId: string; readonly secret: Uint8Array },
): Promise<readonly ColleagueNote[]> {
  const everyone = await listAreaAnswers(tx, { roundId: round.id, areaId })
  const names = await shownNames(
    tx,
    everyone.map(({ authorId }) => authorId),
  )
  const ordered = inKeyedOrder(everyone, ({ assessmentId }) =>
    keyedHash(secret, 'workshop', round.id, areaId, assessmentId),
  )
  return framework.noteKinds.flatMap(({ id, singular }) =>
    ordered
      .map(({ authorId, notes }) => ({
        author: names.get(authorId) ?? 'A colleague',
        kind: singular,
        text: notes[id] ?? '',
      }))
      .filter(({ text }) => text.trim() !== ''),
  )
}
