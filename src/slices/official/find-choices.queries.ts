// Reads what a lead may choose from for a closed round, as row-level security shows it to them.
import type { Handle } from '../../platform/database/handle.ts'
import type { Submitted } from '../assessment/assessment.rules.ts'
import { listSubmittedOfCouncil } from '../assessment/index.ts'
import { listRoundAnswers } from '../comparison/index.ts'
import type { Framework } from '../framework/framework.rules.ts'
import { findFramework } from '../framework/index.ts'
import { shownNames } from '../identity/index.ts'
import { agreedAnswers, latestWorkshop } from '../workshop/index.ts'
import { type Choices, listCandidates, outcomeOf, type WorkshopChoice } from './choices.rules.ts'
import { findStanding } from './official.queries.ts'
import { type ClosedRound, fits } from './proposal.rules.ts'

export async function findChoices(
  tx: Handle,
  { round, personId }: { readonly round: ClosedRound; readonly personId: string },
): Promise<Choices> {
  const framework = await findFramework(tx, round.frameworkVersion)
  if (!framework) throw new Error(`Framework ${round.frameworkVersion} is not in the database`)
  const all = await listRoundAnswers(tx, round.id)
  const names = await shownNames(
    tx,
    all.map(({ authorId }) => authorId),
  )
  const submitted = await listSubmittedOfCouncil(tx, round.councilCode)
  return {
    round,
    standing: await findStanding(tx, { councilCode: round.councilCode, roundId: round.id }),
    workshop: await findWorkshopChoice(tx, round, framework),
    candidates: listCandidates(framework, all, { personId, names }),
    fresh: submitted.find((one) => one.roundId === undefined && fits(one, round, personId)),
  }
}

async function findWorkshopChoice(
  tx: Handle,
  round: ClosedRound,
  framework: Framework,
): Promise<WorkshopChoice> {
  const workshop = await latestWorkshop(tx, round.id)
  if (!workshop) return { kind: 'none' }
  if (!workshop.endedAt) return { kind: 'going-on', id: workshop.id }
  return outcomeOf(framework, workshop.endedAt, await agreedAnswers(tx, workshop.id))
}

/** One that may be made official where the council has no round, as it is listed. */
export type LoneCandidate = {
  readonly assessment: Submitted
  readonly isOwn: boolean
  /** Undefined where the author does not show their name. */
  readonly authorName: string | undefined
}

/** Of the whole council and of no round, latest first. */
export async function findLoneCandidates(
  tx: Handle,
  { councilCode, personId }: { readonly councilCode: string; readonly personId: string },
): Promise<readonly LoneCandidate[]> {
  const submitted = await listSubmittedOfCouncil(tx, councilCode)
  const fitting = submitted.filter((one) => fits(one, undefined, personId))
  const names = await shownNames(
    tx,
    fitting.map(({ authorId }) => authorId),
  )
  return fitting.map((assessment) => ({
    assessment,
    isOwn: assessment.authorId === personId,
    authorName: names.get(assessment.authorId),
  }))
}
