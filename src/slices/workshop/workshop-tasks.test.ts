// Joining, voting and agreeing when things go wrong: guessed codes, two leads at once, late votes, ids of others.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../tests/support/app.ts'
import type { Answer } from '../../../tests/support/client.ts'
import { within } from '../../platform/database/handle.ts'
import { routes } from '../../routes.ts'
import { closeMadeRound, madeRound } from '../comparison/compared-round.fixture.ts'
import {
  agree,
  framework,
  joined,
  made,
  roundOfFour,
  show,
  start,
  startedWorkshop,
  versionOf,
  vote,
  wordsOf,
} from './workshop.fixture.ts'

const app = await testApp()
after(() => app.close())

const json = { accept: 'application/json' }
const join = routes.joinWorkshop.href()

test('a code that no workshop of the council has is unknown, whatever another council has', async () => {
  const workshop = await startedWorkshop(app)
  const stranger = await app.signedIn({ council: 'E06000004', email: 'guess@stockton.gov.uk' })
  const other = await stranger.post(join, { code: workshop.code })
  const [officer] = workshop.officers
  assert.ok(officer)
  const wrong = await officer.post(join, { code: workshop.code === '000000' ? '111111' : '000000' })
  for (const answer of [other, wrong]) {
    assert.equal(answer.status, 422)
    assert.match(wordsOf(answer), /No workshop of your council has this code now/)
  }
  assert.equal(other.html.includes(workshop.id), false)
  const broken = await officer.post(join, { code: '12' })
  assert.equal(broken.status, 422)
  assert.match(wordsOf(broken), /The code is 6 digits/)
})

test('codes are tried ten times in a quarter of an hour, then even the right one waits', async () => {
  const workshop = await startedWorkshop(app)
  const [guesser, officer] = workshop.officers
  assert.ok(guesser && officer)
  const wrong = workshop.code === '000000' ? '111111' : '000000'
  for (let tries = 0; tries < 10; tries += 1)
    assert.equal((await guesser.post(join, { code: wrong })).status, 422)
  const refused = await guesser.post(join, { code: workshop.code })
  assert.equal(refused.status, 429)
  assert.match(wordsOf(refused), /Too many codes have been tried/)
  // Nobody else is kept out by it, and the guesser not for long.
  await joined(officer, workshop)
  app.clock.advance(15 * 60_000)
  await joined(guesser, workshop)
})

test('the code is kept in the address of a link to the form, and joining twice is no mistake', async () => {
  const workshop = await startedWorkshop(app)
  const [officer] = workshop.officers
  assert.ok(officer)
  const shown = await officer.get(routes.joinWorkshop.href({}, { code: workshop.code }))
  assert.equal(shown.formFields(join).code, workshop.code)
  await joined(officer, workshop)
  await joined(officer, workshop)
  assert.match(wordsOf(await officer.get(routes.workshopScreen.href({ workshop: workshop.id }))), /1 joined/)
})

test('who has not joined is sent to join, by a page or by a vote', async () => {
  const { id, lead, officers } = await startedWorkshop(app)
  const [officer] = officers
  assert.ok(officer)
  await show(lead, id, made.split)
  assert.equal((await officer.get(routes.workshop.href({ workshop: id }))).location, join)
  const fields = { statement: made.split, option: made.third }
  assert.equal((await vote(officer, id, fields)).location, join)
  const sent = await officer.post(routes.vote.href({ workshop: id }), fields, json)
  assert.equal(sent.status, 403)
  assert.deepEqual(sent.json(), { state: 'not-joined' })
})

test('our own script is told what became of a vote', async () => {
  const workshop = await startedWorkshop(app)
  const { id, lead, officers } = workshop
  const [officer] = officers
  assert.ok(officer)
  await joined(officer, workshop)
  const send = (fields: { statement: string; option: string }) =>
    officer.post(routes.vote.href({ workshop: id }), fields, json)
  const right = { statement: made.split, option: made.third }
  const before = await send(right)
  assert.deepEqual([before.status, before.json()], [409, { state: 'moved-on' }])
  await show(lead, id, made.split)
  const counted = await send(right)
  assert.deepEqual([counted.status, counted.json()], [200, { state: 'voted', option: made.third }])
  const unclear = await send({ ...right, option: 'perhaps' })
  assert.equal(unclear.status, 422)
  await agree(lead, id, { statement: made.split, option: made.third })
  const late = await send({ ...right, option: made.lowest })
  assert.deepEqual([late.status, late.json()], [409, { state: 'settled' }])
  await lead.post(routes.endWorkshop.href({ workshop: id }), {})
  const ended = await send(right)
  assert.deepEqual([ended.status, ended.json()], [409, { state: 'ended' }])
})

test('a vote without a choice says what to do, on the page it came from', async () => {
  const workshop = await startedWorkshop(app)
  const { id, lead, officers } = workshop
  const [officer] = officers
  assert.ok(officer)
  await joined(officer, workshop)
  await show(lead, id, made.split)
  const unclear = await officer.post(routes.vote.href({ workshop: id }), { statement: made.split })
  assert.equal(unclear.status, 422)
  assert.match(wordsOf(unclear), /There is a problem Select your answer/)
  await show(lead, id, made.other)
  const left = await vote(officer, id, { statement: made.split, option: made.third })
  assert.equal(left.status, 409)
  assert.match(wordsOf(left), /Your vote was not counted.*has gone on from the statement/)
})

test('of two leads who go on at once, one does and the other is told', async () => {
  const { id, lead } = await startedWorkshop(app)
  const second = await app.signedIn({ isLead: true, name: 'Second Lead' })
  const version = await versionOf(lead, id)
  const move = routes.moveWorkshop.href({ workshop: id })
  const answers = await Promise.all([
    lead.post(move, { to: made.split, version }),
    second.post(move, { to: made.other, version }),
  ])
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409])
  const told = answers.find(({ status }) => status === 409)
  assert.ok(told)
  assert.match(wordsOf(told), /Nothing was changed Another lead has changed what is on the screen/)
  const shownNow = answers[0]?.status === 303 ? made.split : made.other
  const text = framework.areas[0]?.statements.find(({ id: one }) => one === shownNow)?.text ?? ''
  assert.ok(wordsOf(await lead.get(routes.workshopScreen.href({ workshop: id }))).includes(text))
})

test('of two leads who record at once, the later one is told, keeps what was typed and may correct', async () => {
  const { id, lead } = await startedWorkshop(app)
  const second = await app.signedIn({ isLead: true, name: 'Second Lead' })
  await show(lead, id, made.split)
  await agree(lead, id, { statement: made.split, option: made.third, reason: 'the first' })
  const late = await agree(second, id, { statement: made.split, option: made.lowest, reason: 'the second' })
  assert.equal(late.status, 409)
  assert.match(wordsOf(late), /Nothing was changed Another lead has changed the agreed answer/)
  assert.match(wordsOf(late), /Agreed: .* the first/)
  assert.match(late.html, /value="the second"/)
  const corrected = await agree(second, id, {
    statement: made.split,
    option: made.lowest,
    reason: 'the second',
    seen: '1',
  })
  assert.equal(corrected.status, 303)
  assert.match(wordsOf(await lead.get(routes.leadWorkshop.href({ workshop: id }))), /Agreed: .* the second/)
  const reopenedLate = await agree(lead, id, {
    statement: made.split,
    option: '',
    seen: '1',
    action: 'reopen',
  })
  assert.equal(reopenedLate.status, 409)
  assert.equal(
    (await agree(lead, id, { statement: made.split, option: '', seen: '2', action: 'reopen' })).status,
    303,
  )
  assert.doesNotMatch(wordsOf(await lead.get(routes.leadWorkshop.href({ workshop: id }))), /the second/)
})

test('"Record and go on" shows the next statement without an agreed answer', async () => {
  const { id, lead } = await startedWorkshop(app)
  await show(lead, id, made.unanimous)
  await agree(lead, id, { statement: made.unanimous, option: made.second })
  await show(lead, id, made.split)
  await agree(lead, id, { statement: made.split, option: made.third, action: 'record-next' })
  const third = framework.areas[0]?.statements[2]?.text ?? ''
  assert.ok(wordsOf(await lead.get(routes.workshopScreen.href({ workshop: id }))).includes(third))
})

test('what cannot be recorded comes back as it was typed', async () => {
  const { id, lead } = await startedWorkshop(app)
  await show(lead, id, made.split)
  const wrong = await agree(lead, id, {
    statement: made.split,
    option: '',
    reason: 'r'.repeat(501),
    dissent: 'kept',
  })
  assert.equal(wrong.status, 422)
  assert.match(wordsOf(wrong), /Select the answer that was agreed/)
  assert.match(wordsOf(wrong), /The reason must be 500 characters or less/)
  const fields = wrong.formFields(routes.agreeAnswer.href({ workshop: id }))
  assert.deepEqual([fields.reason, fields.dissent], ['r'.repeat(501), 'kept'])
  const broken = await lead.post(routes.agreeAnswer.href({ workshop: id }), { statement: made.split })
  assert.equal(broken.status, 400)
  const unknown = await agree(lead, id, { statement: 'no.such.one', option: made.third })
  assert.equal(unknown.status, 400)
})

test('only what was on the page and is still unanimous is accepted together', async () => {
  const { id, lead } = await startedWorkshop(app)
  const address = routes.agreeUnanimous.href({ workshop: id })
  const sneaked = await lead.post(address, { statements: `${made.split} ${made.unanimous}` })
  assert.equal(sneaked.status, 303)
  const words = wordsOf(await lead.get(routes.leadWorkshop.href({ workshop: id })))
  assert.match(words, /Agreed 1 of 84/)
  const again = await lead.post(address, { statements: made.unanimous })
  assert.equal(again.status, 409)
  assert.match(wordsOf(again), /Nothing was changed/)
})

test('fifty votes while the statement is settled: what was answered as counted is counted', async () => {
  const workshop = await startedWorkshop(app)
  const { id, lead, officers } = workshop
  await show(lead, id, made.split)
  for (const one of officers) await joined(one, workshop)
  const fields = { statement: made.split, option: made.third }
  const version = await versionOf(lead, id)
  const votes = Array.from({ length: 50 }, (_, index) =>
    vote(officers[index % officers.length] ?? lead, id, fields),
  )
  const settled = lead.post(routes.agreeAnswer.href({ workshop: id }), {
    ...fields,
    reason: '',
    dissent: '',
    seen: '0',
    version,
    action: 'record',
  })
  const statuses = (await Promise.all(votes)).map(({ status }) => status)
  assert.equal((await settled).status, 303)
  assert.deepEqual(
    statuses.filter((status) => status !== 303 && status !== 409),
    [],
  )
  const before = wordsOf(await lead.get(routes.workshopScreen.href({ workshop: id })))
  assert.equal((await vote(officers[0] ?? lead, id, { ...fields, option: made.lowest })).status, 409)
  assert.equal(wordsOf(await lead.get(routes.workshopScreen.href({ workshop: id }))), before)
})

test("another council's workshop answers as one that nobody has; an officer does not lead", async () => {
  const workshop = await startedWorkshop(app)
  const stranger = await app.signedIn({ council: 'E06000004', email: 'lead@stockton.gov.uk', isLead: true })
  const gets = [
    routes.workshop,
    routes.workshopScreen,
    routes.workshopEvents,
    routes.leadWorkshop,
    routes.endWorkshop,
  ]
  const posts = [
    routes.vote,
    routes.moveWorkshop,
    routes.agreeAnswer,
    routes.agreeUnanimous,
    routes.endWorkshop,
  ]
  const all = (id: string): Promise<Answer>[] => [
    ...gets.map((route) => stranger.get(route.href({ workshop: id }))),
    ...posts.map((route) => stranger.post(route.href({ workshop: id }), { to: made.split, version: '1' })),
  ]
  const unknown = await Promise.all(all(crypto.randomUUID()))
  for (const answer of unknown) assert.equal(answer.status, 404)
  for (const id of [workshop.id, 'not-an-id', workshop.id.toUpperCase()])
    for (const [index, answer] of (await Promise.all(all(id))).entries()) {
      assert.equal(answer.status, 404, id)
      assert.equal(answer.html, unknown[index]?.html, id)
    }
  const rounds = [workshop.round, crypto.randomUUID(), 'x'].map((round) =>
    routes.startWorkshop.href({ round }),
  )
  for (const address of rounds) {
    assert.equal((await stranger.get(address)).status, 404)
    assert.equal((await stranger.post(address, { walk: 'area' })).status, 404)
  }
  const [officer] = workshop.officers
  assert.ok(officer)
  assert.equal((await officer.get(routes.leadWorkshop.href({ workshop: workshop.id }))).status, 403)
  assert.equal((await officer.post(routes.moveWorkshop.href({ workshop: workshop.id }), {})).status, 403)
})

test('an officer who follows the link to the workshop of a round takes part, or learns who starts one', async () => {
  const { lead, officers, round } = await roundOfFour(app)
  const [officer] = officers
  assert.ok(officer)
  const address = routes.startWorkshop.href({ round })
  assert.match(
    wordsOf(await officer.get(address)),
    /No workshop has started .* A lead of your council starts it/,
  )
  assert.equal((await officer.post(address, { walk: 'area' })).status, 403)
  const workshop = await start(lead, round)
  assert.equal((await officer.get(address)).location, join)
  await joined(officer, workshop)
  assert.equal((await officer.get(address)).location, routes.workshop.href({ workshop: workshop.id }))
  await lead.post(routes.endWorkshop.href({ workshop: workshop.id }), {})
  const ended = await officer.get(address)
  assert.match(wordsOf(await officer.get(ended.location ?? '')), /The workshop has ended/)
  const open = await roundOfFour(app, { closed: false })
  const early = await officer.get(routes.startWorkshop.href({ round: open.round }))
  assert.match(wordsOf(early), /once this round is closed/)
})

test('a workshop on a round that nobody answered says that there is nothing to begin from', async () => {
  const lead = await app.signedIn({ isLead: true })
  const round = await madeRound(app, lead)
  await closeMadeRound(app, lead, round)
  const page = wordsOf(await lead.get(routes.startWorkshop.href({ round })))
  assert.match(page, /no answers to begin from: you vote on each statement/)
  assert.doesNotMatch(page, /0 assessments/)
})

test('the audit trail tells who led and who joined, never a vote', async () => {
  const { lead, officers, round } = await roundOfFour(app)
  const [officer] = officers
  assert.ok(officer)
  const started = await lead.post(routes.startWorkshop.href({ round }), { walk: 'area' })
  const id = /workshops\/([\da-f-]{36})/.exec(started.location ?? '')?.[1] ?? ''
  const code = String(
    (await lead.get(routes.leadWorkshop.href({ workshop: id }))).html.match(/code=(\d{6})/)?.[1],
  )
  await joined(officer, { id, code })
  await show(lead, id, made.split)
  await vote(officer, id, { statement: made.split, option: made.third })
  await agree(lead, id, { statement: made.split, option: made.third })
  await lead.post(routes.endWorkshop.href({ workshop: id }), {})
  const actions = await within(
    app.database.servicePool,
    { settings: { 'app.role': 'lga' }, mode: 'read' },
    (tx) =>
      sql<{ action: string }>`select action from audit.entry where subject = ${id} order by action`.execute(
        tx,
      ),
  )
  assert.deepEqual(
    actions.rows.map(({ action }) => action),
    ['changed agreed answer', 'ended workshop', 'joined workshop', 'started workshop'],
  )
  assert.equal(app.logged.join('\n').includes('Bea Shown'), false)
})
