// What somebody tries who may see a plan, was in a team, or guesses: forged ids in addresses and forms, what is somebody
// else's under what is their own, texts that would be more than text in a page, a file or a mail.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { hashToken } from '../../src/platform/crypto/secrets.ts'
import { routes } from '../../src/routes.ts'
import type { Fields } from '../support/client.ts'
import { emailOf, marker, type Persona } from './cast.ts'
import { area, makeThing, type Thing, type ThingName } from './things.ts'
import { openWatchedCast } from './watched-cast.ts'

const { cast, watch, close } = await openWatchedCast()
after(close)

/** The ids of one, each there or empty. */
async function make(
  name: ThingName,
): Promise<Record<'plan' | 'action' | 'other' | 'step' | 'import' | 'team', string>> {
  const { params }: Thing = await makeThing(cast, name)
  const { plan = '', action = '', other = '', step = '', team = '' } = params
  return { plan, action, other, step, import: params.import ?? '', team }
}

const post = async (persona: Persona, address: string, fields: Fields = {}) =>
  (await cast.enter(persona)).post(address, fields)

/** Sends the form and holds the answer to its status, and the database to what it was. */
function refused(status: number) {
  return async (persona: Persona, address: string, fields: Fields = {}) => {
    const client = await cast.enter(persona)
    const before = await watch.look()
    const answer = await client.post(address, fields)
    assert.equal(answer.status, status, `${persona} at ${address}: ${answer.text.slice(0, 200)}`)
    assert.deepEqual(await watch.look(), before)
  }
}
const unseen = refused(404)
const forbidden = refused(403)
const again = refused(422)

const content = { title: 'Agree who decides', priority: 'must', version: '1' }

test("another plan's action, another action's step and another's import are not found below one's own plan", async () => {
  const own = await make('personal plan')
  const team = await make('team plan')
  const strangers = await make('plan shared with the LGA')
  for (const { action, step, import: read } of [team, strangers]) {
    const foreign = { plan: own.plan, action }
    for (const address of [routes.changeAction.href(foreign), routes.changeStatus.href(foreign)])
      await unseen('owner', address, { ...content, status: 'in-progress' })
    await unseen('owner', routes.deleteAction.href(foreign))
    await unseen('owner', routes.addStep.href(foreign), { title: 'x' })
    const ofOwn = { plan: own.plan, action: own.action, step }
    await unseen('owner', routes.step.href(ofOwn), content)
    await unseen('owner', routes.tickStep.href(ofOwn), { done: 'yes' })
    await unseen('owner', routes.removeStep.href(ofOwn))
    await unseen('owner', routes.importPreview.href({ plan: own.plan, import: read }))
  }
  const ofOther = { plan: own.plan, action: own.other, step: own.step }
  for (const [route, fields] of [
    [routes.step, content],
    [routes.tickStep, { done: 'yes' }],
    [routes.removeStep, {}],
  ] as const)
    await unseen('owner', route.href(ofOther), fields)
  await unseen('colleague', routes.importPreview.href({ plan: team.plan, import: team.import }))
})

test('a move beside what is in another plan, or of it, changes nothing', async () => {
  const own = await make('personal plan')
  const team = await make('team plan')
  const address = routes.moveAction.href({ plan: own.plan })
  await unseen('owner', address, { move: `${team.action}:top` })
  await unseen('owner', address, { move: `${randomUUID()}:after:${own.action}` })
  const order = async () => {
    const { rows } = await cast.app.database.ownerPool.query<{ action_order: string[] }>(
      'select action_order::text[] from plans.plan where id = $1',
      [own.plan],
    )
    return rows[0]?.action_order ?? []
  }
  const before = await order()
  for (const other of [team.action, randomUUID()]) {
    const { status } = await post('owner', address, { move: `${own.action}:before:${other}` })
    assert.equal(status, 303)
    assert.deepEqual(await order(), before)
  }
  for (const move of [
    '',
    'x',
    `${own.action}:down`,
    `${own.action}:before:x`,
    `${own.action}:before:${own.action}:x`,
  ])
    assert.ok((await post('owner', address, { move })).status < 500, move)
  assert.deepEqual((await order()).toSorted(), before.toSorted())
})

test('nobody is given what they cannot see, whatever the form says', async () => {
  const { ids } = cast
  const team = await make('team plan')
  const closed = await make('plan of a closed team')
  const people = [ids['other-officer'], ids.lga, ids.disabled, ids.newcomer, randomUUID(), 'x']
  const owners = [
    ...people.map((id) => `person:${id}`),
    `team:${closed.team}`,
    `team:${randomUUID()}`,
    'team:',
    'x',
  ]
  const cases: readonly (readonly [Persona, ThingName, readonly string[]])[] = [
    ['lead', 'council plan', owners],
    ['owner', 'personal plan', [...owners, `person:${ids.colleague}`, `team:${team.team}`]],
    ['owner', 'team plan', [...owners, `person:${ids.lead}`, `team:${team.team}`]],
  ]
  for (const [persona, name, forged] of cases) {
    const { plan, action, step } = await make(name)
    for (const owner of forged) {
      await again(persona, routes.addAction.href({ plan }), { ...content, owner })
      await again(persona, routes.changeAction.href({ plan, action }), { ...content, owner })
      await again(persona, routes.addStep.href({ plan, action }), { title: 'x', owner })
      await again(persona, routes.step.href({ plan, action, step }), { ...content, owner })
    }
  }
})

test("somebody else's address is a text, and a colleague's one only to a lead in the council plan", async () => {
  const typed = { ...content, 'owner-text': emailOf('owner') }
  const ownerOf = async (action: string) => {
    const { rows } = await cast.app.database.ownerPool.query<{
      owner_id: string | null
      owner_text: string | null
    }>('select owner_id, owner_text from plans.action where id = $1', [action])
    return rows[0]
  }
  const ofCouncil = await make('council plan')
  await post('lead', routes.changeAction.href({ plan: ofCouncil.plan, action: ofCouncil.other }), {
    ...typed,
    version: '1',
  })
  const ofTeam = await make('team plan')
  await post('owner', routes.changeAction.href({ plan: ofTeam.plan, action: ofTeam.action }), {
    ...typed,
    'owner-text': emailOf('lead'),
  })
  assert.deepEqual(await ownerOf(ofTeam.action), { owner_id: null, owner_text: emailOf('lead') })
  for (const persona of ['other-officer', 'lga'] as const) {
    const fields = { ...typed, 'owner-text': emailOf(persona) }
    const { plan, action } = ofCouncil
    assert.equal((await post('lead', routes.changeAction.href({ plan, action }), fields)).status, 303)
    assert.deepEqual(await ownerOf(action), { owner_id: null, owner_text: emailOf(persona) })
    await make('council plan').then((next) => Object.assign(ofCouncil, next))
  }
})

test('who only owns an action reports on it: what else they send is passed over', async () => {
  const { plan, action } = await make('council plan')
  const more = {
    ...content,
    owner: `person:${cast.ids.lead}`,
    'due-day': '1',
    'due-month': '1',
    'due-year': '2030',
  }
  const told = { ...more, status: 'blocked', reason: 'No money', once: randomUUID() }
  assert.equal((await post('owner', routes.changeStatus.href({ plan, action }), told)).status, 303)
  const { rows } = await cast.app.database.ownerPool.query(
    'select title, owner_id, due_on, status, version from plans.action where id = $1',
    [action],
  )
  assert.deepEqual(rows, [
    {
      title: 'zqtitlezqcouncil',
      owner_id: cast.ids.owner,
      due_on: '2027-03-12',
      status: 'blocked',
      version: 2,
    },
  ])
  for (const address of [
    routes.changeAction.href({ plan, action }),
    routes.addStep.href({ plan, action }),
    routes.deleteAction.href({ plan, action }),
    routes.moveAction.href({ plan }),
    routes.sharePlan.href({ plan }),
    routes.importActions.href({ plan }),
  ])
    await forbidden('owner', address, { ...more, move: `${action}:top`, share: 'yes', pasted: 'title\nx' })
})

test('a form of one person is nothing to another, and one sent to two actions is two', async () => {
  const team = await make('team plan')
  const once = randomUUID()
  const added = []
  for (const persona of ['owner', 'colleague', 'owner'] as const)
    added.push(
      (await post(persona, routes.addAction.href({ plan: team.plan }), { ...content, once })).location,
    )
  assert.equal(new Set(added).size, 2)
  for (const action of [team.action, team.other]) {
    const told = { status: 'in-progress', comment: 'x', version: action === team.action ? '1' : '2', once }
    assert.equal(
      (await post('owner', routes.changeStatus.href({ plan: team.plan, action }), told)).status,
      303,
    )
    const step = { title: 'x', once }
    assert.equal((await post('owner', routes.addStep.href({ plan: team.plan, action }), step)).status, 303)
  }
})

test('rights end at once: taken out, no lead any more, no longer shared, no longer its owner', async () => {
  const team = await make('team plan')
  const colleague = await cast.enter('colleague')
  const at = routes.plan.href({ plan: team.plan })
  assert.equal((await colleague.get(at)).status, 200)
  await post('owner', routes.takeOutOfTeam.href({ team: team.team }), { person: cast.ids.colleague })
  assert.equal((await colleague.get(at)).status, 404)
  assert.equal((await colleague.get(routes.team.href({ team: team.team }))).status, 404)
  assert.equal(
    (await colleague.post(routes.joinTeam.href({ team: team.team }), { answer: 'join' })).status,
    303,
  )
  assert.equal((await colleague.get(at)).status, 404, 'not by the invitation that was answered')

  const shared = await make('shared personal plan')
  const lead = await cast.enter('lead')
  assert.equal((await lead.get(routes.plan.href({ plan: shared.plan }))).status, 200)
  await post('colleague', routes.sharePlan.href({ plan: shared.plan }), { share: 'no' })
  assert.equal((await lead.get(routes.plan.href({ plan: shared.plan }))).status, 404)

  const toLga = await make('plan shared with the LGA')
  const lga = await cast.enter('lga')
  const file = routes.planWord.href({ plan: toLga.plan })
  assert.equal((await lga.get(file)).status, 200)
  await post('other-lead', routes.sharePlan.href({ plan: toLga.plan }), { share: 'no' })
  assert.equal((await lga.get(file)).status, 404)

  const ofCouncil = await make('council plan')
  const status = routes.changeStatus.href(ofCouncil)
  const owner = await cast.enter('owner')
  assert.equal((await owner.get(status)).status, 200)
  await post('lead', routes.changeAction.href(ofCouncil), {
    ...content,
    owner: `person:${cast.ids.colleague}`,
  })
  assert.equal((await owner.get(status)).status, 403)
  await cast.app.database.ownerPool.query('update identity.person set is_lead = false where id = $1', [
    cast.ids.lead,
  ])
  assert.equal((await lead.get(routes.changeAction.href(ofCouncil))).status, 403)
})

test('what was not suggested, and an area that is not asked about, cannot be taken into a plan', async () => {
  const { plan } = await make('personal plan')
  const takes = ['x', `next-step:${area.id}`, `impediment:${area.id}`, randomUUID(), '', '__proto__']
  for (const take of takes) await again('owner', routes.planSuggestions.href({ plan }), { take })
  for (const id of ['x', '', '__proto__', `${area.id} `])
    await again('owner', routes.planAreas.href({ plan }), { area: id })
})

test('a calendar is found by its whole address alone', async () => {
  const token = (await makeThing(cast, 'calendar address')).params.token ?? ''
  const anonymous = cast.app.client()
  const get = (guess: string) => anonymous.get(routes.calendarFeed.href({ token: guess }))
  assert.equal((await get(token)).status, 200)
  assert.equal((await get(`${token}.ics`)).status, 200)
  const unknown = await get('x'.repeat(token.length))
  const guesses = [
    hashToken(token),
    token.slice(0, -1),
    `${token}x`,
    token.toUpperCase(),
    `${token}.ics.ics`,
    ` ${token}`,
    `${token}\0`,
    '%',
    "' or true --",
  ]
  for (const guess of guesses) {
    const answer = await get(guess)
    assert.equal(answer.status, 404, guess)
    assert.equal(answer.text, unknown.text, guess)
  }
  const { text } = await get(token)
  assert.doesNotMatch(text, new RegExp(Object.values(cast.ids).join('|')), 'no id of a person')
  for (const persona of ['owner', 'colleague', 'lead'] as const)
    assert.ok(!text.includes(marker('name', persona)))
  await cast.app.database.ownerPool.query('update identity.person set disabled_at = now() where id = $1', [
    cast.ids.owner,
  ])
  assert.equal((await get(token)).status, 404, 'its holder may not sign in any more')
  await cast.enter('owner')
  assert.ok(!cast.app.logged.join('').includes(token), 'not in the log')
})

test('what people type is text wherever it comes out: pages, tables, calendars, mails, names of files', async () => {
  const team = await make('team plan')
  const { plan, action } = team
  const title = '=HYPERLINK("https://elsewhere.example")<script>alert(1)</script>'
  const why = `line one\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:planted\r\n<img src=x onerror=alert(1)>`
  const due = { 'due-day': '1', 'due-month': '2', 'due-year': '2027' }
  const change = { ...content, ...due, title, why, 'owner-text': '@SUM(1)' }
  assert.equal((await post('owner', routes.changeAction.href({ plan, action }), change)).status, 303)
  const name = 'Board "x"; filename=evil.exe \\ ../../é\u202e'
  const client = await cast.enter('owner')
  const renamed = await client.post(routes.renameTeam.href({ team: team.team }), {
    name,
    from: 'zqteamzqname',
  })
  assert.ok([303, 422].includes(renamed.status))
  for (const route of [routes.plan, routes.planBoard, routes.planTimeline, routes.planSummary]) {
    const { html, status } = await client.get(route.href({ plan }))
    assert.equal(status, 200)
    assert.ok(!html.includes('<script>alert') && !html.includes('<img src=x'), route.pattern)
  }
  const own = await client.get(routes.action.href({ plan, action }))
  assert.ok(own.html.includes('&lt;script>alert') || own.html.includes('&lt;script&gt;alert'))
  assert.ok(!own.html.includes('<img src=x'))
  const csv = (await client.get(routes.planCsv.href({ plan }))).html
  assert.doesNotMatch(csv, /(^|,)"?[=@+]/m, 'a cell that a spreadsheet would run')
  const calendar = (await client.get(routes.planCalendar.href({ plan }))).html
  assert.doesNotMatch(calendar, /^SUMMARY:planted/m)
  assert.equal(calendar.match(/^BEGIN:VEVENT/gm)?.length, calendar.match(/^END:VEVENT/gm)?.length)
  const sheet = Object.entries(unzipSync((await client.get(routes.planSpreadsheet.href({ plan }))).bytes))
  for (const [part, bytes] of sheet)
    assert.doesNotMatch(strFromU8(bytes), /<f[ >]|<hyperlink[^>]*HYPERLINK/, part)
  for (const route of [routes.planCsv, routes.planCalendar, routes.planWord, routes.planSpreadsheet]) {
    const disposition = (await client.get(route.href({ plan }))).headers.get('content-disposition') ?? ''
    assert.match(disposition, /^attachment; filename="[\w .-]+"(; filename\*=UTF-8''[\w%.-]+)?$/, disposition)
  }
})

test('a link leads to the web and nowhere else', async () => {
  const { plan } = await make('personal plan')
  const bad = [
    'javascript:alert(1)',
    'data:text/html,x',
    '//elsewhere.example',
    'http://',
    'https://a b',
    'ftp://x',
    '\tjavascript:x',
  ]
  for (const href of bad)
    await again('owner', routes.addAction.href({ plan }), {
      ...content,
      'link-text-1': 'x',
      'link-href-1': href,
    })
  const resources = ['x', '../account', '']
  for (const resource of resources.slice(0, 2))
    await again('owner', routes.addAction.href({ plan }), { ...content, resources: resource })
})

test('an invitation goes to addresses of the own council alone, and says what it says', async () => {
  const { team } = await make('team plan')
  const address = routes.inviteToTeam.href({ team })
  for (const addresses of [
    'x@elsewhere.example',
    'x@stockton.gov.uk',
    'a@hartlepool.gov.uk\r\nBcc: b@elsewhere.example\r\n',
  ])
    assert.equal((await post('owner', address, { addresses, message: '' })).status, 422, addresses)
  const email = 'letter@hartlepool.gov.uk'
  const message = 'Join us\r\n\r\nBcc: b@elsewhere.example\r\n.\r\nMAIL FROM:<x>'
  assert.equal((await post('owner', address, { addresses: email, message })).status, 303)
  const mail = await cast.app.mailTo(email)
  const [head = ''] = mail.split(/\r?\n\r?\n/)
  assert.doesNotMatch(head, /^(Bcc|MAIL FROM)/im)
  assert.doesNotMatch(
    mail,
    new RegExp(marker('name', 'owner')),
    'who invites agreed to be named in the team alone',
  )
})
