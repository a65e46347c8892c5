// The results of one assessment, for its author, colleagues and the LGA: each is given what they may know beside the scores.
import { dotPlot } from '../../platform/charts/dot-plot.ts'
import { londonDay } from '../../platform/clock/london-day.rules.ts'
import type { Handle } from '../../platform/database/handle.ts'
import { notFound, page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Lga, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import type { Submitted } from '../assessment/assessment.rules.ts'
import { findBeside } from '../comparison/index.ts'
import { resourcesForAreas } from '../resources/index.ts'
import { countsOf } from '../rounds/index.ts'
import type { ScoreChart } from '../scoring/scoring.rules.ts'
import type { RoundBeside } from './beside-colleagues.rules.ts'
import { findForReader, findPrevious } from './find-for-reader.queries.ts'
import { findPlanned } from './find-planned.queries.ts'
import { outstandingAreas } from './suggest-next.rules.ts'
import { ResultsPage } from './view-results.page.tsx'
import { describeResults, scoreSubmitted } from './view-results.rules.ts'

export async function viewResults(ask: Ask<Officer | Lga, typeof routes.results>): Promise<Reply> {
  const { actor } = ask
  const { id } = ask.params
  if (!isUuid(id)) return notFound()
  return await ask.read(async (tx) => {
    const found = await findForReader(tx, { id, actor })
    if (found.kind === 'none') return notFound()
    if (found.kind === 'draft') return seeOther(routes.assessment.href({ id }))
    const { full, reader, record } = found
    const scored = scoreSubmitted(full)
    const { roundId } = full.assessment
    const { weakest } = outstandingAreas(full.framework, scored.result)
    const view = describeResults({
      ...scored,
      reader,
      record,
      beside:
        roundId !== undefined && actor.kind === 'officer'
          ? await besideOf(tx, full.assessment, { roundId, personId: actor.personId })
          : undefined,
      // Only to the author: it would tell a colleague which two assessments have the same one.
      previous: reader.kind === 'author' ? await findPrevious(tx, full.assessment) : undefined,
      planned: await findPlanned(tx, {
        full,
        reader,
        personId: actor.personId,
        today: londonDay(ask.now),
      }),
      resources: await resourcesForAreas(
        tx,
        weakest.map(({ areaId }) => areaId),
      ),
    })
    return page(ResultsPage, { view, chart: view.chart && drawBoth(view.chart) })
  })
}

/** To the author what everybody answered, to their colleagues how many did. */
async function besideOf(
  tx: Handle,
  assessment: Submitted,
  { roundId, personId }: { readonly roundId: string; readonly personId: string },
): Promise<RoundBeside> {
  const answers = await findBeside(tx, { assessment, personId })
  const submitted = answers ? answers.all.length : (await countsOf(tx, roundId)).submitted
  return { roundId, submitted, answers }
}

/** For wide and for narrow screens; the styles show one of the two. */
function drawBoth(chart: ScoreChart): string {
  return dotPlot(chart, 'wide') + dotPlot(chart, 'narrow')
}
