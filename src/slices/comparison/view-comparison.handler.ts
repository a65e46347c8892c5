// The whole of a round side by side, for whoever may compare by now. Who took part comes in an order that says nothing.
import { dotPlot } from '../../platform/charts/dot-plot.ts'
import { drawSpread } from '../../platform/charts/spread-bars.ts'
import { keyedHash } from '../../platform/crypto/secrets.ts'
import { page, type Reply } from '../../platform/http/reply.ts'
import type { Ask, Officer } from '../../request.ts'
import type { routes } from '../../routes.ts'
import { shownNames } from '../identity/index.ts'
import { whereOpen } from './compare-round.reply.ts'
import { listDirectorates, listRoundAnswers } from './comparison.queries.ts'
import { describeComparison } from './describe-comparison.rules.ts'
import { inKeyedOrder, nameFor } from './name-colleagues.rules.ts'
import { ComparisonPage } from './view-comparison.page.tsx'

export async function viewComparison(ask: Ask<Officer, typeof routes.comparison>): Promise<Reply> {
  const { round: roundId } = ask.params
  const { personId } = ask.actor
  return whereOpen(ask, async (tx, { round, framework, directorate, isChosen }) => {
    const everyone = await listRoundAnswers(tx, roundId)
    const names = await shownNames(
      tx,
      everyone.map(({ authorId }) => authorId),
    )
    const own = everyone.find(({ authorId }) => authorId === personId)
    const view = describeComparison(
      framework,
      everyone.filter(isChosen).map(({ answers }) => answers),
      own?.answers,
    )
    const participants = inKeyedOrder(everyone, ({ assessmentId }) =>
      keyedHash(ask.services.secret, 'comparison', roundId, assessmentId),
    ).map(({ assessmentId, authorId }) => ({
      assessmentId,
      name: nameFor(authorId, { readerId: personId, names }),
    }))
    return page(ComparisonPage, {
      round,
      view,
      directorate,
      directorates: await listDirectorates(tx, roundId),
      participants,
      areasSvg: dotPlot(view.chart, 'wide') + dotPlot(view.chart, 'narrow'),
      draw: drawSpread,
      leads: ask.actor.isLead,
    })
  })
}
