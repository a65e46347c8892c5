// Moving an action by its buttons: past what is seen, back to the same view, and two people at once.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type TestApp, testApp } from '../../../../tests/support/app.ts'
import { routes } from '../../../routes.ts'
import type { Plan } from '../plan-record.rules.ts'
import { addAction, as, councilPlan, teamPlan } from '../planned.fixture.ts'

type Client = Awaited<ReturnType<TestApp['signedIn']>>

let app: TestApp
let lead: Client
let second: Client
let tom: Client
let plan: Plan
let ids: string[]
before(async () => {
  app = await testApp()
  lead = await app.signedIn({ isLead: true })
  second = await app.signedIn({ isLead: true })
  tom = await app.signedIn()
  const asker = { personId: lead.personId, role: 'lead' as const }
  plan = await councilPlan(app, asker)
  ids = []
  for (const title of ['A', 'B', 'C', 'D', 'E', 'F'])
    ids.push(
      await addAction(app, asker, {
        plan,
        title: `Action ${title}`,
        ...(title === 'C' ? { status: 'in-progress' } : {}),
      }),
    )
})
after(() => app.close())

const id = (letter: string) => ids['ABCDEF'.indexOf(letter)] ?? ''
const move = (who: Client, value: string, back = '') =>
  who.post(routes.moveAction.href({ plan: plan.id }), { move: value, back })
const order = async () => {
  const { text } = await lead.get(routes.plan.href({ plan: plan.id }, { group: 'none' }))
  return [...text.matchAll(/Action ([A-F])/g)].map(([, letter]) => letter).join('')
}
/** What the button of an action sends in a page. */
async function button(kind: string, letter: string, query: Readonly<Record<string, string>> = {}) {
  const { html } = await lead.get(routes.plan.href({ plan: plan.id }, { group: 'none', ...query }))
  return html.match(new RegExp(`value="([^"]+)" aria-label="${kind}: Action ${letter}"`))?.[1]
}

describe('a move', () => {
  test('goes up, down and to the top, and leads back to the same place in the same view', async () => {
    const answer = await move(lead, (await button('Move up', 'C')) ?? '', 'group=none&status=open')
    assert.equal(answer.status, 303)
    const back = routes.plan.href({ plan: plan.id }, { group: 'none', status: 'open' })
    assert.equal(answer.location, `${back}#action-${id('C')}`)
    assert.equal(await order(), 'ACBDEF')
    await move(lead, (await button('Move down', 'C')) ?? '')
    assert.equal(await order(), 'ABCDEF')
    await move(lead, (await button('Move to top', 'F')) ?? '')
    assert.equal(await order(), 'FABCDE')
    await move(lead, `${id('F')}:after:${id('E')}`)
    assert.equal(await order(), 'ABCDEF')
  })

  test('in a filtered list goes past the one that is seen, not past those that are hidden', async () => {
    assert.equal(await button('Move down', 'B', { status: 'not-started' }), `${id('B')}:after:${id('D')}`)
    assert.equal(await button('Move up', 'D', { status: 'not-started' }), `${id('D')}:before:${id('B')}`)
  })

  test('the first has no way up and the last none down', async () => {
    assert.equal(await button('Move up', 'A'), undefined)
    assert.equal(await button('Move to top', 'A'), undefined)
    assert.equal(await button('Move down', 'F'), undefined)
    assert.ok(await button('Move down', 'A'))
  })

  test('is written into the audit trail', async () => {
    const { rows } = await as(app, { personId: lead.personId, role: 'lead' }, (tx) =>
      sql<{ subject: string }>`select subject from audit.entry where action = 'moved action'`.execute(tx),
    )
    assert.ok(rows.length >= 4)
    assert.ok(rows.every(({ subject }) => ids.includes(subject)))
  })
})

test('two people who move at once both get what they asked for, and nothing is lost', async () => {
  const wanted = [
    [lead, `${id('F')}:before:${id('B')}`],
    [second, `${id('A')}:after:${id('D')}`],
    [lead, `${id('C')}:top`],
    [second, `${id('E')}:before:${id('D')}`],
  ] as const
  const answers = await Promise.all(wanted.map(([who, value]) => move(who, value)))
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303, 303, 303],
  )
  const now = await order()
  assert.equal([...now].toSorted().join(''), 'ABCDEF')
  assert.ok(now.indexOf('F') < now.indexOf('B'))
  assert.ok(now.indexOf('E') < now.indexOf('D'))
})

describe('what is refused', () => {
  test('whoever may only read gets 403, and the order stays', async () => {
    const before = await order()
    assert.equal((await move(tom, `${id('F')}:top`)).status, 403)
    assert.equal(await order(), before)
  })

  test('another council, an unknown plan and an action of another plan: 404', async () => {
    const york = await app.signedIn({ email: 'x@york.gov.uk', council: 'E06000014', isLead: true })
    assert.equal((await move(york, `${id('F')}:top`)).status, 404)
    const unknown = routes.moveAction.href({ plan: randomUUID() })
    assert.equal((await lead.post(unknown, { move: `${id('F')}:top` })).status, 404)
    assert.equal((await move(lead, `${randomUUID()}:top`)).status, 404)
    const asker = { personId: lead.personId }
    const { plan: teams } = await teamPlan(app, [asker])
    const other = await addAction(app, asker, { plan: teams })
    assert.equal((await move(lead, `${other}:top`)).status, 404)
  })

  test('what no page of ours sends: 400', async () => {
    for (const value of [
      '',
      'x',
      `${id('A')}`,
      `${id('A')}:bottom`,
      `${id('A')}:before:x`,
      `${id('A')}:top:x`,
    ])
      assert.equal((await move(lead, value)).status, 400, value)
  })

  test('an address to come back to is read as a view of this plan and nothing else', async () => {
    const { location } = await move(lead, `${id('A')}:top`, 'https://example.org/?status=open&x=//evil')
    assert.equal(location, `${routes.plan.href({ plan: plan.id })}#action-${id('A')}`)
  })

  test('beside an action that somebody deleted meanwhile: the page as it is now', async () => {
    const before = await order()
    assert.equal((await move(lead, `${id('B')}:before:${randomUUID()}`)).status, 303)
    assert.equal(await order(), before)
  })
})
