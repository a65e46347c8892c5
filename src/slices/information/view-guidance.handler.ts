import { page, type Reply } from '../../platform/http/reply.ts'
import type { Actor, Ask } from '../../request.ts'
import type { routes } from '../../routes.ts'
import { currentFramework } from '../framework/index.ts'
import { GuidancePage } from './view-guidance.page.tsx'

export async function viewGuidance(ask: Ask<Actor, typeof routes.guidance>): Promise<Reply> {
  const framework = await ask.read((tx) => currentFramework(tx))
  return page(GuidancePage, { framework })
}
