// Fills the plans of the demonstration as the people whose plans they are, and lets the owners of actions report, by the
// queries that pages use. What is there already is left alone: a load that was cut short is simply run again.
import { type Handle, within } from '../platform/database/handle.ts'
import type { DatabasePool } from '../platform/database/pool.ts'
import type { Framework } from '../slices/framework/framework.rules.ts'
import { chooseAreas, setShared, setTargets } from '../slices/plans/areas/plan-areas.queries.ts'
import { findBases } from '../slices/plans/areas/plan-basis.queries.ts'
import { findCouncilPlan, findOwnPlan, findPlan } from '../slices/plans/index.ts'
import type { Plan } from '../slices/plans/plans.rules.ts'
import { findTeam } from '../slices/teams/teams.queries.ts'
import type { Acting } from './act-as-officer.ts'
import { workingMoment } from './plan-days.rules.ts'
import type { PlannedPerson } from './plan-demonstration.rules.ts'
import type { PlanInFile, PlansFile } from './plans-file.content.ts'
import { storeAction } from './store-actions.ts'
import { personId, settingsFor } from './store-demonstration.ts'
import { storeTeam, teamId } from './store-teams.ts'

type Given = {
  readonly framework: Framework
  readonly people: readonly PlannedPerson[]
  readonly file: PlansFile
  readonly today: string
}

export async function storePlans(servicePool: DatabasePool, given: Given): Promise<void> {
  const { framework, people, file, today } = given
  const acting: Acting = {
    framework,
    today,
    person: (email) => found(people.find((one) => one.email === email)),
    as: (person, work) => within(servicePool, { settings: settingsFor(person), mode: 'write' }, work),
    team: (name) => teamId(found(file.teams.find((one) => one.name === name))),
  }
  for (const team of file.teams) await storeTeam(acting, team)
  for (const plan of file.plans) await storePlan(acting, plan, keeperOf(plan, given))
}

/** Who runs the plan: a lead of the council, the first of the team, or the person. */
function keeperOf({ council, team, person }: PlanInFile, { people, file }: Given): PlannedPerson {
  const first = file.teams.find(({ name }) => name === team)?.members[0]
  return found(
    council === undefined
      ? people.find(({ email }) => email === (first ?? person))
      : people.find((one) => one.council?.code === council && one.isLead),
  )
}

async function storePlan(acting: Acting, given: PlanInFile, keeper: PlannedPerson): Promise<void> {
  const { as, today } = acting
  const words = ['plan', keeper.email, given.team ?? '']
  const { plan, assessmentId } = await as(keeper, async (tx) => {
    const mine = found(await findTheirs(tx, acting, { given, keeper }))
    const now = workingMoment(today, given.chosen, { turn: 0, words })
    await chooseAreas(tx, mine, { add: given.areas.map(({ area }) => area), out: [], now })
    await setTargets(
      tx,
      mine,
      given.areas.map(({ area, target }) => ({ areaId: area, target })),
    )
    const basis = (await findBases(tx, mine, personId(keeper))).at(-1)
    return { plan: mine, assessmentId: basis?.full.assessment.id }
  })
  for (const action of given.actions) await storeAction(acting, { plan, assessmentId, keeper, given: action })
  const { shared } = given
  if (shared === undefined) return
  const now = workingMoment(today, shared, { turn: 0, words })
  await as(keeper, (tx) => setShared(tx, plan, { shared: true, now }))
}

type Theirs = { readonly given: PlanInFile; readonly keeper: PlannedPerson }

async function findTheirs(
  tx: Handle,
  { team }: Acting,
  { given, keeper }: Theirs,
): Promise<Plan | undefined> {
  if (given.council !== undefined) return findCouncilPlan(tx, given.council)
  if (given.team === undefined) return findOwnPlan(tx, personId(keeper))
  const theirs = await findTeam(tx, { teamId: team(given.team), personId: personId(keeper) })
  return theirs && findPlan(tx, theirs.planId)
}

function found<T>(thing: T | undefined): T {
  if (thing === undefined)
    throw new Error('The plans of the demonstration name somebody or something that is not there')
  return thing
}
