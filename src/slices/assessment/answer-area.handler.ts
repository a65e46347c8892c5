import { notFound, page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { findArea } from '../framework/framework.rules.ts'
import { AnswerAreaPage } from './answer-area.page.tsx'
import { findToAnswer, roundOf } from './assessment.queries.ts'
import { listDoneActions } from './done-actions.queries.ts'

export async function viewArea(ask: Ask<Officer, typeof routes.area>): Promise<Reply> {
  const { id, area: areaId } = ask.params
  if (!isUuid(id)) return notFound()
  const found = await ask.read(async (tx) => {
    const full = await findToAnswer(tx, { id, authorId: ask.actor.personId })
    return (
      full && {
        full,
        round: await roundOf(tx, full.assessment),
        done: await listDoneActions(tx, ask.params),
      }
    )
  })
  const area = found && findArea(found.full.framework, areaId)
  if (!area) return notFound()
  if (found.full.assessment.status === 'submitted')
    return seeOther(routes.areaResult.href({ id, area: areaId }))
  // Another id at each rendering, so that a save tells which page it comes from.
  return page(AnswerAreaPage, { ...found, area, editor: crypto.randomUUID() })
}
