import { notFound, page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { findArea } from '../framework/framework.rules.ts'
import { AnswerAreaPage } from './answer-area.page.tsx'
import { findToAnswer } from './assessment.queries.ts'

export async function viewArea(ask: Ask<Officer, typeof routes.area>): Promise<Reply> {
  const { id, area: areaId } = ask.params
  if (!isUuid(id)) return notFound()
  const full = await ask.read((tx) => findToAnswer(tx, { id, authorId: ask.actor.personId }))
  const area = full && findArea(full.framework, areaId)
  if (!area) return notFound()
  if (full.assessment.status === 'submitted') return seeOther(routes.areaResult.href({ id, area: areaId }))
  // Another id at each rendering, so that a save tells which page it comes from.
  return page(AnswerAreaPage, { full, area, editor: crypto.randomUUID() })
}
