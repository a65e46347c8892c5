// One area of a round side by side, for whoever may compare by now: figures of those that were chosen, notes of everybody.
import { drawSpread } from '../../platform/charts/spread-bars.ts'
import { keyedHash } from '../../platform/crypto/secrets.ts'
import { notFound, page, type Reply } from '../../platform/http/reply.ts'
import type { Ask, Officer } from '../../request.ts'
import type { routes } from '../../routes.ts'
import { findArea } from '../framework/framework.rules.ts'
import { shownNames } from '../identity/index.ts'
import { whereOpen } from './compare-round.reply.ts'
import { listAreaAnswers } from './comparison.queries.ts'
import { describeAreaComparison } from './describe-area-comparison.rules.ts'
import { inKeyedOrder, nameFor } from './name-colleagues.rules.ts'
import { AreaComparisonPage } from './view-area-comparison.page.tsx'

export async function viewAreaComparison(ask: Ask<Officer, typeof routes.areaComparison>): Promise<Reply> {
  const { round: roundId, area: areaId } = ask.params
  const { personId } = ask.actor
  return whereOpen(ask, async (tx, { round, framework, directorate, isChosen }) => {
    const area = findArea(framework, areaId)
    if (!area) return notFound()
    const everyone = await listAreaAnswers(tx, { roundId, areaId })
    const names = await shownNames(
      tx,
      everyone.map(({ authorId }) => authorId),
    )
    const compared = everyone.filter(isChosen)
    const ordered = inKeyedOrder(everyone, ({ assessmentId }) =>
      keyedHash(ask.services.secret, 'comparison', roundId, areaId, assessmentId),
    )
    const view = describeAreaComparison({
      framework,
      area,
      all: compared.map(({ answers }) => answers),
      own: everyone.find(({ authorId }) => authorId === personId)?.answers,
      // Everyone's, whichever directorate is chosen: a single note would say which directorate its author is in.
      given: ordered.map(({ authorId, answers, notes, deliberateReason }) => ({
        answers,
        notes,
        deliberateReason,
        author: nameFor(authorId, { readerId: personId, names }),
      })),
    })
    return page(AreaComparisonPage, {
      round,
      view,
      directorate,
      assessments: compared.length,
      draw: drawSpread,
    })
  })
}
