import { page, type Reply } from '../../platform/http/reply.ts'
import type { Ask, Lga } from '../../request.ts'
import type { routes } from '../../routes.ts'
import { listSubmittedByCouncil } from './admin.queries.ts'
import { CouncilsPage } from './view-councils.page.tsx'

export async function viewCouncils(ask: Ask<Lga, typeof routes.lga>): Promise<Reply> {
  const councils = await ask.read((tx) => listSubmittedByCouncil(tx))
  return page(CouncilsPage, { councils })
}
