// What the database itself lets who do in a workshop, whatever the handlers believe.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testApp } from '../../../tests/support/app.ts'
import { type Handle, within } from '../../platform/database/handle.ts'
import {
  type Agreement,
  agreedAnswers,
  carryOver,
  recordAgreement,
  recordMissing,
  reopenStatement,
} from './agreed-answer.queries.ts'
import { notesOn } from './colleague-notes.queries.ts'
import { findLeadView } from './lead-view.queries.ts'
import { findMeeting, findShown } from './meeting.queries.ts'
import { castVote, countPeople, countVotes, findOwnVote, hasJoined, join } from './take-part.queries.ts'
import {
  framework,
  joined,
  type MadeWorkshop,
  made,
  roundOfFour,
  show,
  startedWorkshop,
} from './workshop.fixture.ts'
import {
  endWorkshop,
  findByCode,
  findWorkshop,
  insertWorkshop,
  latestWorkshop,
  moveTo,
} from './workshop.queries.ts'

const hartlepool = 'E06000001'
const stockton = 'E06000004'

const app = await testApp()
after(() => app.close())

type Who = { readonly person?: string; readonly council?: string; readonly role?: string }

function as<T>({ person, council, role }: Who, work: (tx: Handle) => Promise<T>): Promise<T> {
  const settings = {
    ...(person ? { 'app.person': person } : {}),
    ...(council ? { 'app.council': council } : {}),
    ...(role ? { 'app.role': role } : {}),
  }
  return within(app.database.servicePool, { settings, mode: 'write' }, work)
}

const leadOf = ({ lead }: Pick<MadeWorkshop, 'lead'>): Who => ({
  person: lead.personId,
  council: hartlepool,
  role: 'lead',
})

function agreement({ id, lead }: MadeWorkshop, more: Partial<Agreement> = {}): Agreement {
  return {
    workshopId: id,
    councilCode: hartlepool,
    statementId: made.split,
    optionId: made.third,
    reason: '',
    dissent: '',
    agreedBy: lead.personId,
    now: app.clock.now,
    ...more,
  }
}

const refused = { code: '42501' }

test('another council, the LGA and nobody see no workshop, no vote and nobody in it', async () => {
  const workshop = await startedWorkshop(app)
  const [officer] = workshop.officers
  assert.ok(officer)
  await joined(officer, workshop)
  const stranger = await app.signedIn({ council: stockton, email: 'w@stockton.gov.uk', isLead: true })
  const others: readonly Who[] = [
    { person: stranger.personId, council: stockton, role: 'lead' },
    { person: crypto.randomUUID(), role: 'lga' },
    {},
  ]
  for (const who of others)
    await as(who, async (tx) => {
      assert.equal(await findWorkshop(tx, workshop.id), undefined)
      assert.equal(await latestWorkshop(tx, workshop.round), undefined)
      assert.equal(await findByCode(tx, workshop.code), undefined)
      assert.equal(await findMeeting(tx, workshop.id), undefined)
      assert.equal(await findLeadView(tx, workshop.id, app.services), undefined)
      assert.equal(await countPeople(tx, workshop.id), 0)
      assert.equal(await moveTo(tx, workshop.id, { version: 1, statementId: made.split }), false)
    })
  assert.equal(await as(leadOf(workshop), (tx) => countPeople(tx, workshop.id)), 1)
})

test('neither the LGA nor another council reads what was agreed: it is theirs until it is official', async () => {
  const workshop = await startedWorkshop(app)
  await as(leadOf(workshop), (tx) => recordAgreement(tx, agreement(workshop), 0))
  const lga = { person: crypto.randomUUID(), role: 'lga' }
  assert.equal((await as(lga, (tx) => agreedAnswers(tx, workshop.id))).size, 0)
  assert.equal(
    (await as({ council: stockton, role: 'lead' }, (tx) => agreedAnswers(tx, workshop.id))).size,
    0,
  )
})

test('only a lead starts a workshop, and only on a closed round of the council', async () => {
  const open = await roundOfFour(app, { closed: false })
  const closed = await roundOfFour(app)
  const given = (round: string, startedBy: string) => ({
    councilCode: hartlepool,
    roundId: round,
    joinCode: '000001',
    walk: 'area' as const,
    startedBy,
    now: app.clock.now,
  })
  const [officer] = closed.officers
  assert.ok(officer)
  const lead = leadOf(closed)
  await assert.rejects(
    as(leadOf(open), (tx) => insertWorkshop(tx, given(open.round, open.lead.personId))),
    refused,
  )
  await assert.rejects(
    as({ ...lead, person: officer.personId, role: 'officer' }, (tx) =>
      insertWorkshop(tx, given(closed.round, officer.personId)),
    ),
    refused,
  )
  assert.match(
    (await as(lead, (tx) => insertWorkshop(tx, given(closed.round, closed.lead.personId)))) ?? '',
    /-/,
  )
  // One open workshop a round, and one a code.
  const second = await roundOfFour(app)
  assert.equal(
    await as(lead, (tx) => insertWorkshop(tx, given(closed.round, closed.lead.personId))),
    undefined,
  )
  assert.equal(
    await as(leadOf(second), (tx) => insertWorkshop(tx, given(second.round, second.lead.personId))),
    undefined,
  )
})

test('a vote is refused off the screen, after settling, in the name of another and before joining', async () => {
  const workshop = await startedWorkshop(app)
  const [officer, colleague] = workshop.officers
  assert.ok(officer && colleague)
  const who = { person: officer.personId, council: hartlepool, role: 'officer' }
  const vote = {
    workshopId: workshop.id,
    personId: officer.personId,
    councilCode: hartlepool,
    statementId: made.split,
    optionId: made.third,
    now: app.clock.now,
  }
  await show(workshop.lead, workshop.id, made.split)
  await assert.rejects(
    as(who, (tx) => castVote(tx, vote)),
    refused,
  )
  await joined(officer, workshop)
  await as(who, (tx) => castVote(tx, vote))
  await as(who, (tx) => castVote(tx, { ...vote, optionId: made.lowest }))
  const wrong = [
    { ...vote, statementId: made.other },
    { ...vote, personId: colleague.personId },
    { ...vote, councilCode: stockton },
  ]
  for (const one of wrong)
    await assert.rejects(
      as(who, (tx) => castVote(tx, one)),
      refused,
    )
  await as(leadOf(workshop), (tx) => recordAgreement(tx, agreement(workshop), 0))
  await assert.rejects(
    as(who, (tx) => castVote(tx, vote)),
    refused,
  )
  const another = await startedWorkshop(app)
  await as(who, async (tx) => {
    assert.equal(await findOwnVote(tx, vote, made.split), made.lowest)
    assert.deepEqual(await countVotes(tx, workshop.id, made.split), { [made.lowest]: 1 })
    assert.deepEqual(await countVotes(tx, workshop.id, made.other), {}, 'of another statement')
    assert.deepEqual(await countVotes(tx, another.id, made.split), {}, 'of another workshop')
  })
})

test('who voted what is read by nobody else, not even a lead', async () => {
  const workshop = await startedWorkshop(app)
  const [officer] = workshop.officers
  assert.ok(officer)
  await joined(officer, workshop)
  await as(leadOf(workshop), async (tx) => {
    const place = { workshopId: workshop.id, personId: officer.personId }
    assert.equal(await hasJoined(tx, place), false)
    assert.equal(await findOwnVote(tx, place, made.split), undefined)
    assert.equal(await countPeople(tx, workshop.id), 1)
  })
})

test('joining twice is joining once, and never in the name of another or after the end', async () => {
  const workshop = await startedWorkshop(app)
  const [officer, colleague] = workshop.officers
  assert.ok(officer && colleague)
  const who = { person: officer.personId, council: hartlepool, role: 'officer' }
  const more = { councilCode: hartlepool, now: app.clock.now }
  const place = { workshopId: workshop.id, personId: officer.personId }
  assert.equal(await as(who, (tx) => join(tx, place, more)), true)
  assert.equal(await as(who, (tx) => join(tx, place, more)), false)
  await assert.rejects(
    as(who, (tx) => join(tx, { ...place, personId: colleague.personId }, more)),
    refused,
  )
  assert.equal(await as(leadOf(workshop), (tx) => endWorkshop(tx, workshop.id, app.clock.now)), true)
  assert.equal(await as(leadOf(workshop), (tx) => endWorkshop(tx, workshop.id, app.clock.now)), false)
  await assert.rejects(
    as({ ...who, person: colleague.personId }, (tx) =>
      join(tx, { ...place, personId: colleague.personId }, more),
    ),
    refused,
  )
  // Nothing is agreed, corrected or taken back after the end either.
  await assert.rejects(
    as(leadOf(workshop), (tx) => recordAgreement(tx, agreement(workshop), 0)),
    refused,
  )
  assert.equal(
    await as(leadOf(workshop), (tx) => moveTo(tx, workshop.id, { version: 1, statementId: undefined })),
    false,
  )
})

test('an agreed answer is recorded once, corrected from its own version, and taken back', async () => {
  const workshop = await startedWorkshop(app)
  const which = { workshopId: workshop.id, statementId: made.split }
  await as(leadOf(workshop), async (tx) => {
    assert.equal(await recordAgreement(tx, agreement(workshop), 0), true)
    assert.equal(await recordAgreement(tx, agreement(workshop, { reason: 'second' }), 0), false)
    assert.equal(
      await recordAgreement(tx, agreement(workshop, { reason: 'corrected', dissent: 'one' }), 1),
      true,
    )
    assert.equal(await recordAgreement(tx, agreement(workshop, { reason: 'stale' }), 1), false)
    const agreed = (await agreedAnswers(tx, workshop.id)).get(made.split)
    assert.deepEqual(agreed, {
      statementId: made.split,
      optionId: made.third,
      reason: 'corrected',
      dissent: 'one',
      agreedBy: workshop.lead.personId,
      agreedAt: app.clock.now,
      version: 2,
    })
    assert.equal(await reopenStatement(tx, { ...which, seen: 1 }), false)
    assert.equal(await reopenStatement(tx, { ...which, seen: 2 }), true)
    assert.equal((await agreedAnswers(tx, workshop.id)).size, 0)
    await recordAgreement(tx, agreement(workshop), 0)
    const more = [
      agreement(workshop, { reason: 'kept out' }),
      agreement(workshop, { statementId: made.other }),
    ]
    assert.equal(await recordMissing(tx, more), 1)
    assert.equal((await agreedAnswers(tx, workshop.id)).get(made.split)?.reason, '')
  })
  const officer = { person: workshop.officers[0]?.personId ?? '', council: hartlepool, role: 'officer' }
  await assert.rejects(
    as(officer, (tx) => recordAgreement(tx, agreement(workshop, { statementId: made.unanimous }), 0)),
    refused,
  )
})

test('what one workshop agreed is carried over into another of the council', async () => {
  const [from, to] = [await startedWorkshop(app), await startedWorkshop(app)]
  await as(leadOf(from), async (tx) => {
    await recordAgreement(tx, agreement(from, { reason: 'kept' }), 0)
    assert.equal(await carryOver(tx, { from: from.id, to: to.id }), 1)
    assert.equal((await agreedAnswers(tx, to.id)).get(made.split)?.reason, 'kept')
  })
})

test('a meeting holds what its pages show, with names only of those who show theirs now', async () => {
  const workshop = await startedWorkshop(app)
  await show(workshop.lead, workshop.id, made.split)
  await as(leadOf(workshop), async (tx) => {
    const meeting = await findMeeting(tx, workshop.id)
    assert.ok(meeting)
    assert.equal(meeting.answers.length, 4)
    assert.equal(meeting.round.id, workshop.round)
    const shown = await findShown(tx, meeting)
    assert.equal(shown.placed?.statement.id, made.split)
    assert.equal(shown.spread?.counts.find(({ option }) => option.id === made.lowest)?.count, 2)
    const areaId = framework.areas[0]?.id ?? ''
    const notes = await notesOn(tx, meeting, { areaId, secret: app.services.secret })
    assert.deepEqual(notes.map(({ author }) => author).sort(), [
      'A colleague',
      'A colleague',
      'A colleague',
      'Bea Shown',
    ])
    const view = await findLeadView(tx, workshop.id, app.services)
    assert.equal(view?.rows.length, 84)
    assert.deepEqual(
      view?.rows.map(({ statementId }) => statementId),
      made.statements,
    )
    assert.ok((view?.unanimous.length ?? 0) > 20)
  })
})
