// Plans, a team and a calendar address that query functions may be called about, of the own council.
import { findPlan } from '../../src/slices/plans/plan.queries.ts'
import { type Cast, emailOf } from './cast.ts'
import { makeThing, type ThingName } from './things.ts'

export type GivenPlans = Awaited<ReturnType<typeof givePlans>>

export async function givePlans(cast: Cast) {
  const give = async (name: ThingName, as: 'owner' | 'lead') => {
    const { params } = await makeThing(cast, name)
    const plan = await cast.as(as, (tx) => findPlan(tx, params.plan ?? ''))
    if (!plan) throw new Error(`No ${name}`)
    const { action = '', other = '', step = '', team = '' } = params
    return { plan, action, other, step, team, import: params.import ?? '' }
  }
  const { token = '' } = (await makeThing(cast, 'calendar address')).params
  await makeThing(cast, 'plan shared with the LGA')
  const own = await give('personal plan', 'owner')
  const ofTeam = await give('team plan', 'owner')
  const one = async (sql: string) =>
    (await cast.app.database.ownerPool.query<{ id: string }>(sql)).rows[0]?.id ?? ''
  return {
    own,
    ofTeam,
    ofCouncil: await give('council plan', 'lead'),
    token,
    address: await one('select id from calendar.address where revoked_at is null'),
    invitation: await one(
      `select id from teams.invitation where team_id = '${ofTeam.team}' and email = '${emailOf('lead')}'`,
    ),
  }
}
