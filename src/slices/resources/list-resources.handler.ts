import { page, type Reply } from '../../platform/http/reply.ts'
import type { Actor, Ask } from '../../request.ts'
import type { routes } from '../../routes.ts'
import { ListResourcesPage } from './list-resources.page.tsx'
import { listPublishedResources } from './resources.queries.ts'
import { groupByType } from './resources.rules.ts'

export async function listResources(ask: Ask<Actor, typeof routes.resources>): Promise<Reply> {
  const resources = await ask.read((tx) => listPublishedResources(tx))
  return page(ListResourcesPage, { groups: groupByType(resources) })
}
