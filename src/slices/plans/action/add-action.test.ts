// Adding an action by its form: what it takes, what it refuses and why, and who may.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../../tests/support/app.ts'
import { toldOf } from '../../../../tests/support/audit-trail.ts'
import type { Fields } from '../../../../tests/support/client.ts'
import { realFramework } from '../../../../tests/support/frameworks.ts'
import { routes } from '../../../routes.ts'
import { wordsOf } from '../../assessment/answering.fixture.ts'
import { countPlanActions, findPlan, listAreas } from '../plan.queries.ts'
import { linkAddressLimit, mostLinks, type Plan } from '../plan-record.rules.ts'
import { as, councilPlan, ownPlan, teamPlan } from '../planned.fixture.ts'

type Signed = Awaited<ReturnType<TestApp['signedIn']>>
const framework = realFramework()
const [area, otherArea] = framework.areas
assert.ok(area && otherArea)
const statement = area.statements[0]?.id ?? ''
const target = framework.categories.at(-1)?.id ?? ''

let app: TestApp
let lead: Signed
let officer: Signed
let other: Signed
let disabled: Signed
let plan: Plan
before(async () => {
  app = await testApp()
  lead = await app.signedIn({ email: 'priya@hartlepool.gov.uk', name: 'Priya Shah', isLead: true })
  officer = await app.signedIn({ email: 'shy@hartlepool.gov.uk', name: 'Shy Person' })
  other = await app.signedIn({ email: 'x@stockton.gov.uk', council: 'E06000004', nameVisible: true })
  disabled = await app.signedIn({ email: 'off@hartlepool.gov.uk', nameVisible: true, name: 'Off Person' })
  await app.database.ownerPool.query('update identity.person set disabled_at = now() where id = $1', [
    disabled.personId,
  ])
  plan = await councilPlan(app, { personId: lead.personId, role: 'lead' })
})
after(() => app.close())

const addressOf = ({ id }: Pick<Plan, 'id'>) => routes.addAction.href({ plan: id })

async function add(fields: Fields, { client = lead, into = plan, query = '' } = {}) {
  const shown = await client.get(`${addressOf(into)}${query}`)
  assert.equal(shown.status, 200, shown.text)
  return client.post(addressOf(into), { ...shown.formFields(addressOf(into)), ...fields })
}

describe('adding an action', () => {
  test('leads to its page, which says all of it', async () => {
    const answer = await add({
      title: '=HYPERLINK("x")',
      why: 'Nobody knows\r\nwho decides <script>alert(1)</script>',
      area: area.id,
      statement,
      target,
      owner: `person:${lead.personId}`,
      'start-day': '1',
      'start-month': '2',
      'start-year': '2027',
      'due-day': '12',
      'due-month': '3',
      'due-year': '2027',
      priority: 'must',
      'link-text-1': 'Business case',
      'link-href-1': 'https://example.org/case?a=1&b=2',
    })
    assert.equal(answer.status, 303, answer.text)
    const shown = await lead.get(answer.location ?? '')
    const words = wordsOf(shown)
    assert.match(words, /The action is in the plan .*=HYPERLINK\("x"\) Not started/)
    assert.match(words, /who decides <script>alert\(1\)<\/script>/)
    assert.ok(!shown.html.includes('<script>alert'))
    assert.match(words, /Owner You .*Start date 1 February 2027 Due date 12 March 2027 Priority Must/)
    assert.ok(words.includes(`Area ${area.title}`) && words.includes('Target for the area Strong'))
    assert.ok(shown.html.includes('href="https://example.org/case?a=1&amp;b=2"'))
    assert.doesNotMatch(words, /passed|Overdue/)
  })

  test('takes its area into the plan', async () => {
    const mine = await ownPlan(app, officer)
    const query = `?${new URLSearchParams({ area: otherArea.id })}`
    const answer = await add({ title: 'Mine' }, { client: officer, into: mine, query })
    assert.equal(answer.status, 303, answer.text)
    const areas = await as(app, officer, async (tx) => {
      const now = await findPlan(tx, mine.id)
      return now && listAreas(tx, now)
    })
    assert.deepEqual(areas, [{ areaId: otherArea.id, target: undefined }])
  })

  test('needs no more than a title', async () => {
    const mine = await ownPlan(app, officer)
    const answer = await add({ title: 'Only this' }, { client: officer, into: mine })
    const words = wordsOf(await officer.get(answer.location ?? ''))
    assert.match(
      words,
      /Nothing written yet Owner Nobody yet Choose an owner Due date No due date Priority Should/,
    )
    assert.match(words, /Area No area .*No steps yet\. Add the first below/)
  })

  test('the same form twice adds one', async () => {
    const fields = {
      ...(await lead.get(addressOf(plan))).formFields(addressOf(plan)),
      title: 'Pressed twice',
    }
    const [one, two] = await Promise.all([
      lead.post(addressOf(plan), fields),
      lead.post(addressOf(plan), fields),
    ])
    assert.equal(one.status, 303)
    assert.equal(one.location, two.location)
    const id = /[\da-f-]{36}(?=\?)/.exec(one.location ?? '')?.[0] ?? ''
    assert.deepEqual(await toldOf(app, id), ['added action'])
    const mine = await ownPlan(app, lead)
    const another = await app.signedIn({ email: 'other.lead@hartlepool.gov.uk', isLead: true })
    const elsewhere = await lead.post(addressOf(mine), fields)
    const anothers = await another.post(addressOf(plan), fields)
    for (const { location } of [elsewhere, anothers])
      assert.match(wordsOf(await another.get(location ?? '')), /Pressed twice|not found/)
    assert.equal(await as(app, lead, (tx) => countPlanActions(tx, mine.id)), 1)
    assert.notEqual(anothers.location, one.location)
    const byHand = () => lead.post(addressOf(plan), { ...fields, once: '' })
    assert.notEqual((await byHand()).location, (await byHand()).location)
  })

  test('a day to start and to finish on, the same, is taken', async () => {
    const when = { ...day('start', ['1', '3', '2027']), ...day('due', ['1', '3', '2027']) }
    assert.equal((await add({ title: 'In a day', ...when })).status, 303)
  })

  test('a due date that has passed is taken, and said', async () => {
    const answer = await add({ title: 'Late', 'due-day': '1', 'due-month': '11', 'due-year': '2026' })
    assert.match(wordsOf(await lead.get(answer.location ?? '')), /1 November 2026 The due date has passed/)
  })

  test('a statement alone says its area; the address may say both', async () => {
    const query = `?${new URLSearchParams({ statement })}`
    const answer = await add({ title: 'By statement', area: '' }, { query })
    assert.ok(wordsOf(await lead.get(answer.location ?? '')).includes(area.title))
    const both = await lead.get(
      `${addressOf(plan)}?${new URLSearchParams({ statement, area: otherArea.id })}`,
    )
    assert.equal(both.formFields(addressOf(plan)).area, area.id)
    const strange = await lead.get(`${addressOf(plan)}?area=nowhere&statement=%3Cb%3E`)
    assert.equal(strange.status, 200)
    // The way back after signing in again repeats the address; nothing else of the page does.
    const said = strange.html.replaceAll(/href="\/sign-in\?to=[^"]*"/g, '')
    assert.ok(!said.includes('nowhere'))
  })

  test('a resource of the area is linked', async () => {
    const shown = await lead.get(`${addressOf(plan)}?area=${area.id}`)
    const [, resource = ''] = /name="resources"[^>]*value="([^"]+)"/.exec(shown.html) ?? []
    assert.ok(resource)
    const answer = await add({ title: 'Read', area: area.id, resources: resource })
    assert.match(wordsOf(await lead.get(answer.location ?? '')), /Links .* \(resource\)/)
  })

  test('a colleague who shows no name is found by address, by a lead, and not named', async () => {
    const answer = await add({ title: 'For a colleague', 'owner-text': 'Shy@Hartlepool.gov.uk' })
    const shown = await lead.get(answer.location ?? '')
    assert.match(wordsOf(shown), /Owner A colleague/)
    assert.ok(!/shy/i.test(shown.html))
    assert.match(wordsOf(await officer.get(answer.location ?? '')), /Owner You/)
  })

  test('a team of the council may own it; in a team plan, the team', async () => {
    const made = await teamPlan(app, [lead, officer])
    const team = `team:${made.team}`
    assert.equal((await add({ title: 'For the team', owner: team })).status, 303)
    const inTeam = await add({ title: 'Ours', owner: team }, { into: made.plan, client: officer })
    assert.match(wordsOf(await lead.get(inTeam.location ?? '')), /Owner Digital board \(team\)/)
  })
})

const day = (which: string, [date, month, year]: readonly string[]) => ({
  [`${which}-day`]: date ?? '',
  [`${which}-month`]: month ?? '',
  [`${which}-year`]: year ?? '',
})
const wrong: ReadonlyArray<readonly [string, Fields | (() => Fields), string, RegExp]> = [
  ['no title', { title: '  ' }, 'title', /Enter the title/],
  ['a long title', { title: 'x'.repeat(201) }, 'title', /200 characters or less/],
  ['a title of two lines', { title: 'a\nb' }, 'title', /one line of plain text/],
  ['a long text', { why: 'x'.repeat(5001) }, 'why', /5,000 characters or less/],
  ['a control character', { why: 'a\u0000b' }, 'why', /plain text/],
  ['an area that there is not', { area: 'nowhere' }, 'area', /Choose an area from the list/],
  [
    'a statement of another area',
    { area: otherArea.id, statement },
    'statement',
    /Choose a statement of the area/,
  ],
  ['a statement that there is not', { statement: 'x' }, 'statement', /Choose a statement of the area/],
  [
    'a target that there is not',
    { area: area.id, target: 'best' },
    'target',
    /Choose a target from the list/,
  ],
  ['a target for nothing', { target }, 'target', /Choose the area that this target is for/],
  [
    "another council's officer",
    () => ({ owner: `person:${other.personId}` }),
    'owner',
    /Choose again from the list/,
  ],
  [
    'somebody disabled',
    () => ({ owner: `person:${disabled.personId}` }),
    'owner',
    /Choose again from the list/,
  ],
  ['a colleague without a name', () => ({ owner: `person:${officer.personId}` }), 'owner', /from the list/],
  ['nonsense for an owner', { owner: 'person:x' }, 'owner', /Choose again from the list/],
  [
    'an address that nobody has',
    { 'owner-text': 'nobody@hartlepool.gov.uk' },
    'owner-text',
    /They have to sign in once first/,
  ],
  [
    'somebody who may not sign in',
    { 'owner-text': 'off@hartlepool.gov.uk' },
    'owner-text',
    /can no longer sign in/,
  ],
  ['a long name of an owner', { 'owner-text': 'x'.repeat(101) }, 'owner-text', /100 characters or less/],
  ['a day that there is not', day('due', ['31', '2', '2027']), 'due-day', /must be a real date/],
  ['a year of two digits', day('due', ['1', '2', '27']), 'due-day', /must be a real date/],
  ['the year 0', day('start', ['1', '1', '0000']), 'start-day', /between 2000 and 2099/],
  ['a year far away', day('due', ['1', '1', '9999']), 'due-day', /between 2000 and 2099/],
  [
    'a start after the end',
    { ...day('start', ['2', '3', '2027']), ...day('due', ['1', '3', '2027']) },
    'start-day',
    /on or before the due date/,
  ],
  ['no priority', { priority: '' }, 'priority', /Select a priority/],
  ['a strange priority', { priority: 'urgent' }, 'priority', /Select a priority/],
  ['an address of a script', { 'link-href-1': 'javascript:alert(1)' }, 'link-href-1', /starting with https/],
  ['an address of a file', { 'link-href-1': 'file:///etc/passwd' }, 'link-href-1', /starting with https/],
  ['half an address', { 'link-href-1': 'www.example.org' }, 'link-href-1', /in full, starting with https/],
  [
    'an address with a space',
    { 'link-href-1': 'https://exa mple.org' },
    'link-href-1',
    /starting with https/,
  ],
  [
    'an address that turns the direction',
    { 'link-href-1': 'https://x.org/\u202e' },
    'link-href-1',
    /starting with https/,
  ],
  ['a link without an address', { 'link-text-1': 'Case' }, 'link-href-1', /Enter the address of link 1/],
  [
    'a long address',
    { 'link-href-1': `https://x.org/${'x'.repeat(2000)}` },
    'link-href-1',
    /2,000 characters/,
  ],
  ['a resource that there is not', { resources: 'nothing' }, 'resources', /Choose resources from the list/],
]
describe('what is not added', () => {
  for (const [what, fields, field, message] of wrong)
    test(`${what}: the page again, with a link to the field and what was typed`, async () => {
      const given = typeof fields === 'function' ? fields() : fields
      const answer = await add({ title: 'Kept as typed', once: 'mine', ...given })
      assert.equal(answer.status, 422)
      assert.match(answer.text, message)
      assert.ok(answer.html.includes(`href="#${field}"`), 'linked')
      const sent = answer.formFields(addressOf(plan))
      assert.equal(sent.once, 'mine')
      if (!('title' in given)) assert.equal(sent.title, 'Kept as typed')
    })

  test('more links than there may be: none is dropped', async () => {
    const rows = Array.from({ length: mostLinks + 1 }, (_, at) => [
      `link-href-${at + 1}`,
      `https://x.org/${at}`.padEnd(at === 0 ? linkAddressLimit : 0, 'x'),
    ])
    const most = await add({ title: 'Links', ...Object.fromEntries(rows.slice(0, mostLinks)) })
    assert.match(wordsOf(await lead.get(most.location ?? '')), /Links https:\/\/x\.org\/0x/)
    const answer = await add({ title: 'Links', ...Object.fromEntries(rows) })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /20 links at most, resources included\. There are 21/)
    assert.ok(answer.html.includes(`https://x.org/${mostLinks}`))
  })
})

describe('who may add', () => {
  test('to the council plan leads; others who read it are told, and whoever does not read it finds nothing', async () => {
    const mine = await ownPlan(app, officer)
    const fields = { title: 'x', priority: 'must' }
    assert.equal((await officer.get(addressOf(plan))).status, 403)
    assert.equal((await officer.post(addressOf(plan), fields)).status, 403)
    for (const [client, one] of [
      [other, plan],
      [lead, mine],
      [lead, { id: 'add' }],
      [lead, { id: crypto.randomUUID() }],
    ] as const) {
      assert.equal((await client.get(addressOf(one))).status, 404)
      assert.equal((await client.post(addressOf(one), fields)).status, 404)
    }
  })
})
