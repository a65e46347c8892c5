// What can be chosen in the form of an action.
import type { Handle } from '../../../platform/database/handle.ts'
import { type Framework, findArea } from '../../framework/framework.rules.ts'
import { currentFramework } from '../../framework/index.ts'
import { listPublishedResources } from '../../resources/index.ts'
import { listAreas } from '../plan.queries.ts'
import { namesFor } from '../plan-people.queries.ts'
import type { Action, Plan } from '../plan-record.rules.ts'
import type { PlanNames } from '../plan-words.rules.ts'
import { findTarget } from './action-area.queries.ts'
import type { OwnerChoice } from './owner-choices.rules.ts'
import { listOwnerChoices } from './view-action.queries.ts'

/** A resource that fits the area, or that the action has already. */
export type FittingResource = { readonly id: string; readonly title: string; readonly detail: string }

export type ActionOffer = {
  readonly plan: Plan
  readonly names: PlanNames
  readonly framework: Framework
  /** Ids of the areas that the plan is about, in its order. */
  readonly planAreas: readonly string[]
  /** The target that the form's area has now. */
  readonly target: string | undefined
  readonly choices: readonly OwnerChoice[]
  /** In the hub's order. */
  readonly resources: readonly FittingResource[]
}

type Offering = {
  readonly asker: string
  /** The area of the form, as anybody may have typed it; what is no area has neither target nor resources. */
  readonly areaId: string | undefined
  /** As it stands now, where it is changed. */
  readonly current?: Pick<Action, 'owner' | 'links'> | undefined
}

/** For a plan that the asker may change. */
export async function readActionOffer(
  tx: Handle,
  plan: Plan,
  { asker, areaId, current }: Offering,
): Promise<ActionOffer> {
  const framework = await currentFramework(tx)
  const names = await namesFor(tx, plan, { asker, isLga: false })
  const area = areaId === undefined ? undefined : findArea(framework, areaId)
  const linked = current?.links.flatMap((link) => ('resource' in link ? [link.resource] : [])) ?? []
  const resources = (await listPublishedResources(tx))
    .filter(({ id, areaIds }) => linked.includes(id) || (area !== undefined && areaIds.includes(area.id)))
    .map(({ id, title, publisher, summary }) => ({ id, title, detail: `${publisher}. ${summary}` }))
  const gone = linked.filter((id) => !resources.some((resource) => resource.id === id))
  return {
    plan,
    names,
    framework,
    planAreas: (await listAreas(tx, plan)).map((one) => one.areaId),
    target: area && (await findTarget(tx, { planId: plan.id, areaId: area.id })),
    choices: await listOwnerChoices(tx, { plan, names, current: current?.owner }),
    resources: [
      ...resources,
      ...gone.map((id) => ({ id, title: 'A resource that is no longer on the hub', detail: '' })),
    ],
  }
}
