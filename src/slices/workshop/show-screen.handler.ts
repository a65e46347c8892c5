import { notFound, page, type Reply } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import type { routes } from '../../routes.ts'
import { statementCount } from '../framework/framework.rules.ts'
import { notesOn } from './colleague-notes.queries.ts'
import { findMeeting, findShown } from './meeting.queries.ts'
import { ScreenPage } from './show-screen.page.tsx'

export async function viewScreen(ask: Ask<Officer, typeof routes.workshopScreen>): Promise<Reply> {
  if (!isUuid(ask.params.workshop)) return notFound()
  return ask.read(async (tx) => {
    const meeting = await findMeeting(tx, ask.params.workshop)
    if (!meeting) return notFound()
    const { round, framework } = meeting
    const shown = await findShown(tx, meeting)
    const areaId = shown.placed?.area.id
    return page(ScreenPage, {
      shown,
      round,
      framework,
      statementCount: statementCount(framework),
      notes: areaId === undefined ? [] : await notesOn(tx, meeting, { areaId, secret: ask.services.secret }),
      joinAt: new URL(ask.services.settings.baseUrl).host,
    })
  })
}
