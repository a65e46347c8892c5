// What somebody who asks for results may be shown, and as whom they read them. Row-level security has hidden from this
// transaction whatever is another council's, and every draft but the asker's own.
import type { Handle } from '../../platform/database/handle.ts'
import type { Lga, Officer } from '../../request.ts'
import type { FullAssessment, Submitted } from '../assessment/assessment.rules.ts'
import {
  findAssessment,
  findOfficialRecord,
  listSubmittedOfCouncil,
  type OfficialRecord,
} from '../assessment/index.ts'
import { councilByCode } from '../councils/index.ts'
import { shownNames } from '../identity/index.ts'
import { previousAssessment } from './compare-results.rules.ts'
import type { Reader } from './results-reader.rules.ts'

export type Found =
  /** Unknown, another council's, or somebody else's draft: all the same to the asker. */
  | { readonly kind: 'none' }
  /** The asker's own, not yet submitted. */
  | { readonly kind: 'draft' }
  | {
      readonly kind: 'submitted'
      readonly full: FullAssessment<Submitted>
      readonly reader: Reader
      /** Only of the one that the council agreed. */
      readonly record: OfficialRecord | undefined
    }

/** `id`: a UUID. */
export async function findForReader(
  tx: Handle,
  { id, actor }: { readonly id: string; readonly actor: Officer | Lga },
): Promise<Found> {
  const found = await findAssessment(tx, id)
  if (!found) return { kind: 'none' }
  const { assessment, ...rest } = found
  if (assessment.status === 'draft')
    return { kind: assessment.authorId === actor.personId ? 'draft' : 'none' }
  return {
    kind: 'submitted',
    full: { assessment, ...rest },
    reader: await readerOf(tx, assessment, actor),
    record: assessment.kind === 'council' ? await findOfficialRecord(tx, id) : undefined,
  }
}

async function readerOf(tx: Handle, assessment: Submitted, actor: Officer | Lga): Promise<Reader> {
  if (actor.kind === 'lga') {
    const council = await councilByCode(tx, assessment.councilCode)
    const isOfficial = assessment.kind === 'council'
    return { kind: 'lga', councilName: council?.name ?? assessment.councilCode, isOfficial }
  }
  // Whoever wrote down what the council agreed is no more its author than anyone else there.
  if (assessment.kind === 'council') return { kind: 'council' }
  if (actor.personId === assessment.authorId) return { kind: 'author' }
  const names = await shownNames(tx, [assessment.authorId])
  return { kind: 'colleague', authorName: names.get(assessment.authorId) }
}

/** What the author submitted before on the same subject, with its answers. */
export async function findPrevious(
  tx: Handle,
  assessment: Submitted,
): Promise<FullAssessment<Submitted> | undefined> {
  const earlier = previousAssessment(await listSubmittedOfCouncil(tx, assessment.councilCode), assessment)
  const found = earlier && (await findAssessment(tx, earlier.id))
  return found?.assessment.status === 'submitted' ? { ...found, assessment: found.assessment } : undefined
}
