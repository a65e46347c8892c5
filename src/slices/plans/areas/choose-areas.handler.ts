// Which areas a plan is about, and what each should become. Chosen on its own page, or on the results, from where areas only
// come in.
import { londonDay } from '../../../platform/clock/london-day.rules.ts'
import type { Handle } from '../../../platform/database/handle.ts'
import { Overtaken } from '../../../platform/database/overtaken.ts'
import { page, type Reply, seeOther } from '../../../platform/http/reply.ts'
import type { Ask, Officer } from '../../../request.ts'
import { routes } from '../../../routes.ts'
import { forEditor } from '../edit-plan.reply.ts'
import { lockPlan } from '../lock-plan.queries.ts'
import type { Plan } from '../plan-record.rules.ts'
import { type ChosenAreas, parseChoice, targetField } from './choose-areas.form.ts'
import { ChooseAreasPage, type ChooseAreasProps } from './choose-areas.page.tsx'
import { type AreasFound, findAreasToPlan } from './choose-areas.queries.ts'
import { type AreaTarget, choiceNews, keptActions, overtaken } from './choose-areas.rules.ts'
import { chooseAreas, setTargets } from './plan-areas.queries.ts'

type AreasAsk = Ask<Officer, typeof routes.planAreas>

export async function viewAreas(ask: AreasAsk): Promise<Reply> {
  return ask.read((tx) =>
    forEditor(tx, ask.params.plan, async (plan) => {
      const found = await find(tx, ask, plan)
      return show(ask, { plan, found, news: newsFrom(ask.query) })
    }),
  )
}

export async function submitAreas(ask: AreasAsk): Promise<Reply> {
  return ask.write((tx) =>
    forEditor(tx, ask.params.plan, async (plan) => {
      // Held until the end: what is compared with what the page showed must be what is changed.
      const locked = await lockPlan(tx, plan.id)
      const found = await find(tx, ask, { ...plan, ...locked })
      const parsed = parseChoice(ask.form, found.framework)
      if (!parsed.ok) return show(ask, { plan, found, refused: parsed })
      const late = overtaken(parsed.value.targets, found.planned)
      if (late.length > 0)
        return show(ask, { plan, found, refused: { typed: parsed.typed, errors: lateErrors(found, late) } })
      const done = await choose(tx, ask, { plan, found, value: parsed.value })
      if (!parsed.addsOnly) return seeOther(routes.planAreas.href({ plan: plan.id }, done))
      const only = parsed.typed.ticked.length === 1 ? parsed.typed.ticked[0] : undefined
      return seeOther(
        routes.planSuggestions.href({ plan: plan.id }, { area: only, 'areas-added': done.added }),
      )
    }),
  )
}

type Here = { readonly plan: Plan; readonly found: AreasFound }

async function choose(
  tx: Handle,
  ask: AreasAsk,
  { plan, found, value }: Here & { readonly value: ChosenAreas },
) {
  const chosen = await chooseAreas(tx, plan, { add: value.add, out: value.out, now: ask.now })
  if (!chosen) throw new Overtaken('The plan may not be changed any more')
  const targets = value.targets.map(({ areaId, to }) => ({ areaId, target: to }))
  await setTargets(tx, plan, targets)
  if (chosen.added.length + chosen.out.length + targets.length > 0) await ask.audit(tx, plan.id)
  return {
    added: `${chosen.added.length}`,
    out: `${chosen.out.length}`,
    targets: `${targets.length}`,
    kept: `${keptActions(found.planned, chosen.out)}`,
  }
}

function find(tx: Handle, ask: AreasAsk, plan: Plan): Promise<AreasFound> {
  return findAreasToPlan(tx, plan, { personId: ask.actor.personId, today: londonDay(ask.now) })
}

function show(ask: AreasAsk, props: Omit<ChooseAreasProps, 'asker' | 'moved'>): Reply {
  const moved = ask.query.get('moved') ?? undefined
  return page(
    ChooseAreasPage,
    { ...props, asker: ask.actor.personId, moved },
    props.refused === undefined ? 200 : 422,
  )
}

function newsFrom(query: URLSearchParams): string | undefined {
  if (!query.has('added')) return undefined
  const count = (name: string) => Math.min(Number(/^\d{1,3}$/.exec(query.get(name) ?? '')?.[0] ?? 0), 999)
  return choiceNews({
    added: count('added'),
    out: count('out'),
    targets: count('targets'),
    kept: count('kept'),
  })
}

function lateErrors({ framework, planned }: AreasFound, late: readonly AreaTarget[]): Record<string, string> {
  return Object.fromEntries(
    late.map(({ areaId }) => {
      const target = planned.find((area) => area.areaId === areaId)?.target
      const now = framework.categories.find(({ id }) => id === target)?.label
      const area = framework.areas.find(({ id }) => id === areaId)?.title
      const what = now === undefined ? 'took the target away' : `set the target to ${now}`
      return [
        targetField(areaId),
        `${area}: somebody ${what} since you opened this page. Save again to set yours instead.`,
      ]
    }),
  )
}
