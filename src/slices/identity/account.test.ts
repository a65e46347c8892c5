// What people say of themselves, first and later; above all that a name is shown only once they have agreed.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { within } from '../../platform/database/handle.ts'
import { routes } from '../../routes.ts'
import { shownNames } from './person.queries.ts'
import { signIn } from './sign-in.fixture.ts'

let tiex: TestApp
before(async () => {
  tiex = await testApp({ LGA_ADMINS: 'ada@lga.example' })
})
after(() => tiex.close())

const introduce = routes.introduce.href()
const account = routes.account.href()
const priya = { name: 'Priya Shah', jobTitle: 'Head of data', directorate: 'Resources', showName: 'no' }

async function newcomer(email: string) {
  const client = tiex.client()
  await signIn(tiex, client, { email, to: '/resources' })
  return client
}

test('a newcomer is shown both ways, with no chosen beforehand', async () => {
  const client = await newcomer('first@hartlepool.gov.uk')
  const page = await client.get(routes.introduce.href({}, { to: '/resources' }))
  assert.equal(page.status, 200)
  assert.match(page.text, /first time you have signed in for Hartlepool Borough Council/)
  assert.match(page.text, /Colleagues see: Submitted by A colleague, 3 December 2026/)
  assert.match(page.text, /Colleagues see: Submitted by Your name, 3 December 2026/)
  assert.deepEqual(page.formFields(introduce), {
    to: '/resources',
    name: '',
    jobTitle: '',
    directorate: '',
    showName: 'no',
  })
})

test('a newcomer introduces themselves and goes on; the choice is on record', async () => {
  const client = await newcomer('second@hartlepool.gov.uk')
  const answer = await client.post(introduce, { ...priya, to: '/resources' })
  assert.deepEqual([answer.status, answer.location], [303, '/resources'])
  assert.equal((await client.get(routes.assessments.href())).status, 200)
  const page = await client.get(account)
  assert.match(page.text, /second@hartlepool\.gov\.uk.*Hartlepool Borough Council/)
  assert.match(page.text, /3 December 2026 at 9:30am: colleagues see "A colleague"/)
  assert.match(page.text, /This browser, since 3 December 2026 at 9:30am/)
  // Sent twice, or come back to: nothing is asked again.
  assert.equal((await client.post(introduce, { ...priya, name: 'Other' })).location, account)
  assert.equal((await client.get(introduce)).location, account)
})

test('what is missing or wrong is told, and what was typed stays', async () => {
  const client = await newcomer('third@hartlepool.gov.uk')
  const typed = {
    name: 'Priya Shah',
    jobTitle: '',
    directorate: 'd'.repeat(101),
    showName: 'yes',
    to: '/resources',
  }
  const answer = await client.post(introduce, typed)
  assert.equal(answer.status, 422)
  assert.match(answer.text, /Enter your job title.*Your directorate must be 100 characters or less/)
  assert.match(answer.text, /Colleagues see: Submitted by Priya Shah, 3/)
  assert.deepEqual(answer.formFields(introduce), typed)
})

test('a newcomer is led nowhere else', async () => {
  const client = await newcomer('fourth@hartlepool.gov.uk')
  for (const to of ['//elsewhere.example', 'https://elsewhere.example', ''])
    assert.equal((await client.get(routes.introduce.href({}, { to }))).formFields(introduce).to, undefined)
  const answer = await client.post(introduce, { ...priya, to: '//elsewhere.example' })
  assert.equal(answer.location, routes.assessments.href())
})

test('LGA staff are not asked about their name', async () => {
  const client = await newcomer('ada@lga.example')
  const page = await client.get(introduce)
  assert.match(page.text, /as a member of LGA staff/)
  assert.doesNotMatch(page.text, /Colleagues see/)
  assert.equal(
    (await client.post(introduce, { name: 'Ada', jobTitle: 'Manager', showName: 'yes' })).location,
    routes.lga.href(),
  )
  assert.match((await client.get(account)).text, /Local Government Association/)
})

test('the choice about the name acts at once, and each change is on record', async () => {
  const officer = await tiex.signedIn({ email: 'chooser@hartlepool.gov.uk', name: 'Priya Shah' })
  const [colleague, elsewhere] = ['E06000001', 'E06000002']
  const seenFrom = (council: string) =>
    within(tiex.database.servicePool, { settings: { 'app.council': council }, mode: 'read' }, async (tx) => [
      ...(await shownNames(tx, [officer.personId])).values(),
    ])
  assert.deepEqual(await seenFrom(colleague), [])
  for (const [showName, seen] of [
    ['yes', ['Priya Shah']],
    ['yes', ['Priya Shah']],
    ['no', []],
  ] as const) {
    tiex.clock.advance(60_000)
    const answer = await officer.post(account, { ...priya, showName })
    assert.equal(answer.location, routes.account.href({}, { done: 'saved' }))
    assert.deepEqual(await seenFrom(colleague), seen)
    assert.deepEqual(await seenFrom(elsewhere), [])
  }
  const page = await officer.get(routes.account.href({}, { done: 'saved' }))
  assert.match(page.text, /Your details are saved/)
  assert.match(page.text, /9:33am: colleagues see "A colleague".*9:31am: colleagues may see your name/)
  assert.doesNotMatch(page.text, /9:32am:/)
})

test('names are shown to nobody who has not said for which council they ask', async () => {
  const { personId } = await tiex.signedIn({
    email: 'shown@hartlepool.gov.uk',
    name: 'Shown',
    nameVisible: true,
  })
  const ask = (settings: Record<string, string>) =>
    within(tiex.database.servicePool, { settings, mode: 'read' }, (tx) =>
      shownNames(tx, [personId, personId]),
    )
  assert.deepEqual(await ask({}), new Map())
  assert.deepEqual(await ask({ 'app.council': 'E06000001' }), new Map([[personId, 'Shown']]))
  assert.deepEqual(
    await within(tiex.database.servicePool, { settings: {}, mode: 'read' }, (tx) => shownNames(tx, [])),
    new Map(),
  )
  await tiex.database.ownerPool.query('update identity.person set disabled_at = now() where id = $1', [
    personId,
  ])
  assert.deepEqual(await ask({ 'app.council': 'E06000001' }), new Map(), 'nor of who was disabled')
})

test('a change that is refused changes nothing', async () => {
  const officer = await tiex.signedIn({ email: 'careful@hartlepool.gov.uk', name: 'Careful' })
  const answer = await officer.post(account, { ...priya, name: '' })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /Enter your name/)
  assert.equal(answer.formFields(account).directorate, 'Resources')
  assert.equal((await officer.get(account)).formFields(account).name, 'Careful')
})

test('text comes back as it was typed', async () => {
  const officer = await tiex.signedIn({ email: 'exact@hartlepool.gov.uk' })
  const name = `O\u2019Brien <b>"&amp;" \u{1f600} \u05d0`
  await officer.post(account, { ...priya, name })
  assert.equal((await officer.get(account)).formFields(account).name, name)
})

test('nobody makes themselves a lead', async () => {
  const officer = await tiex.signedIn({ email: 'ambitious@hartlepool.gov.uk' })
  const client = await tiex.database.servicePool.connect()
  await client.query(`begin; select set_config('app.person', '${officer.personId}', true)`)
  await assert.rejects(client.query('update identity.person set is_lead = true'), { code: '42501' })
  await client.query('rollback')
  client.release()
})
