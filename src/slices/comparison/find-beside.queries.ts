// What stands beside somebody's own answers in their results and their report: all that was submitted in the same round,
// as the comparison shows it. Theirs alone: what colleagues read of them says nothing of anybody else.
import type { Handle } from '../../platform/database/handle.ts'
import type { Submitted } from '../assessment/assessment.rules.ts'
import { findRound } from '../rounds/index.ts'
import { listRoundAnswers } from './comparison.queries.ts'
import type { Beside } from './describe-beside.rules.ts'

type Asked = {
  readonly assessment: Pick<Submitted, 'id' | 'authorId' | 'kind' | 'roundId'>
  readonly personId: string
  /** Undefined: of all areas. */
  readonly areaId?: string
}

/** Undefined where it is not the asker's own, in no round, or begun on other questions than its round asks. */
export async function findBeside(
  tx: Handle,
  { assessment: { id, authorId, kind, roundId }, personId, areaId }: Asked,
): Promise<Beside | undefined> {
  if (roundId === undefined || kind !== 'own' || authorId !== personId) return undefined
  const everyone = await listRoundAnswers(tx, roundId, areaId)
  const round = await findRound(tx, roundId)
  // Where their own is not among them, neither is what it could be compared with.
  if (!round || !everyone.some(({ assessmentId }) => assessmentId === id)) return undefined
  return { round, all: everyone.map(({ answers }) => answers) }
}
