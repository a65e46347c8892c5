// Suggestions become actions, one by one or several at once. A form sent twice adds nothing twice: what was taken is found
// while the plan is held.
import { londonDay } from '../../../platform/clock/london-day.rules.ts'
import { page, type Reply, seeOther } from '../../../platform/http/reply.ts'
import type { Ask, Officer } from '../../../request.ts'
import { routes } from '../../../routes.ts'
import { addActions, type NewAction } from '../add-action.queries.ts'
import { forEditor } from '../edit-plan.reply.ts'
import { lockPlan } from '../lock-plan.queries.ts'
import { mostActions } from '../plan-record.rules.ts'
import { parseTaken } from './suggest-actions.form.ts'
import { SuggestionsPage, type SuggestionsProps } from './suggest-actions.page.tsx'
import type { Suggestion } from './suggest-actions.rules.ts'
import { suggestionsNews } from './suggest-actions-words.rules.ts'
import { findSuggestions } from './suggestions.queries.ts'

type SuggestionsAsk = Ask<Officer, typeof routes.planSuggestions>

export async function viewSuggestions(ask: SuggestionsAsk): Promise<Reply> {
  return ask.read((tx) =>
    forEditor(tx, ask.params.plan, async (plan) => {
      const areaId = ask.query.get('area') ?? undefined
      const found = await findSuggestions(tx, plan, { personId: ask.actor.personId, areaId })
      return show(ask, { plan, found, areaId, news: suggestionsNews(ask.query) })
    }),
  )
}

export async function submitSuggestions(ask: SuggestionsAsk): Promise<Reply> {
  const areaId = ask.form.get('area') || undefined
  const { personId } = ask.actor
  return ask.write((tx) =>
    forEditor(tx, ask.params.plan, async (plan) => {
      const locked = await lockPlan(tx, plan.id)
      const found = await findSuggestions(tx, { ...plan, ...locked }, { personId, areaId })
      const parsed = parseTaken(ask.form, found.areas)
      if (!parsed.ok) return show(ask, { plan, found, areaId, refused: parsed })
      if (found.actionCount + parsed.take.length > mostActions)
        return show(ask, { plan, found, areaId, refused: { ticked: keysOf(parsed.take), errors: full } })
      const adding = { personId, today: londonDay(ask.now), now: ask.now }
      const ids = await addActions(tx, plan, { actions: parsed.take.map(toAction), adding })
      for (const id of ids) await ask.audit(tx, id)
      const done = { area: areaId, added: `${ids.length}`, before: `${parsed.before}` }
      return seeOther(routes.planSuggestions.href({ plan: plan.id }, done))
    }),
  )
}

const full = {
  suggestions: `A plan holds ${mostActions.toLocaleString('en-GB')} actions at most. Choose fewer, or delete actions that nobody has begun.`,
}

function keysOf(suggestions: readonly Suggestion[]): readonly string[] {
  return suggestions.map(({ key }) => key)
}

function toAction({ title, why, areaId, statementId, assessmentId, source }: Suggestion): NewAction {
  return {
    id: crypto.randomUUID(),
    title,
    why,
    areaId,
    statementId,
    assessmentId,
    source,
    priority: 'should',
  }
}

function show(ask: SuggestionsAsk, props: Omit<SuggestionsProps, 'asker'>): Reply {
  const status = props.refused === undefined ? 200 : 422
  return page(SuggestionsPage, { ...props, asker: ask.actor.personId }, status)
}
