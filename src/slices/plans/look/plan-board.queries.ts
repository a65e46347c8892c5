// Which actions of a plan somebody may report on who may not change the plan itself.
import { sql } from 'kysely'
import type { Handle } from '../../../platform/database/handle.ts'
import type { Plan } from '../plan-record.rules.ts'

/** Ids of those whose status the asker may change: every one of a plan they may edit, else those that are theirs to do. */
export async function listReportable(
  tx: Handle,
  plan: Pick<Plan, 'id' | 'mayEdit'>,
): Promise<ReadonlySet<string>> {
  // Only what somebody owns is looked at closely: asking the same of hundreds of actions would take long.
  const { rows } = await sql<{ id: string }>`
    with mine as (select teams.own_teams() as team_id)
    select a.id from plans.action a
    where a.plan_id = ${plan.id} and (${plan.mayEdit}::boolean or (
      (a.owner_id = platform.asking_person() or a.owner_team_id in (select team_id from mine)
        or exists (select from plans.step s where s.action_id = a.id
          and (s.owner_id = platform.asking_person() or s.owner_team_id in (select team_id from mine))))
      and plans.may_report(a.id)))
  `.execute(tx)
  return new Set(rows.map(({ id }) => id))
}
