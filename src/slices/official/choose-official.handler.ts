import { notFound, page, type Reply } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import type { routes } from '../../routes.ts'
import { ChooseOfficialPage } from './choose-official.page.tsx'
import { CloseFirstPage } from './close-first.page.tsx'
import { findChoices } from './find-choices.queries.ts'
import { findRoundPlace } from './find-place.queries.ts'

export async function viewChoose(ask: Ask<Officer, typeof routes.chooseOfficial>): Promise<Reply> {
  const { params, actor } = ask
  if (!isUuid(params.round)) return notFound()
  return await ask.read(async (tx) => {
    const where = await findRoundPlace(tx, params.round)
    if (where.kind === 'open') return page(CloseFirstPage, { round: where.round })
    if (where.kind === 'none' || !where.place) return notFound()
    const choices = await findChoices(tx, { round: where.place, personId: actor.personId })
    return page(ChooseOfficialPage, { choices })
  })
}
