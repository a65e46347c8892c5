// Finds what the actions of a plan are measured by: the assessments that they were made from.
import type { Handle } from '../../../platform/database/handle.ts'
import { allAnswers, type FullAssessment, type Submitted } from '../../assessment/assessment.rules.ts'
import { findAssessment, listOfficial, listSubmittedOfCouncil } from '../../assessment/index.ts'
import type { AreaAction } from './area-progress.rules.ts'
import { type ClosedLoop, closeLoop, loopBases, mayHaveLoop } from './close-loop.rules.ts'

/**
 * What came of the actions in the areas that this assessment answers again: one's own, or one that stands for the council.
 * Nothing, and nothing read, where no action is older than it.
 */
export async function findLoops(
  tx: Handle,
  full: FullAssessment<Submitted>,
  actions: readonly AreaAction[],
): Promise<readonly ClosedLoop[]> {
  const { assessment: now, framework, responses } = full
  if (!mayHaveLoop(framework, now, actions)) return []
  const chosen = loopBases(now, await listEarlier(tx, now), actions)
  const bases = new Map<string, { assessment: Submitted; answers: ReturnType<typeof allAnswers> }>()
  const answersOf = new Map<string, ReturnType<typeof allAnswers>>()
  for (const [areaId, assessment] of chosen) {
    const known = answersOf.get(assessment.id)
    const answers = known ?? allAnswers((await findAssessment(tx, assessment.id))?.responses ?? [])
    answersOf.set(assessment.id, answers)
    bases.set(areaId, { assessment, answers })
  }
  return closeLoop({ framework, now, answers: allAnswers(responses), bases, actions })
}

async function listEarlier(tx: Handle, { kind, councilCode }: Submitted): Promise<readonly Submitted[]> {
  if (kind === 'own') return listSubmittedOfCouncil(tx, councilCode)
  return (await listOfficial(tx, councilCode)).map(({ assessment }) => assessment)
}
