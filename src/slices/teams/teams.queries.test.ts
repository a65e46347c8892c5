// What the database lets each person see and do about a team, whatever the pages would have asked.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import type { Handle } from '../../platform/database/handle.ts'
import { type Asker, as } from '../plans/planned.fixture.ts'
import {
  answerTeamInvitation,
  findTeamInvitation,
  inviteToTeam,
  listInvitedToTeam,
  listTeamInvitations,
  withdrawTeamInvitation,
} from './team-invitations.queries.ts'
import { findMembersAt, leaveTeam, listMembers, takeOut } from './team-members.queries.ts'
import { closeTeam, findTeam, isNameTaken, listTeams, makeTeam, renameTeam } from './teams.queries.ts'

const hartlepool = 'E06000001'
let app: TestApp
let maker: Asker
let tom: Asker
/** Those to whom a team is not there: a colleague, a lead, and a lead of another council. */
let strangers: readonly Asker[]
before(async () => {
  app = await testApp()
  maker = await app.signedIn({ email: 'maker@hartlepool.gov.uk', name: 'Mia Maker' })
  tom = await app.signedIn({ email: 'tom@hartlepool.gov.uk', name: 'Tom Reed' })
  const lead = await app.signedIn({ email: 'lead@hartlepool.gov.uk', isLead: true })
  const york = await app.signedIn({ email: 'lead@york.gov.uk', council: 'E06000014', isLead: true })
  strangers = [
    await app.signedIn({ email: 'other@hartlepool.gov.uk' }),
    { personId: lead.personId, role: 'lead' },
    { personId: york.personId, role: 'lead', council: 'E06000014' },
  ]
})
after(() => app.close())

const run = <T>(asker: Asker, work: (tx: Handle) => Promise<T>) => as(app, asker, work)
const now = () => app.clock.now

async function made(name: string = randomUUID()): Promise<string> {
  const id = randomUUID()
  const team = { id, councilCode: hartlepool, name, personId: maker.personId, now: now() }
  assert.equal(await run(maker, (tx) => makeTeam(tx, team)), true)
  return id
}

const given = (teamId: string, asker: Asker, ...emails: string[]) => ({
  teamId,
  personId: asker.personId,
  councilCode: asker.council ?? hartlepool,
  emails,
  message: 'Hello',
  now: now(),
})
const invite = (teamId: string, ...emails: string[]) =>
  run(maker, (tx) => inviteToTeam(tx, given(teamId, maker, ...emails)))
const answer = (asker: Asker, teamId: string, accepts = true) =>
  run(asker, (tx) => answerTeamInvitation(tx, { teamId, accepts, now: now() }))

/** A team that Tom has joined. */
async function shared(): Promise<string> {
  const team = await made()
  await invite(team, 'tom@hartlepool.gov.uk')
  assert.equal(await answer(tom, team), true)
  return team
}

const names = async (asker: Asker, team: string) =>
  (await run(asker, (tx) => listMembers(tx, team))).map(({ name, hasLeft }) => [name, hasLeft])

describe('who sees a team', () => {
  test('those in it: its members, its plan, and what it is called', async () => {
    const team = await shared()
    for (const asker of [maker, tom]) {
      const inTeam = { teamId: team, personId: asker.personId }
      const found = await run(asker, (tx) => findTeam(tx, inTeam))
      const { rows } = await app.database.ownerPool.query('select id from plans.plan where team_id = $1', [
        team,
      ])
      assert.equal(found?.planId, rows[0].id)
      assert.deepEqual(await names(asker, team), [
        ['Mia Maker', false],
        ['Tom Reed', false],
      ])
    }
    const listed = await run(tom, (tx) => listTeams(tx, tom.personId))
    assert.deepEqual(
      listed.filter(({ id }) => id === team).map(({ people, waiting }) => [people, waiting]),
      [[2, 0]],
    )
  })

  test('nobody else: not a colleague, not a lead, not another council', async () => {
    const team = await shared()
    await invite(team, 'waiting@hartlepool.gov.uk')
    for (const stranger of strangers) {
      const inTeam = { teamId: team, personId: stranger.personId }
      assert.equal(await run(stranger, (tx) => findTeam(tx, inTeam)), undefined)
      // Nor by saying that they are somebody else: the policies know who asks.
      const asMaker = { teamId: team, personId: maker.personId }
      assert.equal(await run(stranger, (tx) => findTeam(tx, asMaker)), undefined)
      assert.deepEqual(await run(stranger, (tx) => listTeams(tx, maker.personId)), [])
      assert.deepEqual(await run(stranger, (tx) => listMembers(tx, team)), [])
      assert.deepEqual(await run(stranger, (tx) => listInvitedToTeam(tx, team)), [])
      assert.equal(await run(stranger, (tx) => findTeamInvitation(tx, inTeam)), undefined)
      assert.deepEqual(await run(stranger, (tx) => listTeamInvitations(tx, maker.personId)), [])
      const addresses = ['maker@hartlepool.gov.uk', 'tom@hartlepool.gov.uk']
      assert.equal((await run(stranger, (tx) => findMembersAt(tx, team, addresses))).size, 0)
      assert.deepEqual(
        await run(maker, (tx) => findMembersAt(tx, team, [...addresses, 'nobody@hartlepool.gov.uk'])),
        new Map([
          ['maker@hartlepool.gov.uk', maker.personId],
          ['tom@hartlepool.gov.uk', tom.personId],
        ]),
      )
    }
  })

  test('of another council not even what it is called', async () => {
    const team = await made('Known by name')
    const [colleague = maker, , york = maker] = strangers
    const called = (asker: Asker) =>
      run(asker, (tx) => tx.selectFrom('teams.team').select('name').where('id', '=', team).execute())
    assert.deepEqual(await called(colleague), [{ name: 'Known by name' }])
    assert.deepEqual(await called(york), [])
    const taken = (asker: Asker, teamId: string) =>
      run(asker, (tx) => isNameTaken(tx, { name: 'known BY name', councilCode: hartlepool, teamId }))
    assert.equal(await taken(colleague, randomUUID()), true)
    assert.equal(await taken(colleague, team), false)
    assert.equal(await taken(york, randomUUID()), false)
  })
})

describe('who gets into a team', () => {
  test('the maker, and nobody whom the maker adds', async () => {
    const team = await made()
    const add = (asker: Asker, personId: string) =>
      run(asker, (tx) =>
        tx
          .insertInto('teams.membership')
          .values({ team_id: team, person_id: personId, council_code: hartlepool, joined_at: now() })
          .execute(),
      )
    for (const asker of [maker, tom])
      await assert.rejects(add(asker, tom.personId), /row-level security/, asker.personId)
    for (const stranger of strangers)
      await assert.rejects(add(stranger, stranger.personId), /row-level security/)
  })

  test('nobody makes a team for another council, or in somebody else’s name', async () => {
    const team = {
      id: randomUUID(),
      councilCode: hartlepool,
      name: 'x',
      personId: maker.personId,
      now: now(),
    }
    await assert.rejects(
      run(maker, (tx) => makeTeam(tx, { ...team, councilCode: 'E06000014' })),
      /row-level security/,
    )
    await assert.rejects(
      run(tom, (tx) => makeTeam(tx, team)),
      /row-level security/,
    )
  })

  test('nobody who was not invited, whose invitation was withdrawn or answered, or after the team was closed', async () => {
    const team = await made()
    for (const stranger of strangers) assert.equal(await answer(stranger, team), false)
    await invite(team, 'tom@hartlepool.gov.uk')
    const [waiting] = await run(maker, (tx) => listInvitedToTeam(tx, team))
    const withdrawal = { teamId: team, invitationId: waiting?.id ?? '', now: now() }
    assert.equal(await run(tom, (tx) => withdrawTeamInvitation(tx, withdrawal)), false)
    assert.equal(await run(maker, (tx) => withdrawTeamInvitation(tx, withdrawal)), true)
    assert.equal(await answer(tom, team), false)
    await invite(team, 'tom@hartlepool.gov.uk')
    assert.equal(await answer(tom, team, false), true)
    assert.equal(await answer(tom, team), false)
    await invite(team, 'tom@hartlepool.gov.uk')
    assert.equal(await run(maker, (tx) => closeTeam(tx, team, now())), true)
    assert.equal(await answer(tom, team), false)
    const found = await run(tom, (tx) => findTeamInvitation(tx, { teamId: team, personId: tom.personId }))
    assert.equal(found?.isOpen, false)
    assert.deepEqual(await names(maker, team), [['Mia Maker', false]])
  })

  test('whoever an invitation names, and no other council’s person of the same address', async () => {
    const team = await made()
    await invite(team, 'twin@hartlepool.gov.uk')
    const { personId } = await app.signedIn({ email: 'twin@hartlepool.gov.uk', council: 'E06000014' })
    const twin = { personId, council: 'E06000014' }
    assert.equal(await answer(twin, team), false)
    const seen = await run(twin, (tx) => tx.selectFrom('teams.invitation').select('message').execute())
    assert.deepEqual(seen, [])
    assert.equal(await answer(await app.signedIn({ email: 'twin@hartlepool.gov.uk' }), team), true)
  })

  test('a stranger neither invites nor renames, closes or empties it', async () => {
    const team = await shared()
    for (const stranger of strangers) {
      await assert.rejects(
        run(stranger, (tx) => inviteToTeam(tx, given(team, stranger, 'x@hartlepool.gov.uk'))),
        /row-level security/,
      )
      assert.equal(await run(stranger, (tx) => closeTeam(tx, team, now())), false)
      const taking = { teamId: team, personId: stranger.personId, takenOut: tom.personId, now: now() }
      assert.equal(await run(stranger, (tx) => takeOut(tx, taking)), false)
      const leaving = { teamId: team, personId: maker.personId, now: now() }
      assert.equal(await run(stranger, (tx) => leaveTeam(tx, leaving)), 'none')
      const rows = await run(stranger, (tx) =>
        tx.updateTable('teams.team').set({ name: 'Ours now' }).where('id', '=', team).executeTakeFirst(),
      )
      assert.equal(rows.numUpdatedRows, 0n)
    }
  })
})

describe('inviting', () => {
  test('says what became of each address, and invites an address once', async () => {
    const team = await shared()
    const emails = ['a@hartlepool.gov.uk', 'b@hartlepool.gov.uk']
    assert.deepEqual(await invite(team, ...emails, 'tom@hartlepool.gov.uk'), {
      invited: emails,
      before: [],
      members: ['tom@hartlepool.gov.uk'],
    })
    assert.deepEqual(await invite(team, 'a@hartlepool.gov.uk'), {
      invited: [],
      before: ['a@hartlepool.gov.uk'],
      members: [],
    })
    const leaving = { teamId: team, personId: tom.personId, now: now() }
    assert.equal(await run(tom, (tx) => leaveTeam(tx, leaving)), 'left')
    assert.deepEqual((await invite(team, 'tom@hartlepool.gov.uk')).invited, ['tom@hartlepool.gov.uk'])
  })

  test('in no name but one’s own, and into no other council', async () => {
    const team = await shared()
    const invitation = given(team, maker, 'a@hartlepool.gov.uk')
    for (const forged of [
      (tx: Handle) => inviteToTeam(tx, { ...invitation, personId: tom.personId }),
      (tx: Handle) => inviteToTeam(tx, { ...invitation, councilCode: 'E06000014' }),
    ])
      await assert.rejects(run(maker, forged), /row-level security/)
  })

  test('a closed team invites nobody, and withdraws nothing', async () => {
    const team = await made()
    await invite(team, 'a@hartlepool.gov.uk')
    const [waiting] = await run(maker, (tx) => listInvitedToTeam(tx, team))
    await run(maker, (tx) => closeTeam(tx, team, now()))
    await assert.rejects(invite(team, 'b@hartlepool.gov.uk'), /row-level security/)
    const withdrawal = { teamId: team, invitationId: waiting?.id ?? assert.fail(), now: now() }
    assert.equal(await run(maker, (tx) => withdrawTeamInvitation(tx, withdrawal)), false)
  })
})

describe('renaming and closing', () => {
  test('counts only from the name that was there', async () => {
    const team = await made('First')
    const rename = (from: string, name: string) =>
      run(maker, (tx) => renameTeam(tx, { teamId: team, from, name }))
    assert.equal(await rename('First', 'Second'), true)
    assert.equal(await rename('First', 'Third'), false)
    assert.equal(await run(maker, (tx) => closeTeam(tx, team, now())), true)
    assert.equal(await run(maker, (tx) => closeTeam(tx, team, now())), false)
    assert.equal(await rename('Second', 'Third'), false)
  })

  test('a closed team is not opened again', async () => {
    const team = await made()
    await run(maker, (tx) => closeTeam(tx, team, now()))
    const opening = await run(maker, (tx) =>
      tx.updateTable('teams.team').set({ closed_at: null }).where('id', '=', team).executeTakeFirst(),
    )
    assert.equal(opening.numUpdatedRows, 0n)
  })
})

describe('going', () => {
  test('whoever left or was taken out reads nothing; those who stay see a name only where it is shown', async () => {
    const team = await shared()
    const taking = { teamId: team, personId: maker.personId, takenOut: tom.personId, now: now() }
    assert.equal(await run(maker, (tx) => takeOut(tx, taking)), true)
    assert.equal(await run(maker, (tx) => takeOut(tx, taking)), false)
    assert.deepEqual(await run(tom, (tx) => listMembers(tx, team)), [])
    assert.equal(await run(tom, (tx) => findTeam(tx, { teamId: team, personId: tom.personId })), undefined)
    assert.deepEqual(await run(tom, (tx) => listInvitedToTeam(tx, team)), [])
    assert.deepEqual(await names(maker, team), [
      ['Mia Maker', false],
      [undefined, true],
    ])
    const choose = (isShown: boolean) =>
      app.database.ownerPool.query('update identity.person set name_visible = $2 where id = $1', [
        tom.personId,
        isShown,
      ])
    await choose(true)
    assert.deepEqual(await names(maker, team), [
      ['Mia Maker', false],
      ['Tom Reed', true],
    ])
    await choose(false)
    assert.equal(await run(maker, (tx) => leaveTeam(tx, { ...taking, personId: maker.personId })), 'last')
  })

  test('nobody is put back, and nobody takes out in another’s name', async () => {
    const team = await shared()
    const change = (asker: Asker, set: { left_at: Date | null; taken_out_by?: string }) =>
      run(asker, (tx) =>
        tx
          .updateTable('teams.membership')
          .set(set)
          .where('team_id', '=', team)
          .where('person_id', '=', tom.personId)
          .executeTakeFirst(),
      )
    await assert.rejects(change(maker, { left_at: now() }), /row-level security/)
    await assert.rejects(change(maker, { left_at: now(), taken_out_by: tom.personId }), /row-level security/)
    await assert.rejects(change(tom, { left_at: now(), taken_out_by: maker.personId }), /row-level security/)
    const leaving = { teamId: team, personId: tom.personId, now: now() }
    assert.equal(await run(tom, (tx) => leaveTeam(tx, leaving)), 'left')
    assert.equal((await change(maker, { left_at: null })).numUpdatedRows, 0n)
    assert.equal(await answer(tom, team), false)
  })
})
