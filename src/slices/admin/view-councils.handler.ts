import { page, type Reply } from '../../platform/http/reply.ts'
import type { Ask, Lga } from '../../request.ts'
import type { routes } from '../../routes.ts'
import { countWaitingRequests } from '../identity/index.ts'
import { listSubmittedByCouncil } from './admin.queries.ts'
import { CouncilsPage } from './view-councils.page.tsx'

export async function viewCouncils(ask: Ask<Lga, typeof routes.lga>): Promise<Reply> {
  const props = await ask.read(async (tx) => ({
    councils: await listSubmittedByCouncil(tx),
    leadRequests: await countWaitingRequests(tx),
  }))
  return page(CouncilsPage, props)
}
