// Who may compare what of a round, asked in the same way by both of its pages: nothing before the answers are open to the
// asker, and a directorate only where enough of it have submitted.
import type { Handle } from '../../platform/database/handle.ts'
import { notFound, page, type Reply } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import type { routes } from '../../routes.ts'
import type { Framework } from '../framework/framework.rules.ts'
import type { Round } from '../rounds/rounds.rules.ts'
import { parseDirectorate } from './choose-directorate.form.ts'
import { assessmentsIn, type RoundAnswers } from './comparison.queries.ts'
import { findToCompare } from './find-to-compare.queries.ts'
import { NotYetOpenPage } from './not-yet-open.page.tsx'
import { TooFewPage } from './too-few.page.tsx'

export type OpenToCompare = {
  readonly round: Round
  readonly framework: Framework
  /** The one that was chosen; undefined for everyone. */
  readonly directorate: string | undefined
  /** Whether an assessment of the round is among those that were chosen. */
  readonly isChosen: (one: Pick<RoundAnswers, 'assessmentId'>) => boolean
}

export async function whereOpen(
  ask: Pick<Ask<Officer, typeof routes.comparison>, 'actor' | 'params' | 'query' | 'read'>,
  show: (tx: Handle, open: OpenToCompare) => Promise<Reply>,
): Promise<Reply> {
  const roundId = ask.params.round
  if (!isUuid(roundId)) return notFound()
  const directorate = parseDirectorate(ask.query)
  return await ask.read(async (tx) => {
    const found = await findToCompare(tx, { roundId, personId: ask.actor.personId })
    if (found.kind === 'none') return notFound()
    if (found.kind === 'not-yet') return page(NotYetOpenPage, found)
    const { round, framework } = found
    const members = directorate === undefined ? undefined : await assessmentsIn(tx, { roundId, directorate })
    if (members?.size === 0) return page(TooFewPage, { round }, 422)
    const isChosen: OpenToCompare['isChosen'] = ({ assessmentId }) => members?.has(assessmentId) ?? true
    return show(tx, { round, framework, directorate, isChosen })
  })
}
