import { londonDay } from '../../platform/clock/london-day.rules.ts'
import { notFound, page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Lga, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { findBeside } from '../comparison/index.ts'
import { findArea } from '../framework/framework.rules.ts'
import { resourcesForAreas } from '../resources/index.ts'
import { findForReader } from './find-for-reader.queries.ts'
import { findPlanned } from './find-planned.queries.ts'
import { AreaResultPage } from './view-area-result.page.tsx'
import { describeAreaResult } from './view-area-result.rules.ts'
import { scoreSubmitted } from './view-results.rules.ts'

export async function viewAreaResult(ask: Ask<Officer | Lga, typeof routes.areaResult>): Promise<Reply> {
  const { actor } = ask
  const { id, area: areaId } = ask.params
  if (!isUuid(id)) return notFound()
  return await ask.read(async (tx) => {
    const found = await findForReader(tx, { id, actor })
    if (found.kind === 'none') return notFound()
    if (found.kind === 'draft') return seeOther(routes.assessment.href({ id }))
    const { full, reader } = found
    const area = findArea(full.framework, areaId)
    if (!area) return notFound()
    const resources = await resourcesForAreas(tx, [area.id])
    const beside = await findBeside(tx, { assessment: full.assessment, personId: actor.personId, areaId })
    const today = londonDay(ask.now)
    const planned = await findPlanned(tx, { full, reader, personId: actor.personId, today })
    return page(AreaResultPage, {
      view: describeAreaResult({ ...scoreSubmitted(full), reader, area, planned, beside, resources }),
    })
  })
}
