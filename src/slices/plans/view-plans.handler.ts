// Every plan that an officer may see, sorted into whose it is: one's own, teams', the council's, colleagues'.
import { londonDay } from '../../platform/clock/london-day.rules.ts'
import { page, type Reply } from '../../platform/http/reply.ts'
import type { Ask, Officer } from '../../request.ts'
import type { routes } from '../../routes.ts'
import { listCouncilPeople } from '../identity/index.ts'
import { listTeamInvitations } from '../teams/index.ts'
import { noActions } from './look/summarise-counts.rules.ts'
import { namedTitle } from './look/view-plan.rules.ts'
import { listPlans } from './plan.queries.ts'
import type { Plan } from './plan-record.rules.ts'
import type { PlanNames } from './plan-words.rules.ts'
import { type ListedPlan, ViewPlansPage } from './view-plans.page.tsx'
import { countByPlan } from './view-plans.queries.ts'

export async function viewPlans(ask: Ask<Officer, typeof routes.plans>): Promise<Reply> {
  const { personId, council } = ask.actor
  const { plans, counts, people, invitations } = await ask.read(async (tx) => ({
    plans: await listPlans(tx),
    counts: await countByPlan(tx, londonDay(ask.now)),
    people: await listCouncilPeople(tx),
    invitations: await listTeamInvitations(tx, personId),
  }))
  const names: PlanNames = {
    asker: personId,
    isLga: false,
    people: new Map(people.map((one) => [one.personId, { name: one.shownName, hasLeft: one.isDisabled }])),
    teams: new Map(),
  }
  const listed = (matches: (plan: Plan) => boolean): readonly ListedPlan[] =>
    plans
      .filter(matches)
      .map((plan) => ({ plan, title: namedTitle(plan, names), counts: counts.get(plan.id) ?? noActions }))
  return page(ViewPlansPage, {
    council: council.name,
    invitedTo: invitations.map(({ team }) => team),
    own: listed(({ ownerId }) => ownerId === personId),
    teams: listed(({ kind }) => kind === 'team'),
    councils: listed(({ kind }) => kind === 'council'),
    colleagues: listed(({ kind, ownerId }) => kind === 'personal' && ownerId !== personId),
  })
}
