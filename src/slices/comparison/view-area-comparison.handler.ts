import { drawSpread } from '../../platform/charts/spread-bars.ts'
import { keyedHash } from '../../platform/crypto/secrets.ts'
import { notFound, page, type Reply } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import type { routes } from '../../routes.ts'
import { findArea } from '../framework/framework.rules.ts'
import { shownNames } from '../identity/index.ts'
import { parseDirectorate } from './choose-directorate.form.ts'
import { assessmentsIn, listAreaAnswers } from './comparison.queries.ts'
import { describeAreaComparison } from './describe-area-comparison.rules.ts'
import { findToCompare } from './find-to-compare.queries.ts'
import { inKeyedOrder, nameFor } from './name-colleagues.rules.ts'
import { NotYetOpenPage } from './not-yet-open.page.tsx'
import { TooFewPage } from './too-few.page.tsx'
import { AreaComparisonPage } from './view-area-comparison.page.tsx'

export async function viewAreaComparison(ask: Ask<Officer, typeof routes.areaComparison>): Promise<Reply> {
  const { round: roundId, area: areaId } = ask.params
  const { personId } = ask.actor
  if (!isUuid(roundId)) return notFound()
  const directorate = parseDirectorate(ask.query)
  return await ask.read(async (tx) => {
    const found = await findToCompare(tx, { roundId, personId })
    if (found.kind === 'none') return notFound()
    if (found.kind === 'not-yet') return page(NotYetOpenPage, found)
    const { round, framework } = found
    const area = findArea(framework, areaId)
    if (!area) return notFound()
    const members = directorate === undefined ? undefined : await assessmentsIn(tx, { roundId, directorate })
    if (members?.size === 0) return page(TooFewPage, { round }, 422)
    const everyone = await listAreaAnswers(tx, { roundId, areaId })
    const names = await shownNames(
      tx,
      everyone.map(({ authorId }) => authorId),
    )
    const compared = members ? everyone.filter(({ assessmentId }) => members.has(assessmentId)) : everyone
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
