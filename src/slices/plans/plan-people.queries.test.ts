// Whom a plan names to whom, by their choice of the moment.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { namesFor } from './plan-people.queries.ts'
import type { Plan } from './plan-record.rules.ts'
import { ownerName } from './plan-words.rules.ts'
import { type Asker, as, councilPlan, teamPlan } from './planned.fixture.ts'

let app: TestApp
const people: Record<'priya' | 'tom' | 'ann' | 'lead' | 'lga', Asker> = {
  priya: { personId: '' },
  tom: { personId: '' },
  ann: { personId: '' },
  lead: { personId: '', role: 'lead' },
  lga: { personId: '', role: 'lga' },
}
before(async () => {
  app = await testApp()
  const made = {
    priya: await app.signedIn({ name: 'Priya Patel', nameVisible: true }),
    tom: await app.signedIn({ name: 'Tom Reed' }),
    ann: await app.signedIn({ name: 'Ann Lee' }),
    lead: await app.signedIn({ name: 'Lena Head', isLead: true }),
    lga: await app.signedIn({ name: 'L. G. A.', email: 'x@local.gov.uk', council: null }),
  }
  for (const key of ['priya', 'tom', 'ann', 'lead', 'lga'] as const)
    people[key] = { ...people[key], personId: made[key].personId }
})
after(() => app.close())

async function seen(asker: Asker, plan: Plan, who: Asker): Promise<string> {
  const names = await as(app, asker, (tx) =>
    namesFor(tx, plan, { asker: asker.personId, isLga: asker.role === 'lga' }),
  )
  return ownerName(names, { kind: 'person', personId: who.personId })
}

test('in the council plan: those who show their names, leads, oneself, and "A colleague"', async () => {
  const plan = await councilPlan(app, people.lead)
  assert.equal(await seen(people.tom, plan, people.priya), 'Priya Patel')
  assert.equal(await seen(people.tom, plan, people.lead), 'Lena Head')
  assert.equal(await seen(people.tom, plan, people.tom), 'You')
  assert.equal(await seen(people.lead, plan, people.tom), 'A colleague')
})

test('a choice not to be named holds at once', async () => {
  const plan = await councilPlan(app, people.lead)
  const choose = (isShown: boolean) =>
    app.database.ownerPool.query('update identity.person set name_visible = $1 where id = $2', [
      isShown,
      people.priya.personId,
    ])
  await choose(false)
  assert.equal(await seen(people.tom, plan, people.priya), 'A colleague')
  await choose(true)
  assert.equal(await seen(people.tom, plan, people.priya), 'Priya Patel')
})

test("the LGA learns nobody's name, of a lead neither", async () => {
  const plan = await councilPlan(app, people.lead)
  for (const who of [people.priya, people.tom, people.lead])
    assert.equal(await seen(people.lga, plan, who), 'An officer')
})

test("members see each other's names in their team's plan; elsewhere joining it changes nothing", async () => {
  const { plan, team } = await teamPlan(app, [people.tom, people.ann], 'Digital board')
  assert.equal(await seen(people.tom, plan, people.ann), 'Ann Lee')
  assert.equal(await seen(people.tom, await councilPlan(app, people.lead), people.ann), 'A colleague')
  await app.database.ownerPool.query(
    'update teams.membership set left_at = $1 where team_id = $2 and person_id = $3',
    [app.clock.now, team, people.ann.personId],
  )
  assert.equal(await seen(people.tom, plan, people.ann), 'A colleague (has left)')
  const show = 'update identity.person set name_visible = $2 where id = $1'
  await app.database.ownerPool.query(show, [people.ann.personId, true])
  assert.equal(await seen(people.tom, plan, people.ann), 'Ann Lee (has left)')
  await app.database.ownerPool.query(show, [people.ann.personId, false])
})

test('teams of the council are known by name to everyone in it, in the order of their names', async () => {
  for (const name of ['transport', 'Waste', 'archives']) await teamPlan(app, [people.tom], name)
  const { team } = await teamPlan(app, [people.tom], 'Charges')
  const plan = await councilPlan(app, people.lead)
  const names = await as(app, people.priya, (tx) =>
    namesFor(tx, plan, { asker: people.priya.personId, isLga: false }),
  )
  assert.equal(ownerName(names, { kind: 'team', teamId: team }), 'Charges (team)')
  assert.deepEqual(
    [...names.teams.values()].map(({ name }) => name),
    ['archives', 'Charges', 'Digital board', 'transport', 'Waste'],
  )
})
