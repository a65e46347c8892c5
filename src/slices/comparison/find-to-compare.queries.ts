// What the asker may compare of a round, if anything: the answers of colleagues stay hidden until the asker has submitted
// their own, or a lead has closed the round.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import type { Framework } from '../framework/framework.rules.ts'
import { findFramework } from '../framework/index.ts'
import { countsOf, findRound, isOpenToAsker } from '../rounds/index.ts'
import type { Round } from '../rounds/rounds.rules.ts'

export type ToCompare =
  /** Unknown, or another council's: the same to the asker. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'not-yet'
      readonly round: Round
      readonly submitted: number
      /** The asker's draft in this round; undefined where they have not begun. */
      readonly draftId: string | undefined
    }
  | { readonly kind: 'open'; readonly round: Round; readonly framework: Framework }

/** `roundId`: a UUID. */
export async function findToCompare(
  tx: Handle,
  { roundId, personId }: { readonly roundId: string; readonly personId: string },
): Promise<ToCompare> {
  const round = await findRound(tx, roundId)
  if (!round) return { kind: 'none' }
  if (!(await isOpenToAsker(tx, roundId))) {
    const { submitted } = await countsOf(tx, roundId)
    return { kind: 'not-yet', round, submitted, draftId: await findDraft(tx, { roundId, personId }) }
  }
  const framework = await findFramework(tx, round.frameworkVersion)
  if (!framework) throw new Error(`Framework ${round.frameworkVersion} is not in the database`)
  return { kind: 'open', round, framework }
}

async function findDraft(
  tx: Handle,
  { roundId, personId }: { roundId: string; personId: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from assessment.assessment
    where round_id = ${roundId} and author_id = ${personId} and kind = 'own' and status = 'draft'
  `.execute(tx)
  return rows[0]?.id
}
