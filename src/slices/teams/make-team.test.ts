// Making a team, the list of teams, renaming and closing.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import type { Answer } from '../../../tests/support/client.ts'
import { overtaken } from '../../../tests/support/overtake.ts'
import { routes } from '../../routes.ts'
import { wordsOf } from '../assessment/answering.fixture.ts'
import { as } from '../plans/planned.fixture.ts'
import {
  followed,
  invitationsIn,
  invite,
  join,
  makeTeam,
  type Signed,
  sendTeam,
  teamOf,
  teamWords,
} from './team.fixture.ts'
import { listTeams, makeTeam as makeTeamOf, renameTeam } from './teams.queries.ts'

let app: TestApp
let priya: Signed
before(async () => {
  app = await testApp()
  priya = await app.signedIn({ email: 'priya.shah@hartlepool.gov.uk', name: 'Priya Shah' })
})
after(() => app.close())

const teamsPage = async (client: Signed) => wordsOf(await client.get(routes.teams.href()))
const named = async (name: string) =>
  (await as(app, priya, (tx) => listTeams(tx, priya.personId))).filter((team) => team.name === name)

/** What was done to a team, by whomever, as the LGA may read it. */
async function audited(subject: string): Promise<readonly string[]> {
  const { personId } = await app.signedIn({ email: 'staff@local.gov.uk', council: null })
  const rows = await as(app, { personId, role: 'lga' }, (tx) =>
    tx.selectFrom('audit.entry').select('action').where('subject', '=', subject).orderBy('action').execute(),
  )
  return rows.map(({ action }) => action)
}

describe('making', () => {
  test('an officer with no team is told how to begin; the maker is the first in it', async () => {
    const tom = await app.signedIn({ name: 'Tom Reed' })
    assert.match(await teamsPage(tom), /You are not in a team\. Make one below, or ask a colleague/)
    const answer = await sendTeam(tom, { name: '  Savings group ' })
    assert.match(await followed(tom, answer), /The team is made\. Now say who should be in it\./)
    assert.match(await teamsPage(tom), /Your teams Savings group 1 person Plan of Savings group/)
    const team = /[\da-f-]{36}/.exec(answer.location ?? '')?.[0] ?? ''
    assert.match(await teamWords(tom, team), /Tom Reed \(you\) Since 3 December 2026 Leave/)
    assert.deepEqual(await audited(team), ['made a team'])
  })

  test('the form sent twice makes one team', async () => {
    const address = routes.teams.href()
    const fields = { ...(await priya.get(address)).formFields(address), name: 'Twice' }
    const [one, other] = [await priya.post(address, fields), await priya.post(address, fields)]
    assert.equal(one.location, other.location)
    const [team, ...more] = await named('Twice')
    assert.deepEqual(more, [])
    assert.deepEqual(await audited(team?.id ?? ''), ['made a team'])
    const atOnce = { ...fields, once: crypto.randomUUID(), name: 'At once' }
    const both = await Promise.all([priya.post(address, atOnce), priya.post(address, atOnce)])
    assert.deepEqual(
      both.map(({ status }) => status),
      [303, 303],
    )
    assert.equal((await named('At once')).length, 1)
  })

  test('somebody else cannot aim at a team by what its form was sent with', async () => {
    const once = crypto.randomUUID()
    const one = await priya.post(routes.teams.href(), { once, name: 'Mine' })
    const other = await (await app.signedIn()).post(routes.teams.href(), { once, name: 'Theirs' })
    assert.notEqual(one.location, other.location)
  })

  const faults: ReadonlyArray<readonly [string, string, RegExp]> = [
    ['empty', '', /Enter the name of the team/],
    ['spaces', '   ', /Enter the name of the team/],
    ['too long', 'x'.repeat(101), /The name of the team must be 100 characters or less/],
    ['two lines', 'Digital\nboard', /must be one line of plain text/],
    ['control characters', 'Digital\u0000board', /must be one line of plain text/],
    ['turned text', 'Digital\u202eboard', /must be one line of plain text/],
  ]
  for (const [what, name, sentence] of faults)
    test(`a name that is ${what}: the page again, with what was typed`, async () => {
      const before = (await as(app, priya, (tx) => listTeams(tx, priya.personId))).length
      const answer = await sendTeam(priya, { name })
      assert.equal(answer.status, 422)
      assert.match(wordsOf(answer), sentence)
      assert.ok(answer.html.includes('href="#name"') && answer.html.includes('id="name"'))
      if (!name.includes('\u0000') && !name.includes('\n'))
        assert.equal(answer.formFields(routes.teams.href()).name, name.trim())
      assert.equal((await as(app, priya, (tx) => listTeams(tx, priya.personId))).length, before)
    })

  test('a name of 100 characters is a name', async () => {
    await makeTeam(priya, 'y'.repeat(100))
  })

  test('no two open teams of a council have the same name; another council may, and so may one after a closed one', async () => {
    const first = await makeTeam(priya, 'Digital board')
    const tom = await app.signedIn()
    const taken = await sendTeam(tom, { name: 'DIGITAL board' })
    assert.equal(taken.status, 422)
    assert.match(wordsOf(taken), /Your council has a team of this name\. Enter another name/)
    const york = await app.signedIn({ email: 'ann@york.gov.uk', council: 'E06000014' })
    await makeTeam(york, 'Digital board')
    await priya.post(routes.closeTeam.href({ team: first }), {})
    await makeTeam(tom, 'Digital board')
  })
})

describe('the same name at the same moment', () => {
  const councilCode = 'E06000001'
  const late = (change: Parameters<typeof overtaken>[1]['change'], send: () => Promise<Answer>) =>
    overtaken(app.services.database, {
      settings: { 'app.person': priya.personId, 'app.role': 'officer', 'app.council': councilCode },
      change,
      send,
    })
  const made = (name: string) => ({
    id: crypto.randomUUID(),
    councilCode,
    name,
    personId: priya.personId,
    now: app.clock.now,
  })

  test('of two who make a team, the second is told that the name is taken', async () => {
    const tom = await app.signedIn()
    const answer = await late(
      (tx) => makeTeamOf(tx, made('Raced')),
      () => tom.post(routes.teams.href(), { once: crypto.randomUUID(), name: 'RACED' }),
    )
    assert.equal(answer.status, 422)
    assert.match(wordsOf(answer), /Your council has a team of this name\. Enter another name/)
    assert.equal(answer.formFields(routes.teams.href()).name, 'RACED')
  })

  test('of two who rename theirs, too', async () => {
    const [mine, tom] = [await makeTeam(priya, 'Ours'), await app.signedIn()]
    const address = routes.renameTeam.href({ team: await makeTeam(tom, 'His') })
    const answer = await late(
      (tx) => renameTeam(tx, { teamId: mine, from: 'Ours', name: 'Wanted' }),
      () => tom.post(address, { from: 'His', name: 'wanted' }),
    )
    assert.equal(answer.status, 422)
    assert.match(wordsOf(answer), /Your council has a team of this name\. Enter another name/)
  })
})

describe('the list', () => {
  test('has how many are in each team and how many are invited, and those who were stopped do not count', async () => {
    const lee = await app.signedIn({ email: 'lee@hartlepool.gov.uk' })
    const { team, others } = await teamOf(app, lee, {
      name: 'Counted',
      emails: ['c1@hartlepool.gov.uk', 'c2@hartlepool.gov.uk'],
    })
    await invite(lee, team, 'c3@hartlepool.gov.uk')
    assert.match(await teamsPage(lee), /Counted 3 people, 1 invited/)
    await app.database.ownerPool.query('update identity.person set disabled_at = now() where id = $1', [
      others[0]?.personId,
    ])
    assert.match(await teamsPage(lee), /Counted 2 people, 1 invited/)
    assert.match(await teamWords(lee, team), /Cannot sign in any more Take out/)
    const [invitation = ''] = (await invitationsIn(lee, team)).values()
    await lee.post(routes.withdrawTeamInvitation.href({ team }), { invitation })
    assert.match(await teamsPage(lee), /Counted 2 people Plan/)
  })

  test('has teams by name, whatever their case and whichever was made first', async () => {
    const lee = await app.signedIn()
    for (const name of ['Sorted E', 'sorted c', 'Sorted B', 'sorted D', 'Sorted A']) await makeTeam(lee, name)
    const order = (await teamsPage(lee)).match(/(?<=Plan of )sorted \w/gi)
    assert.deepEqual(order, ['Sorted A', 'Sorted B', 'sorted c', 'sorted D', 'Sorted E'])
  })

  test('says what waits for an answer, and who asks only where they are shown', async () => {
    const ann = await app.signedIn({ email: 'ann@hartlepool.gov.uk' })
    const seen = await app.signedIn({ name: 'Shown Person', nameVisible: true })
    await invite(priya, await makeTeam(priya, 'Hidden asks'), 'ann@hartlepool.gov.uk')
    await invite(seen, await makeTeam(seen, 'Shown asks'), 'ann@hartlepool.gov.uk')
    const words = await teamsPage(ann)
    assert.match(words, /Waiting for your answer/)
    assert.match(words, /Hidden asks A colleague asks you to join Answer/)
    assert.match(words, /Shown asks Shown Person asks you to join Answer/)
  })

  test('has nobody else’s teams', async () => {
    await makeTeam(priya, 'Only Priya’s')
    const lead = await app.signedIn({ isLead: true })
    const york = await app.signedIn({ email: 'bo@york.gov.uk', council: 'E06000014' })
    for (const other of [lead, york]) assert.doesNotMatch(await teamsPage(other), /Only Priya/)
  })
})

describe('renaming', () => {
  const rename = async (client: Signed, team: string, fields: Record<string, string>) => {
    const address = routes.renameTeam.href({ team })
    return client.post(address, { ...(await client.get(address)).formFields(address), ...fields })
  }

  test('anyone in the team may', async () => {
    const { team, others } = await teamOf(app, priya, { name: 'Old name', emails: ['r1@hartlepool.gov.uk'] })
    const [other = priya] = others
    assert.match(await followed(other, await rename(other, team, { name: 'New name' })), /has its new name/)
    // Neither changes anything, so nothing is to be told of it.
    assert.equal((await rename(other, team, { name: 'New name' })).status, 303)
    assert.match(
      await followed(other, await invite(other, team, 'r1@hartlepool.gov.uk')),
      /Nobody was invited/,
    )
    assert.match(await teamWords(priya, team), /^Team New name/)
    assert.deepEqual(await audited(team), [
      'answered an invitation to a team',
      'invited to a team',
      'made a team',
      'renamed a team',
    ])
  })

  test('to a name that will not do, or is taken: the page again', async () => {
    const team = await makeTeam(priya, 'To be renamed')
    await makeTeam(priya, 'Taken already')
    for (const [name, sentence] of [
      ['', /Enter the name of the team/],
      ['x'.repeat(101), /100 characters or less/],
      ['taken ALREADY', /Your council has a team of this name/],
    ] as const) {
      const answer = await rename(priya, team, { name })
      assert.equal(answer.status, 422)
      assert.match(wordsOf(answer), sentence)
      assert.equal(answer.formFields().name, name)
    }
    assert.equal((await rename(priya, team, { name: 'to be renamed' })).status, 303)
    assert.equal((await rename(priya, team, { name: 'to be renamed' })).status, 303)
  })

  test('while somebody else did: says so, keeps what was typed, and the second time it counts', async () => {
    const team = await makeTeam(priya, 'Contested')
    await rename(priya, team, { name: 'Theirs now' })
    const answer = await rename(priya, team, { name: 'Mine now', from: 'Contested' })
    assert.equal(answer.status, 422)
    assert.match(wordsOf(answer), /Somebody else has renamed the team to "Theirs now"\. Save again/)
    const again = await priya.post(routes.renameTeam.href({ team }), answer.formFields())
    assert.equal(again.status, 303)
    assert.match(await teamWords(priya, team), /^.*Team Mine now/)
  })
})

describe('closing', () => {
  test('says what happens first; afterwards the team can be read and nothing changed', async () => {
    const { team, others } = await teamOf(app, priya, { name: 'To close', emails: ['k1@hartlepool.gov.uk'] })
    const [other = priya] = others
    const late = await app.signedIn({ email: 'late@hartlepool.gov.uk' })
    await invite(priya, team, 'late@hartlepool.gov.uk')
    const asked = await priya.get(routes.closeTeam.href({ team }))
    assert.match(wordsOf(asked), /nothing in the plan can be changed/)
    assert.match(wordsOf(asked), /A team that is closed cannot be opened again/)
    assert.match(
      await followed(priya, await priya.post(routes.closeTeam.href({ team }), {})),
      /The team is closed/,
    )
    const words = await teamWords(other, team)
    assert.match(words, /This team was closed on 3 December 2026\. Those in it can read its plan\./)
    assert.doesNotMatch(words, /Invite|Rename|Close the team|late@/)
    assert.match(await teamsPage(other), /Closed teams To close 2 people, closed on 3 December 2026/)
    const refused = [
      [routes.renameTeam, { name: 'Other', from: 'To close' }],
      [routes.inviteToTeam, { addresses: 'x@hartlepool.gov.uk', message: '' }],
      [routes.withdrawTeamInvitation, { invitation: crypto.randomUUID() }],
      [routes.closeTeam, {}],
    ] as const
    for (const [path, fields] of refused)
      assert.match(
        await followed(other, await other.post(path.href({ team }), fields)),
        /This team is closed, so nothing was changed/,
        path.pattern,
      )
    for (const path of [routes.renameTeam, routes.inviteToTeam, routes.closeTeam])
      assert.equal((await other.get(path.href({ team }))).status, 303, path.pattern)
    assert.match(await followed(late, await join(late, team)), /no longer open/)
    assert.equal((await late.get(routes.team.href({ team }))).status, 404)
  })
})
