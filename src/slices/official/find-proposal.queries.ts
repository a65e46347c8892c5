// Reads what a lead may make official, and puts it together whole. Row-level security hides what the asker may not see;
// what is none of the round's is no proposal for it.
import type { Handle } from '../../platform/database/handle.ts'
import type { FullAssessment, Submitted } from '../assessment/assessment.rules.ts'
import { findAssessment } from '../assessment/index.ts'
import { listRoundAnswers } from '../comparison/index.ts'
import type { Framework } from '../framework/framework.rules.ts'
import { findFramework } from '../framework/index.ts'
import { shownNames } from '../identity/index.ts'
import { agreedAnswers, latestWorkshop } from '../workshop/index.ts'
import { areasFromAssessment, areasFromWorkshop, type Spreads, spreadsOf } from './compose-agreed.rules.ts'
import { type ClosedRound, fits, type Place, type Proposal, type Source } from './proposal.rules.ts'

export type Wanted = { readonly place: Place; readonly source: Source; readonly personId: string }

/** Undefined where there is no such thing to make official: unknown, another round's, or a workshop that goes on. */
export async function findProposal(
  tx: Handle,
  { place, source, personId }: Wanted,
): Promise<Proposal | undefined> {
  if (source.kind === 'workshop') return place && fromWorkshop(tx, place)
  const full = await findAssessment(tx, source.id)
  if (!full || !isSubmitted(full) || !fits(full.assessment, place, personId)) return undefined
  return fromAssessment(tx, { full, place, personId })
}

async function fromWorkshop(tx: Handle, round: ClosedRound): Promise<Proposal | undefined> {
  const workshop = await latestWorkshop(tx, round.id)
  if (!workshop?.endedAt) return undefined
  const framework = await frameworkOf(tx, round)
  const agreed = await agreedAnswers(tx, workshop.id)
  return {
    origin: { kind: 'workshop', workshopId: workshop.id },
    scope: round.scope,
    framework,
    areas: areasFromWorkshop(framework, agreed, await spreadsIn(tx, round, framework)),
  }
}

type FromAssessment = {
  readonly full: FullAssessment<Submitted>
  readonly place: Place
  readonly personId: string
}

async function fromAssessment(tx: Handle, { full, place, personId }: FromAssessment): Promise<Proposal> {
  const { assessment, framework, responses } = full
  const names = await shownNames(tx, [assessment.authorId])
  return {
    origin: {
      kind: 'assessment',
      assessmentId: assessment.id,
      isOwn: assessment.authorId === personId,
      authorName: names.get(assessment.authorId),
    },
    scope: assessment.scope,
    framework,
    areas: areasFromAssessment(framework, responses, await spreadsIn(tx, place, framework)),
  }
}

/** None without a round, nor beside answers to another version of the questions. */
async function spreadsIn(tx: Handle, place: Place, framework: Framework): Promise<Spreads> {
  if (place?.frameworkVersion !== framework.version) return new Map()
  const all = await listRoundAnswers(tx, place.id)
  return spreadsOf(
    framework,
    all.map(({ answers }) => answers),
  )
}

async function frameworkOf(tx: Handle, { frameworkVersion }: ClosedRound): Promise<Framework> {
  const framework = await findFramework(tx, frameworkVersion)
  if (!framework) throw new Error(`Framework ${frameworkVersion} is not in the database`)
  return framework
}

function isSubmitted(full: FullAssessment): full is FullAssessment<Submitted> {
  return full.assessment.status === 'submitted'
}
