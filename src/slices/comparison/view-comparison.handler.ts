import { dotPlot } from '../../platform/charts/dot-plot.ts'
import { drawSpread } from '../../platform/charts/spread-bars.ts'
import { keyedHash } from '../../platform/crypto/secrets.ts'
import { notFound, page, type Reply } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import type { routes } from '../../routes.ts'
import { shownNames } from '../identity/index.ts'
import { parseDirectorate } from './choose-directorate.form.ts'
import { assessmentsIn, listDirectorates, listRoundAnswers } from './comparison.queries.ts'
import { describeComparison } from './describe-comparison.rules.ts'
import { findToCompare } from './find-to-compare.queries.ts'
import { inKeyedOrder, nameFor } from './name-colleagues.rules.ts'
import { NotYetOpenPage } from './not-yet-open.page.tsx'
import { TooFewPage } from './too-few.page.tsx'
import { ComparisonPage } from './view-comparison.page.tsx'

export async function viewComparison(ask: Ask<Officer, typeof routes.comparison>): Promise<Reply> {
  const { round: roundId } = ask.params
  const { personId } = ask.actor
  if (!isUuid(roundId)) return notFound()
  const directorate = parseDirectorate(ask.query)
  return await ask.read(async (tx) => {
    const found = await findToCompare(tx, { roundId, personId })
    if (found.kind === 'none') return notFound()
    if (found.kind === 'not-yet') return page(NotYetOpenPage, found)
    const { round, framework } = found
    const members = directorate === undefined ? undefined : await assessmentsIn(tx, { roundId, directorate })
    if (members?.size === 0) return page(TooFewPage, { round }, 422)
    const everyone = await listRoundAnswers(tx, roundId)
    const names = await shownNames(
      tx,
      everyone.map(({ authorId }) => authorId),
    )
    const all = members ? everyone.filter(({ assessmentId }) => members.has(assessmentId)) : everyone
    const own = everyone.find(({ authorId }) => authorId === personId)
    const view = describeComparison(
      framework,
      all.map(({ answers }) => answers),
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
