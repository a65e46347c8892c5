// The assessments that a plan is planned from: the council's from what stands for the council, everybody's own from what
// they submitted last, and a team's from both.
import type { Handle } from '../../../platform/database/handle.ts'
import { findLastSubmitted, findStanding, inFull } from '../../assessment/index.ts'
import type { Plan } from '../plan-record.rules.ts'
import type { Basis } from './plan-areas.rules.ts'

/** `personId`: who asks. The first is what targets and suggestions go by; none where nothing was submitted yet. */
export async function findBases(tx: Handle, plan: Plan, personId: string): Promise<readonly Basis[]> {
  const own = plan.kind === 'council' ? undefined : await findLastSubmitted(tx, personId)
  const official = plan.kind === 'personal' ? undefined : await findStanding(tx, plan.councilCode)
  const bases: Basis[] = []
  if (own) bases.push({ kind: 'own', at: own.submittedAt, full: await inFull(tx, own) })
  if (official) {
    const { assessment, record } = official
    bases.push({ kind: 'official', at: record.finalisedAt, full: await inFull(tx, assessment) })
  }
  return bases
}
