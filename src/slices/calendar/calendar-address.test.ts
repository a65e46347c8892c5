// A private address by its page: made, shown again, replaced and stopped, and the calendar that it gives.
import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import type { Answer } from '../../../tests/support/client.ts'
import { rawOf, readICalendar, textOf } from '../../platform/icalendar/read-icalendar.fixture.ts'
import { routes } from '../../routes.ts'
import { addAction, as, ownPlan } from '../plans/planned.fixture.ts'

type Signed = Awaited<ReturnType<TestApp['signedIn']>>
const path = routes.calendarAddress.href()
let holder: Signed

const app = await testApp({ BASE_URL: 'http://tiex.example' })
after(() => app.close())
beforeEach(async () => {
  holder = await app.signedIn()
})

function shown(answer: Answer): string | undefined {
  return /http:\/\/tiex\.example(\/plans\/calendar\/[^<\s]+)/.exec(answer.html)?.[1]
}

async function make(person = holder): Promise<string> {
  const sent = await person.post(path, { choice: 'make' })
  assert.deepEqual([sent.status, sent.location], [303, routes.calendarAddress.href({}, { done: 'made' })])
  const address = shown(await person.get(path))
  assert.ok(address)
  return address
}

async function choose(choice: string, page: Answer): Promise<Answer> {
  const sent = await holder.post(path, { ...page.formFields(path), choice })
  assert.equal(sent.status, 303)
  return holder.get(sent.location ?? '')
}

test('before there is an address the page says what it gives, and has one button', async () => {
  const answer = await holder.get(path)
  assert.equal(answer.status, 200)
  assert.match(answer.text, /Due dates in your calendar/)
  assert.match(answer.text, /Make a private address/)
  assert.match(answer.text, /Anyone who knows the address can see these titles and dates without signing in/)
  assert.equal(shown(answer), undefined)
  assert.doesNotMatch(answer.text, /Stop the address/)
})

test('an address that was made is shown to its owner, each time, with how to add it, and the database holds its hash alone', async () => {
  const address = await make()
  assert.match(address, /^\/plans\/calendar\/[\w-]{43}\.ics$/)
  const again = await holder.get(path)
  assert.equal(shown(again), address)
  for (const words of ['Outlook', 'Google Calendar', 'Apple Calendar', 'Subscribe from web'])
    assert.ok(again.text.includes(words), words)
  const { rows } = await app.database.ownerPool.query('select * from calendar.address where person_id = $1', [
    holder.personId,
  ])
  assert.ok(!JSON.stringify(rows).includes(address.split('/').at(-1)?.slice(0, 43) ?? ''))
  assert.ok(!app.logged.join('\n').includes(address))
})

test('the address gives a calendar to whoever has it, without cookies, and no page of the service', async () => {
  const plan = await ownPlan(app, holder)
  const action = await addAction(app, holder, {
    plan,
    title: 'Agree charges, fees; and who decides',
    why: 'Nobody shall read this',
    startsOn: '2027-01-11',
    dueOn: '2027-01-15',
    status: 'done',
    statusReason: 'Nor this',
  })
  const answer = await app.client().get(await make())
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('content-type'), 'text/calendar; charset=utf-8')
  assert.match(answer.headers.get('content-disposition') ?? '', /filename="my-actions\.ics"/)
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  const [event] = readICalendar(answer.bytes).components
  assert.ok(event)
  assert.equal(textOf(event, 'SUMMARY'), 'Done: Agree charges, fees; and who decides')
  assert.equal(rawOf(event, 'UID'), action)
  assert.deepEqual([rawOf(event, 'DTSTART'), rawOf(event, 'DTEND')], ['20270111', '20270116'])
  assert.equal(rawOf(event, 'URL'), `http://tiex.example${routes.action.href({ plan: plan.id, action })}`)
  assert.doesNotMatch(answer.html, /Nobody shall read this|Nor this|Officer \d/)
})

test('who has nothing to do gets an empty calendar', async () => {
  const calendar = readICalendar((await app.client().get(await make())).bytes)
  assert.deepEqual(calendar.components, [])
  assert.equal(textOf(calendar, 'X-WR-CALNAME'), 'TIEx: my actions')
})

test('a new address ends the old one, and stopping ends the new one', async () => {
  const old = await make()
  const replaced = await choose('replace', await holder.get(path))
  assert.match(replaced.text, /You have a new address, and the old one has stopped working/)
  const next = shown(replaced)
  assert.ok(next && next !== old)
  const client = app.client()
  assert.deepEqual([(await client.get(old)).status, (await client.get(next)).status], [404, 200])
  const stopped = await choose('stop', replaced)
  assert.match(stopped.text, /The address has stopped working/)
  assert.equal(shown(stopped), undefined)
  assert.equal((await client.get(next)).status, 404)
})

test('unknown, stopped and disabled addresses are answered alike', async () => {
  const stopped = await make()
  await choose('stop', await holder.get(path))
  const gone = await app.signedIn()
  const disabled = await make(gone)
  await app.database.ownerPool.query('update identity.person set disabled_at = $2 where id = $1', [
    gone.personId,
    app.clock.now,
  ])
  const unknown = routes.calendarFeed.href({ token: `${'A'.repeat(43)}.ics` })
  const pages = new Set<string>()
  for (const address of [stopped, disabled, unknown]) {
    const answer = await app.client().get(address)
    assert.equal(answer.status, 404)
    pages.add(answer.html.replaceAll(encodeURIComponent(address), ''))
  }
  assert.equal(pages.size, 1)
  for (const odd of ['x', '%00', '.ics', 'a'.repeat(5000), '%E0%A4%A'])
    assert.equal((await app.client().get(`/plans/calendar/${odd}`)).status, 404, odd)
})

test('the same form sent twice acts once, and says so', async () => {
  await make()
  const page = await holder.get(path)
  const first = shown(await choose('replace', page))
  const second = await choose('replace', page)
  assert.match(second.text, /Nothing was changed, because the address had been changed already/)
  assert.equal(shown(second), first)
  assert.match((await choose('stop', page)).text, /Nothing was changed/)
  assert.equal((await holder.post(path, { choice: 'make' })).status, 303)
  assert.equal(shown(await holder.get(path)), first)
})

test('nobody ends the address of another by naming it', async () => {
  const address = await make()
  const { address: id = '' } = (await holder.get(path)).formFields(path)
  const other = await app.signedIn()
  for (const choice of ['stop', 'replace'])
    assert.match((await other.post(path, { choice, address: id })).location ?? '', /overtaken/)
  assert.equal((await app.client().get(address)).status, 200)
  assert.equal(shown(await other.get(path)), undefined)
})

for (const fields of [{}, { choice: 'delete' }, { choice: 'stop' }, { choice: 'stop', address: "'; --" }])
  test(`what the page does not offer changes nothing: ${JSON.stringify(fields)}`, async () => {
    const address = await make()
    const answer = await holder.post(path, fields)
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Choose what to do with your address/)
    assert.equal(shown(answer), address)
  })

test('after another secret the address still works, and the page says that it cannot be shown', async () => {
  const address = await make()
  const { secret } = app.services
  const kept = Uint8Array.from(secret)
  try {
    secret.fill(8)
    const answer = await holder.get(path)
    assert.match(answer.text, /It cannot be shown any more/)
    assert.equal(shown(answer), undefined)
    assert.equal((await app.client().get(address)).status, 200)
  } finally {
    secret.set(kept)
  }
})

test('it is for officers: others are asked to sign in or turned away', async () => {
  assert.match((await app.client().get(path)).location ?? '', /^\/sign-in/)
  const lga = await app.signedIn({ council: null, email: 'staff@local.gov.uk' })
  assert.equal((await lga.get(path)).status, 403)
})

test('making, replacing and stopping are in the audit trail, reading is not', async () => {
  const address = await make()
  await app.client().get(address)
  // They have one: nothing is made.
  await holder.post(path, { choice: 'make' })
  await choose('replace', await holder.get(path))
  await choose('stop', await holder.get(path))
  const { rows } = await as(app, holder, (tx) =>
    sql<{ action: string }>`select action from audit.entry`.execute(tx),
  )
  assert.deepEqual(
    rows.map(({ action }) => action),
    Array(3).fill('changed their calendar address'),
  )
})
