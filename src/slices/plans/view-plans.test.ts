// The list of plans for somebody new, for members of teams and for those who are invited.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../tests/support/app.ts'
import { routes } from '../../routes.ts'
import { addAction, as, councilPlan, ownPlan, teamPlan } from './planned.fixture.ts'

const app = await testApp()
after(() => app.close())

test('somebody new finds their own plan and the council plan, and how to begin', async () => {
  const tom = await app.signedIn()
  const { status, text, html } = await tom.get(routes.plans.href())
  assert.equal(status, 200)
  assert.match(text, /Yours ?My plan ?No actions yet/)
  assert.match(text, /A team is a few colleagues with a plan that only they see\. Make a team/)
  assert.match(text, /Hartlepool Borough Council ?Council plan ?No actions yet/)
  assert.doesNotMatch(text, /Shared by colleagues/)
  for (const path of [routes.teams, routes.calendarAddress, routes.reminders])
    assert.ok(html.includes(`href="${path.href()}"`), path.pattern)
})

test("each plan says how far it is; teams' and colleagues' plans stand under their own headings", async () => {
  const priya = await app.signedIn({ name: 'Priya Patel', nameVisible: true, isLead: true })
  const ann = await app.signedIn({ name: 'Ann Lee' })
  const lead = { personId: priya.personId, role: 'lead' as const }
  const { plan } = await teamPlan(app, [lead], '<b>Board</b> & friends')
  await addAction(app, lead, { plan, dueOn: '2026-12-01' })
  await addAction(app, lead, { plan, dueOn: '2027-03-12' })
  await addAction(app, lead, { plan, status: 'done', statusReason: 'Agreed' })
  await addAction(app, lead, { plan: await councilPlan(app, lead) })
  for (const { personId } of [priya, ann]) {
    const own = await ownPlan(app, { personId })
    await as(app, { personId }, (tx) =>
      sql`update plans.plan set shared_at = ${app.clock.now} where id = ${own.id}`.execute(tx),
    )
  }
  const mine = await priya.get(routes.plans.href())
  assert.match(
    mine.text,
    /Your teams ?Plan of <b>Board<\/b> & friends ?1 of 3 actions done, 1 overdue, next due 12 March 2027/,
  )
  assert.match(mine.text, /Council plan ?0 of 1 action done/)
  assert.match(mine.text, /Shared by colleagues ?A colleague's plan ?No actions yet/)
  const theirs = await (await app.signedIn()).get(routes.plans.href())
  assert.match(theirs.text, /Shared by colleagues.*Priya Patel's plan/)
  assert.equal(theirs.text.split("Priya Patel's plan").length, 2, 'and nowhere else')
  assert.doesNotMatch(theirs.html, /Ann Lee|friends/)
})

test('an invitation to a team is there to answer', async () => {
  const ann = await app.signedIn({ email: 'ann.asker@hartlepool.gov.uk' })
  const { team } = await teamPlan(app, [{ personId: ann.personId }], 'Waste <board>')
  await ann.post(routes.inviteToTeam.href({ team }), { addresses: 'bo@hartlepool.gov.uk', message: '' })
  const bo = await app.signedIn({ email: 'bo@hartlepool.gov.uk' })
  const { text, html } = await bo.get(routes.plans.href())
  assert.match(text, /You are invited to the team Waste <board>\. Join or decline/)
  assert.ok(html.includes(`href="${routes.joinTeam.href({ team })}"`))
  assert.doesNotMatch((await ann.get(routes.plans.href())).text, /You are invited/)
})

test('LGA staff have their own list', async () => {
  const lga = await app.signedIn({ email: 'x@local.gov.uk', council: null })
  assert.equal((await lga.get(routes.plans.href())).status, 403)
})
