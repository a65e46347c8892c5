import { londonDay } from '../../../platform/clock/london-day.rules.ts'
import { notFound, page, type Reply } from '../../../platform/http/reply.ts'
import { isUuid } from '../../../platform/http/uuid.ts'
import type { Ask, Lga, Officer } from '../../../request.ts'
import type { routes } from '../../../routes.ts'
import { noStepTyped } from './steps.form.ts'
import { ViewActionPage } from './view-action.page.tsx'
import { findActionInPlan, readActionView } from './view-action.queries.ts'

const doneWords: Readonly<Record<string, string>> = {
  added: 'The action is in the plan',
  changed: 'The action is changed',
  reported: 'How it is going is saved',
  'step-changed': 'The step is changed',
  'step-removed': 'The step is removed',
}

export async function viewAction(ask: Ask<Officer | Lga, typeof routes.action>): Promise<Reply> {
  const { params, actor } = ask
  if (![params.plan, params.action].every(isUuid)) return notFound()
  const asker = { asker: actor.personId, isLga: actor.kind === 'lga', today: londonDay(ask.now) }
  const view = await ask.read(async (tx) => {
    const found = await findActionInPlan(tx, params)
    return found && readActionView(tx, found, asker)
  })
  if (!view) return notFound()
  const adding = { typed: noStepTyped, once: crypto.randomUUID(), errors: {}, isOpen: ask.query.has('add') }
  return page(ViewActionPage, { view, adding, done: doneWords[ask.query.get('done') ?? ''] })
}
