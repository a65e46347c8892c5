// Whether a vote counts. The database refuses by policy what is refused here, and says less about why.
import type { AgreedAnswer, Workshop } from './workshop-record.rules.ts'

export type VoteRefusal = 'ended' | 'moved-on' | 'settled'

/** `statementId`: the one on the page that was voted from, which may have been left meanwhile. */
export function refusalOfVote(
  workshop: Pick<Workshop, 'endedAt' | 'statementId'>,
  statementId: string,
  agreed: AgreedAnswer | undefined,
): VoteRefusal | undefined {
  if (workshop.endedAt) return 'ended'
  if (workshop.statementId !== statementId) return 'moved-on'
  return agreed ? 'settled' : undefined
}
