// The four ways to look at a plan. All read the same and differ in the page alone.
import { londonDay } from '../../../platform/clock/london-day.rules.ts'
import type { Handle } from '../../../platform/database/handle.ts'
import { notFound, page, type Reply } from '../../../platform/http/reply.ts'
import { isUuid } from '../../../platform/http/uuid.ts'
import type { Ask, Lga, Officer } from '../../../request.ts'
import type { routes } from '../../../routes.ts'
import { parseImportNews } from '../import/import-news.form.ts'
import { parseArrangement } from './arrange-plan.form.ts'
import { PlanBoardPage } from './plan-board.page.tsx'
import { listReportable } from './plan-board.queries.ts'
import { PlanListPage } from './plan-list.page.tsx'
import { PlanSummaryPage } from './plan-summary.page.tsx'
import { PlanTimelinePage } from './plan-timeline.page.tsx'
import { readPlanView } from './view-plan.queries.ts'
import type { PlanView } from './view-plan.rules.ts'

type Asked = Ask<Officer | Lga, typeof routes.plan>

export async function viewPlan(ask: Asked): Promise<Reply> {
  const view = await read(ask)
  if (!view) return notFound()
  const { query } = ask
  return page(PlanListPage, { view, arrangement: parseArrangement(query), imported: parseImportNews(query) })
}

export async function viewPlanBoard(ask: Asked): Promise<Reply> {
  const found = await read(ask, async (tx, view) => ({
    view,
    reportable: await listReportable(tx, view.full.plan),
  }))
  return found ? page(PlanBoardPage, found) : notFound()
}

export async function viewPlanTimeline(ask: Asked): Promise<Reply> {
  const view = await read(ask)
  return view ? page(PlanTimelinePage, { view }) : notFound()
}

export async function viewPlanSummary(ask: Asked): Promise<Reply> {
  const view = await read(ask)
  return view ? page(PlanSummaryPage, { view }) : notFound()
}

function read(ask: Asked): Promise<PlanView | undefined>
function read<T>(ask: Asked, more: (tx: Handle, view: PlanView) => Promise<T>): Promise<T | undefined>
async function read<T>(
  { actor, params, now, read: inTransaction }: Asked,
  more?: (tx: Handle, view: PlanView) => Promise<T>,
): Promise<T | PlanView | undefined> {
  if (!isUuid(params.plan)) return undefined
  const looking = {
    planId: params.plan,
    asker: actor.personId,
    isLga: actor.kind === 'lga',
    today: londonDay(now),
  }
  return inTransaction(async (tx) => {
    const view = await readPlanView(tx, looking)
    return view && more ? more(tx, view) : view
  })
}
