// A view of a plan and the statuses in it, for those who may see and change them.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type TestApp, testApp } from '../../../../tests/support/app.ts'
import { type Asker, addAction, as, councilPlan, ownPlan, teamPlan } from '../planned.fixture.ts'
import { listReportable } from './plan-board.queries.ts'
import { readPlanView } from './view-plan.queries.ts'

let app: TestApp
let lead: Asker
let tom: Asker
let ann: Asker
before(async () => {
  app = await testApp()
  lead = { personId: (await app.signedIn({ isLead: true })).personId, role: 'lead' }
  tom = { personId: (await app.signedIn()).personId }
  ann = { personId: (await app.signedIn()).personId }
})
after(() => app.close())

const look = (asker: Asker, planId: string) =>
  as(app, asker, (tx) =>
    readPlanView(tx, { planId, asker: asker.personId, isLga: false, today: '2026-12-03' }),
  )

test('a view is there for those who may see the plan, with the name of its council', async () => {
  const plan = await ownPlan(app, tom)
  const id = await addAction(app, tom, { plan })
  const view = await look(tom, plan.id)
  assert.equal(view?.council, 'Hartlepool Borough Council')
  assert.deepEqual(
    view?.full.actions.map((action) => action.id),
    [id],
  )
  assert.equal(view?.context.names.asker, tom.personId)
  assert.equal(await look(lead, plan.id), undefined)
  assert.equal(await look(tom, randomUUID()), undefined)
})

test('the status may be changed of all by who edits, of their own by owners, of none by others', async () => {
  const plan = await councilPlan(app, lead)
  const { team } = await teamPlan(app, [ann], 'Charges')
  const nobodys = await addAction(app, lead, { plan })
  const toms = await addAction(app, lead, { plan, owner: { kind: 'person', personId: tom.personId } })
  const teams = await addAction(app, lead, { plan, owner: { kind: 'team', teamId: team } })
  const stepped = await addAction(app, lead, { plan })
  await as(app, lead, (tx) =>
    sql`
      insert into plans.step (action_id, plan_id, council_code, position, title, owner_id, remind_from, version)
      values (${stepped}, ${plan.id}, 'E06000001', 0, 'Ask finance', ${tom.personId}, '2026-12-03', 1)
    `.execute(tx),
  )
  const reportable = async (asker: Asker, mayEdit = false) => {
    const found = await as(app, asker, (tx) => listReportable(tx, { id: plan.id, mayEdit }))
    return [...found].toSorted()
  }
  assert.deepEqual(await reportable(lead, true), [nobodys, toms, teams, stepped].toSorted())
  assert.deepEqual(await reportable(tom), [toms, stepped].toSorted())
  assert.deepEqual(await reportable(ann), [teams])
  const york = await app.signedIn({ email: 'x@york.gov.uk', council: 'E06000014' })
  assert.deepEqual(await reportable({ personId: york.personId, council: 'E06000014' }, true), [])
})
