// Makes a proposal official in the caller's one transaction: the agreed assessment is written down, what stood before is
// marked as superseded, and the new one stands.
import type { Handle } from '../../platform/database/handle.ts'
import { insertCouncilAssessment } from '../assessment/index.ts'
import {
  findStanding,
  hasOfficial,
  insertOfficial,
  markSuperseded,
  type Seat,
  takeTurn,
} from './official.queries.ts'
import type { OfficialAssessment } from './official-record.rules.ts'
import { countAnswered, type Proposal } from './proposal.rules.ts'

export type Finalising = Seat & {
  /** UUIDs, of the official assessment and of the agreed one that it is; the first is known if this was done already. */
  readonly id: string
  readonly assessmentId: string
  readonly leadId: string
  /** The one that stood when the lead was asked; undefined where there was none. */
  readonly seenId: string | undefined
  readonly now: Date
}

export type Finalised =
  | { readonly kind: 'finalised'; readonly superseded: OfficialAssessment | undefined }
  /** This very one stands, or stood: the same form sent twice. */
  | { readonly kind: 'already' }
  /** Somebody else was first; undefined where the one that stood was superseded by none. */
  | { readonly kind: 'overtaken'; readonly standing: OfficialAssessment | undefined }
  | { readonly kind: 'nothing-answered' }
  /** There is no such proposal. */
  | { readonly kind: 'gone' }

/**
 * Gaps are allowed: the page that asks lists them. `readProposal` is asked only by whoever is first: the others, who may
 * be many at once, have their answer after three short queries.
 */
export async function finaliseProposal(
  tx: Handle,
  given: Finalising,
  readProposal: () => Promise<Proposal | undefined>,
): Promise<Finalised> {
  await takeTurn(tx, given)
  if (await hasOfficial(tx, given.id)) return { kind: 'already' }
  const standing = await findStanding(tx, given)
  if (standing?.id !== given.seenId) return { kind: 'overtaken', standing }
  const proposal = await readProposal()
  if (!proposal) return { kind: 'gone' }
  if (countAnswered(proposal).answered === 0) return { kind: 'nothing-answered' }
  await makeOfficial(tx, proposal, { given, standing })
  return { kind: 'finalised', superseded: standing }
}

type Making = { readonly given: Finalising; readonly standing: OfficialAssessment | undefined }

async function makeOfficial(tx: Handle, proposal: Proposal, { given, standing }: Making): Promise<void> {
  const { origin, framework, scope, areas } = proposal
  await insertCouncilAssessment(tx, {
    ...given,
    id: given.assessmentId,
    frameworkVersion: framework.version,
    scope,
    copiedFrom: origin.kind === 'assessment' ? origin.assessmentId : undefined,
    areas,
  })
  if (standing) await markSuperseded(tx, { id: standing.id, by: given.leadId, now: given.now })
  await insertOfficial(tx, {
    ...given,
    workshopId: origin.kind === 'workshop' ? origin.workshopId : undefined,
    finalisedBy: given.leadId,
  })
}
