import { page, type Reply } from '../../platform/http/reply.ts'
import type { Actor, Ask } from '../../request.ts'
import type { routes } from '../../routes.ts'
import { listGlossary } from '../framework/index.ts'
import { GlossaryPage } from './view-glossary.page.tsx'

export async function viewGlossary(ask: Ask<Actor, typeof routes.glossary>): Promise<Reply> {
  const terms = await ask.read((tx) => listGlossary(tx))
  return page(GlossaryPage, { terms: terms.toSorted((a, b) => a.term.localeCompare(b.term, 'en-GB')) })
}
