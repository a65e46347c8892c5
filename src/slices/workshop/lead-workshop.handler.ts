// What a lead sees, and where the lead takes the workshop.
import { notFound, page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import { announce } from '../../platform/live/listen.queries.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { statementCount } from '../framework/framework.rules.ts'
import { EndWorkshopPage } from './end-workshop.page.tsx'
import { findLeadView } from './lead-view.queries.ts'
import { LeadWorkshopPage } from './lead-workshop.page.tsx'
import { findMeeting } from './meeting.queries.ts'
import { parseMove } from './move-workshop.form.ts'
import { holdForChange } from './take-part.queries.ts'
import { findStatement } from './walk-statements.rules.ts'
import { endWorkshop, moveTo } from './workshop.queries.ts'

type LeadAsk = Ask<
  Officer,
  typeof routes.leadWorkshop | typeof routes.moveWorkshop | typeof routes.endWorkshop
>

export async function viewLeadWorkshop(ask: LeadAsk): Promise<Reply> {
  const { workshop } = ask.params
  if (!isUuid(workshop)) return notFound()
  const view = await ask.read((tx) => findLeadView(tx, workshop, ask.services))
  return view ? page(LeadWorkshopPage, view) : notFound()
}

export async function submitMove(ask: LeadAsk): Promise<Reply> {
  const id = ask.params.workshop
  const move = parseMove(ask.form)
  if (!isUuid(id)) return notFound()
  return ask.write(async (tx) => {
    await holdForChange(tx, id)
    const meeting = await findMeeting(tx, id)
    if (!meeting) return notFound()
    const isKnown = move && (move.to === undefined || findStatement(meeting.framework, move.to))
    if (isKnown && (await moveTo(tx, id, { version: move.version, statementId: move.to }))) {
      await announce(tx, id)
      return seeOther(routes.leadWorkshop.href({ workshop: id }))
    }
    const view = await findLeadView(tx, id, ask.services)
    return view
      ? page(LeadWorkshopPage, { ...view, refused: whyNotMoved(view.shown.workshop) }, 409)
      : notFound()
  })
}

export async function viewEndWorkshop(ask: LeadAsk): Promise<Reply> {
  const { workshop } = ask.params
  if (!isUuid(workshop)) return notFound()
  const meeting = await ask.read((tx) => findMeeting(tx, workshop))
  if (!meeting) return notFound()
  if (meeting.workshop.endedAt) return seeOther(routes.leadWorkshop.href({ workshop }))
  const settled = meeting.agreed.size
  return page(EndWorkshopPage, { workshopId: workshop, settled, total: statementCount(meeting.framework) })
}

export async function submitEndWorkshop(ask: LeadAsk): Promise<Reply> {
  const id = ask.params.workshop
  if (!isUuid(id)) return notFound()
  return ask.write(async (tx) => {
    await holdForChange(tx, id)
    if (!(await findMeeting(tx, id))) return notFound()
    // Ended by another lead a moment ago: what was asked for is so.
    if (await endWorkshop(tx, id, ask.now)) {
      await announce(tx, id)
      await ask.audit(tx, id)
    }
    return seeOther(routes.leadWorkshop.href({ workshop: id }))
  })
}

function whyNotMoved({ endedAt }: { readonly endedAt: Date | undefined }): string {
  return endedAt
    ? 'The workshop has ended.'
    : 'Another lead has changed what is on the screen since your page was made. This is where it is now.'
}
