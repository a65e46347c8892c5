// Moving a card of the board to another column, as a form without a script does.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { type TestApp, testApp } from '../../../../tests/support/app.ts'
import { routes } from '../../../routes.ts'
import { wordsOf } from '../../assessment/answering.fixture.ts'
import { findAction } from '../plan.queries.ts'
import type { Plan } from '../plan-record.rules.ts'
import { addAction, as, councilPlan, teamPlan } from '../planned.fixture.ts'

type Signed = Awaited<ReturnType<TestApp['signedIn']>>
let app: TestApp
let lead: Signed
let owner: Signed
let plan: Plan
let keys: { plan: string; action: string }
let card: string
before(async () => {
  app = await testApp()
  lead = await app.signedIn({ name: 'Priya Shah', isLead: true })
  owner = await app.signedIn({ name: 'Olga Owner' })
  plan = await councilPlan(app, asLead())
})
after(() => app.close())
beforeEach(async () => {
  const ownedBy = { kind: 'person', personId: owner.personId } as const
  keys = { plan: plan.id, action: await addAction(app, asLead(), { plan, owner: ownedBy, title: 'Agree' }) }
  card = routes.changeStatus.href(keys)
})

const asLead = () => ({ personId: lead.personId, role: 'lead' as const })
const board = () => routes.planBoard.href({ plan: plan.id })
const onBoard = () => `${board()}#action-${keys.action}`
const cardOf = async (client: Signed) => (await client.get(board())).formFields(card)
const move = async (status: string) => owner.post(card, { ...(await cardOf(owner)), status })
const actionNow = () =>
  as(app, asLead(), async (tx) => await findAction(tx, { planId: plan.id, id: keys.action }))

test('what needs no words goes there at once, and back to its card; the history tells of it', async () => {
  const { html } = await owner.get(board())
  assert.match(html, /name="status" value="in-progress" aria-label="Move to In progress: Agree"/)
  assert.equal((await move('in-progress')).location, onBoard())
  assert.equal((await actionNow())?.status, 'in-progress')
  assert.equal((await move('not-started')).location, onBoard())
  const seen = wordsOf(await lead.get(routes.action.href(keys)))
  assert.match(seen, /from In progress to Not started .* from Not started to In progress/)
})

test('what needs words leads to the page that asks for them, with the status chosen', async () => {
  const there = routes.changeStatus.href(keys, { status: 'blocked', back: 'board' })
  assert.ok((await owner.get(board())).html.includes(`href="${there.replace('&', '&amp;')}"`))
  const form = await owner.get(there)
  assert.ok(form.html.includes(`href="${onBoard()}">Cancel`))
  const fields = form.formFields(card)
  assert.deepEqual([fields.status, fields.reason], ['blocked', ''])
  // Without words it is asked for again, and still leads back to the board.
  const again = (await owner.post(card, fields)).formFields(card)
  assert.equal((await owner.post(card, { ...again, reason: 'No money' })).location, onBoard())
  // Why it was blocked is not what came of it.
  const done = (await owner.get(routes.changeStatus.href(keys, { status: 'done' }))).formFields(card)
  assert.deepEqual([done.status, done.reason], ['done', ''])
  const same = (await owner.get(routes.changeStatus.href(keys, { status: 'nonsense' }))).formFields(card)
  assert.deepEqual([same.status, same.reason], ['blocked', 'No money'])
  await move('in-progress')
  assert.deepEqual([(await actionNow())?.status, (await actionNow())?.statusReason], ['in-progress', ''])
})

test('is for whoever is in the team that an action or one of its steps was given to, too', async () => {
  const member = await app.signedIn()
  const { team } = await teamPlan(app, [member])
  const ofTeam = await addAction(app, asLead(), { plan, owner: { kind: 'team', teamId: team } })
  const withStep = await addAction(app, asLead(), { plan })
  const adding = routes.addStep.href({ plan: plan.id, action: withStep })
  await lead.post(adding, { title: 'Ask', owner: `team:${team}`, once: 'x' })
  const { html } = await member.get(board())
  const cards = [ofTeam, withStep].map((action) => routes.changeStatus.href({ plan: plan.id, action }))
  for (const one of cards) assert.ok(html.includes(`action="${one}"`))
  assert.ok(!html.includes(`action="${card}"`))
})

test('back leads to the board or the action, whatever an address says', async () => {
  const away = `${card}?back=${encodeURIComponent('https://example.org/')}`
  const fields = (await owner.get(away)).formFields(card)
  assert.equal(fields.back, 'action')
  const answer = await owner.post(card, { ...fields, status: 'in-progress', back: '//example.org' })
  assert.equal(answer.location, routes.action.href(keys, { done: 'reported' }))
})

test('an update on the status that an action has already is kept, from the board too', async () => {
  const there = routes.changeStatus.href(keys, { status: 'blocked', back: 'board' })
  const fields = { ...(await owner.get(there)).formFields(card), status: 'not-started' }
  assert.equal((await owner.post(card, { ...fields, comment: 'Rang them twice' })).location, onBoard())
  assert.match(wordsOf(await lead.get(routes.action.href(keys))), /Wrote an update Rang them twice/)
})

test('pressed twice it moves once', async () => {
  const fields = { ...(await cardOf(owner)), status: 'in-progress' }
  const answers = [await owner.post(card, fields), await owner.post(card, fields)]
  assert.deepEqual(
    answers.map(({ location }) => location),
    [onBoard(), onBoard()],
  )
  assert.equal((await actionNow())?.version, 2)
})

test('from a board that is older than the action, both are shown', async () => {
  const fields = { ...(await cardOf(owner)), status: 'in-progress' }
  await lead.post(card, { ...(await lead.get(card)).formFields(card), status: 'dropped', reason: 'Merged' })
  const answer = await owner.post(card, fields)
  assert.equal(answer.status, 422)
  assert.match(wordsOf(answer), /Status Now Dropped What you entered In progress/)
  assert.equal((await actionNow())?.status, 'dropped')
})
