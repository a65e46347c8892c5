// Beginning what a round asks for: one a person, of the round's scope, and what closed rounds and uninvited people are told.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import type { Client } from '../../../tests/support/client.ts'
import { routes } from '../../routes.ts'
import {
  agree,
  allOf,
  areaAddress,
  json,
  openArea,
  saveFields,
  storedIn,
  submitted,
  wordsOf,
} from './answering.fixture.ts'

type Signed = Awaited<ReturnType<TestApp['signedIn']>>

let app: TestApp
let lead: Signed
let people = 0
before(async () => {
  app = await testApp()
  lead = await app.signedIn({ email: 'lead@hartlepool.gov.uk', isLead: true })
})
after(() => app.close())

const begin = (round: string) => routes.beginInRound.href({ round })

async function openRound(fields: Record<string, string> = { scope: 'council' }): Promise<string> {
  const day = { 'answer-by-day': '12', 'answer-by-month': '3', 'answer-by-year': '2027' }
  const answer = await lead.post(routes.openRound.href(), { name: 'Spring 2027', ...day, ...fields })
  return /[\da-f-]{36}/.exec(answer.location ?? '')?.[0] ?? ''
}

async function invited(round: string): Promise<Signed> {
  people += 1
  const email = `invited${people}@hartlepool.gov.uk`
  await lead.post(routes.inviteColleagues.href({ round }), { addresses: email, message: '' })
  return app.signedIn({ email })
}

async function ownIn(round: string, client: Signed) {
  const { rows } = await app.database.ownerPool.query(
    'select id, scope, service_name, framework_version from assessment.assessment where round_id = $1 and author_id = $2',
    [round, client.personId],
  )
  return rows
}

const idIn = (location: string | null) => /[\da-f-]{36}/.exec(location ?? '')?.[0] ?? ''

async function start(client: Client, round: string, fields: Record<string, string> = {}): Promise<string> {
  const shown = await client.get(begin(round))
  const answer = await client.post(begin(round), { ...shown.formFields(begin(round)), ...fields })
  assert.equal(answer.location, routes.assessment.href({ id: idIn(answer.location) }), answer.text)
  return idIn(answer.location)
}

test('says for which round, about what and by when; the scope is the round’s', async () => {
  const round = await openRound({ scope: 'service', 'service-name': 'Waste' })
  const client = await invited(round)
  assert.match(
    wordsOf(await client.get(begin(round))),
    /Begin your assessment for Spring 2027 About Waste Answer by 12 March 2027/,
  )
  const id = await start(client, round)
  assert.deepEqual(
    (await ownIn(round, client)).map(({ scope, service_name }) => [scope, service_name]),
    [['service', 'Waste']],
  )
  for (const path of [routes.assessment.href({ id }), areaAddress(id), routes.checkAnswers.href({ id })])
    assert.match(
      wordsOf(await client.get(path)),
      /For the round Spring 2027, answer by 12 March 2027\./,
      path,
    )
  assert.match(
    wordsOf(await client.get(routes.assessments.href())),
    /Waste .*Round Spring 2027 Begun 3 December 2026/,
  )
})

test('one a person: pressed twice, opened twice, or asked for again', async () => {
  const round = await openRound()
  const client = await invited(round)
  const answers = await Promise.all([
    client.post(begin(round), { once: 'one' }),
    client.post(begin(round), { once: 'one' }),
    client.post(begin(round), { once: 'two' }),
    client.post(begin(round), {}),
  ])
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [303])
  assert.equal(new Set(answers.map(({ location }) => location)).size, 1)
  assert.equal((await ownIn(round, client)).length, 1)
  assert.equal((await client.get(begin(round))).location, answers[0]?.location)
})

test('begins from a copy of what was submitted last, if chosen', async () => {
  const round = await openRound()
  const client = await invited(round)
  const last = await submitted(client, { ...allOf(agree), 'note.rationale': 'Said before' })
  const unsaid = await client.post(begin(round), { once: 'mine' })
  assert.equal(unsaid.status, 422)
  assert.match(wordsOf(unsaid), /Select how to start/)
  assert.equal(unsaid.formFields(begin(round)).once, 'mine')
  const id = await start(client, round, { start: 'copy' })
  assert.deepEqual((await storedIn(app, id)).answers, (await storedIn(app, last)).answers)
})

test('a lead may answer without being invited; an officer is sent to the round’s page, which says so', async () => {
  const round = await openRound()
  assert.ok(await start(lead, round))
  const officer = await app.signedIn()
  assert.equal((await officer.get(begin(round))).location, routes.round.href({ round }))
  assert.equal((await officer.post(begin(round), {})).location, routes.round.href({ round }))
  assert.deepEqual(await ownIn(round, officer), [])
})

test('deleted, it can be begun again', async () => {
  const round = await openRound()
  const client = await invited(round)
  const id = await start(client, round)
  const address = routes.deleteAssessment.href({ id })
  await client.post(address, (await client.get(address)).formFields(address))
  assert.ok(await start(client, round))
})

test('before and after submitting it is said when colleagues see it', async () => {
  const round = await openRound()
  const client = await invited(round)
  const id = await start(client, round)
  await saveFields(client, areaAddress(id), allOf(agree))
  const check = routes.checkAnswers.href({ id })
  const shown = await client.get(check)
  assert.match(wordsOf(shown), /Only once they have submitted theirs, or the round is closed\./)
  await client.post(check, shown.formFields(check))
  const done = await client.get(routes.submitted.href({ id }))
  assert.match(wordsOf(done), /You can now also see how colleagues answered in the round Spring 2027\./)
  assert.ok(done.html.includes(routes.comparison.href({ round })))
})

test('the agreed assessment of the council is in nobody’s list of own ones', async () => {
  const round = await openRound()
  const id = await start(lead, round)
  const listed = wordsOf(await lead.get(routes.assessments.href()))
  const settings = `select set_config('app.person', '${lead.personId}', true), set_config('app.council', 'E06000001', true), set_config('app.role', 'lead', true)`
  await app.database.servicePool.query(
    `begin; ${settings};
     insert into assessment.assessment (council_code, author_id, framework_version, scope, kind, round_id, begun_at, saved_at)
       select council_code, author_id, framework_version, scope, 'council', round_id, begun_at, saved_at
       from assessment.assessment where id = '${id}';
     commit`,
  )
  assert.equal(wordsOf(await lead.get(routes.assessments.href())), listed)
})

test('saving after the end of the round is told so, and whether the draft may still be submitted', async () => {
  const round = await openRound()
  const client = await invited(round)
  const id = await start(client, round)
  const save = async (edit: string) => {
    const fields = await openArea(client, areaAddress(id))
    const answer = await client.post(areaAddress(id), { ...fields, ...allOf(agree), edit }, json)
    return answer.json() as { state: string; round?: string }
  }
  assert.equal((await save('1')).round, undefined)
  await lead.post(routes.closeRound.href({ round }), { late: 'no' })
  const after = await save('2')
  assert.deepEqual([after.state, after.round], ['saved', 'closed'])
  await lead.post(routes.allowLate.href({ round }), { late: 'yes' })
  assert.equal((await save('3')).round, 'late')
})
