import { notFound, page, type Reply } from '../../platform/http/reply.ts'
import type { Actor, Ask } from '../../request.ts'
import type { routes } from '../../routes.ts'
import { currentFramework } from '../framework/index.ts'
import { findResource } from './resources.queries.ts'
import { ViewResourcePage } from './view-resource.page.tsx'

export async function viewResource(ask: Ask<Actor, typeof routes.resource>): Promise<Reply> {
  const found = await ask.read(async (tx) => {
    const resource = await findResource(tx, ask.params.resource)
    return resource && { resource, framework: await currentFramework(tx) }
  })
  if (!found) return notFound()
  const { resource, framework } = found
  const areas = framework.areas.filter(({ id }) => resource.areaIds.includes(id))
  return page(ViewResourcePage, { resource, areas: areas.map(({ title }) => title) })
}
