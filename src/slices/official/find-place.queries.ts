// For what something may be made official: a closed round of the asker's council, or the council itself while it has no
// round. Row-level security hides the rounds of others.
import type { Handle } from '../../platform/database/handle.ts'
import { findRound, listRounds } from '../rounds/index.ts'
import type { Round } from '../rounds/rounds.rules.ts'
import type { Place } from './proposal.rules.ts'

export type PlaceFound =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly round: Extract<Round, { state: 'open' }> }
  | { readonly kind: 'place'; readonly place: Place }

/** `roundId`: a UUID. */
export async function findRoundPlace(tx: Handle, roundId: string): Promise<PlaceFound> {
  const round = await findRound(tx, roundId)
  if (!round) return { kind: 'none' }
  return round.state === 'open' ? { kind: 'open', round } : { kind: 'place', place: round }
}

/** A council that has rounds agrees in them: two official assessments side by side would leave open which one counts. */
export async function findPlaceAlone(tx: Handle): Promise<PlaceFound> {
  const rounds = await listRounds(tx)
  return rounds.length > 0 ? { kind: 'none' } : { kind: 'place', place: undefined }
}
