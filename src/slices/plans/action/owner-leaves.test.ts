// Whoever is given something to do leaves while it is given to them: the form comes again and says so, and nothing is lost.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type TestApp, testApp } from '../../../../tests/support/app.ts'
import type { Answer } from '../../../../tests/support/client.ts'
import { overtaken } from '../../../../tests/support/overtake.ts'
import { routes } from '../../../routes.ts'
import { sendFile } from '../import/import.fixture.ts'
import { lockPlan } from '../lock-plan.queries.ts'
import { readPlan } from '../plan.queries.ts'
import type { Plan } from '../plan-record.rules.ts'
import { addAction, as, councilPlan, teamPlan } from '../planned.fixture.ts'
import { lockAction } from './action-lock.queries.ts'

type Signed = Awaited<ReturnType<TestApp['signedIn']>>

let app: TestApp
let lead: Signed
let plan: Plan
before(async () => {
  app = await testApp()
  lead = await app.signedIn({ name: 'Priya Shah', isLead: true })
  plan = await councilPlan(app, { personId: lead.personId, role: 'lead' })
})
after(() => app.close())

const asLead = () => ({ personId: lead.personId, role: 'lead' as const })
const actionsOf = async (of: Plan) => (await as(app, asLead(), (tx) => readPlan(tx, of))).actions

type Racing = { readonly leaving: string; readonly action?: string; readonly send: () => Promise<Answer> }

/** A lead stops somebody after the request has looked and before it writes. */
function whileStopped({ leaving, action, send }: Racing): Promise<Answer> {
  return overtaken(app.services.database, {
    settings: { 'app.person': lead.personId, 'app.role': 'lead', 'app.council': 'E06000001' },
    change: async (tx) => {
      await (action ? lockAction(tx, { planId: plan.id, id: action }, 'edit') : lockPlan(tx, plan.id))
      await sql`select identity.set_disabled(${leaving}, true, ${app.clock.now})`.execute(tx)
    },
    send,
  })
}

let colleagues = 0
function colleague(): Promise<Signed> {
  colleagues += 1
  return app.signedIn({ name: `Tom Reed ${colleagues}`, nameVisible: true })
}

function refused(answer: Answer, title: string): void {
  assert.equal(answer.status, 422, answer.text)
  assert.match(answer.text, /Whoever you chose can no longer be the owner\. Choose again from the list/)
  assert.ok(answer.html.includes('href="#owner"'))
  assert.equal(answer.html.match(/name="title"[^>]*value="([^"]*)"/)?.[1], title)
}

test('adding an action', async () => {
  const tom = await colleague()
  const send = await adding(lead, plan, { owner: `person:${tom.personId}` })
  refused(await whileStopped({ leaving: tom.personId, send }), 'Typed')
  assert.deepEqual(await actionsOf(plan), [])
})

test('changing an action', async () => {
  const tom = await colleague()
  const action = await addAction(app, asLead(), { plan, title: 'As it was' })
  const address = routes.changeAction.href({ plan: plan.id, action })
  const fields = {
    ...(await lead.get(address)).formFields(address),
    title: 'Typed',
    owner: `person:${tom.personId}`,
  }
  refused(
    await whileStopped({ leaving: tom.personId, action, send: () => lead.post(address, fields) }),
    'Typed',
  )
  const [now] = (await actionsOf(plan)).filter(({ id }) => id === action)
  assert.deepEqual([now?.title, now?.owner, now?.version], ['As it was', undefined, 1])
})

test('adding a step and changing one', async () => {
  const action = await addAction(app, asLead(), { plan, title: 'With steps' })
  const keys = { plan: plan.id, action }
  const steps = routes.addStep.href(keys)
  const first = await colleague()
  const send = (title: string, owner: Signed) =>
    lead.post(steps, { title, owner: `person:${owner.personId}`, once: crypto.randomUUID() })
  refused(await whileStopped({ leaving: first.personId, action, send: () => send('Typed', first) }), 'Typed')
  const second = await colleague()
  assert.equal((await send('Ask', lead)).status, 303)
  const [step] = (await actionsOf(plan)).flatMap((one) => one.steps)
  const changing = routes.step.href({ ...keys, step: step?.id ?? '' })
  const fields = { ...(await lead.get(changing)).formFields(changing), owner: `person:${second.personId}` }
  refused(
    await whileStopped({ leaving: second.personId, action, send: () => lead.post(changing, fields) }),
    'Ask',
  )
})

test('an import shows again whoever has left by then, and keeps them as a text once that was seen', async () => {
  const tom = await colleague()
  const sent = await sendFile(lead, plan.id, `title,owner\r\nImported,Tom Reed ${colleagues}\r\n`)
  const address = sent.location ?? assert.fail(sent.text)
  const fields = (await lead.get(address)).formFields(address)
  const again = await whileStopped({ leaving: tom.personId, send: () => lead.post(address, fields) })
  assert.equal(again.status, 422, again.text)
  assert.ok(again.text.includes(`"Tom Reed ${colleagues}" is kept as text`), again.text)
  assert.deepEqual(
    (await actionsOf(plan)).filter(({ title }) => title === 'Imported'),
    [],
  )
  const done = await lead.post(address, again.formFields(address))
  assert.equal(done.status, 303, done.text)
  const [imported] = (await actionsOf(plan)).filter(({ title }) => title === 'Imported')
  assert.deepEqual(imported?.owner, { kind: 'text', text: `Tom Reed ${colleagues}` })
})

/** A member of a new team is taken out of it after a request has looked and before it writes. */
async function whileTakenOut(
  send: (people: readonly [Signed, Signed], plan: Plan) => Promise<() => Promise<Answer>>,
) {
  const maker = await app.signedIn({ name: 'Ann Maker' })
  const member = await app.signedIn({ name: 'Bo Member' })
  const { team, plan: teams } = await teamPlan(app, [maker, member])
  return overtaken(app.services.database, {
    settings: { 'app.person': maker.personId, 'app.role': 'officer', 'app.council': 'E06000001' },
    change: async (tx) => {
      await lockPlan(tx, teams.id)
      await sql`
        update teams.membership set left_at = ${app.clock.now}, taken_out_by = ${maker.personId}
        where team_id = ${team} and person_id = ${member.personId}
      `.execute(tx)
    },
    send: await send([maker, member], teams),
  })
}

async function adding(who: Signed, to: Plan, fields: Record<string, string>) {
  const address = routes.addAction.href({ plan: to.id })
  const sent = { ...(await who.get(address)).formFields(address), title: 'Typed', ...fields }
  return () => who.post(address, sent)
}

test('somebody who is taken out of the team whose plan it is', async () => {
  const answer = await whileTakenOut(([maker, member], to) =>
    adding(maker, to, { owner: `person:${member.personId}` }),
  )
  refused(answer, 'Typed')
})

test('to whoever is taken out of the team while they add to its plan, the plan is not there', async () => {
  const answer = await whileTakenOut(([, member], to) => adding(member, to, {}))
  assert.equal(answer.status, 404)
})
