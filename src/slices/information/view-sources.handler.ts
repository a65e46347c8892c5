import { page, type Reply } from '../../platform/http/reply.ts'
import type { Actor, Ask } from '../../request.ts'
import type { routes } from '../../routes.ts'
import { listSources } from '../councils/index.ts'
import { SourcesPage } from './view-sources.page.tsx'

export async function viewSources(ask: Ask<Actor, typeof routes.sources>): Promise<Reply> {
  return page(SourcesPage, { sources: await ask.read((tx) => listSources(tx)) })
}
