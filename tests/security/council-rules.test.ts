// What the database itself lets each do with assessments, rounds, workshops and what is official, whatever a page or a script
// asks of it. Each statement is one that passes for whoever may, so that it is a policy which stops everybody else.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { type RawBuilder, sql } from 'kysely'
import { within } from '../../src/platform/database/handle.ts'
import { insertCouncilAssessment } from '../../src/slices/assessment/index.ts'
import { emailOf, otherCouncil, ownCouncil } from './cast.ts'
import { framework, makeThing, statements } from './things.ts'
import { type Asker, openTrySql } from './try-sql.ts'

const { cast, change, tried, close } = await openTrySql()
after(close)
const [shown = '', settled = ''] = statements

/** Passes for the one, and changes nothing for any other. */
async function only(may: Asker, query: RawBuilder<unknown>, others: readonly Asker[]): Promise<void> {
  assert.equal(await tried(may, query), 1, may)
  for (const asker of others) assert.equal(await tried(asker, query), 0, asker)
}
async function none(asker: Asker, queries: Readonly<Record<string, RawBuilder<unknown>>>): Promise<void> {
  for (const [why, query] of Object.entries(queries)) assert.equal(await tried(asker, query), 0, why)
}

type Begun = { by?: Asker; council?: string; kind?: string; round?: string; submitted?: boolean }
const begun = ({ by = 'owner', council = ownCouncil.code, kind = 'own', round, submitted = false }: Begun) =>
  sql`insert into assessment.assessment (council_code, author_id, framework_version, scope, kind, round_id, status,
      begun_at, saved_at, submitted_at)
    values (${council}, ${cast.ids[by as 'owner']}, ${framework.version}, 'council', ${kind}, ${round ?? null},
      ${submitted ? 'submitted' : 'draft'}, now(), now(), ${submitted ? sql`now()` : null})`

test('an assessment is begun by its author, for their council, as a draft, and as the agreed one by a lead alone', async () => {
  await only('owner', begun({}), ['anonymous', 'colleague', 'lead', 'other-officer', 'lga'])
  await only('lead', begun({ by: 'lead', kind: 'council' }), ['owner'])
  await none('owner', {
    'of another council': begun({ council: otherCouncil.code }),
    'submitted at once': begun({ submitted: true }),
    'the agreed one': begun({ kind: 'council' }),
  })
})

test('who may answer in a round: a lead, and who is invited, as long as it is open', async () => {
  const { round } = (await makeThing(cast, 'in an open round')).params
  const { round: closed } = (await makeThing(cast, 'in a closed round')).params
  const answers = (by: Asker, of = round) => begun({ by, ...(of ? { round: of } : {}) })
  const withdraw = sql`update rounds.invitation set withdrawn_at = now()
    where round_id = ${round} and email = ${emailOf('colleague')}`
  assert.equal(await tried('colleague', answers('colleague')), 1)
  assert.equal(await tried('lead', answers('lead')), 1)
  assert.equal(await tried('colleague', answers('colleague', closed)), 0, 'closed')
  assert.equal(await tried('lead', answers('lead', closed)), 0, 'closed')
  assert.equal(await change('lead', withdraw), 1)
  assert.equal(await tried('colleague', answers('colleague')), 0, 'no longer invited')
})

test("a draft stays its author's, its council's and what it was begun as; nobody else changes or deletes it", async () => {
  const { id } = (await makeThing(cast, 'draft')).params
  const uninvited = await makeThing(cast, 'in an open round')
  const others = ['anonymous', 'colleague', 'lead', 'other-lead', 'lga'] as const
  await only('owner', sql`update assessment.assessment set saved_at = now() where id = ${id}`, others)
  await only('owner', sql`delete from assessment.assessment where id = ${id}`, others)
  await only('owner', sql`update assessment.response set in_plan = true where assessment_id = ${id}`, others)
  await none('owner', {
    'to a colleague': sql`update assessment.assessment set author_id = ${cast.ids.colleague} where id = ${id}`,
    'to a council': sql`update assessment.assessment set council_code = ${otherCouncil.code} where id = ${id}`,
    'to what the council agreed': sql`update assessment.assessment set kind = 'council' where id = ${id}`,
    'into a round': sql`update assessment.assessment set round_id = ${uninvited.params.round ?? ''} where id = ${id}`,
    'an answer to a colleague': sql`update assessment.response set author_id = ${cast.ids.colleague}
      where assessment_id = ${id}`,
    'an answer to a council': sql`update assessment.response set council_code = ${otherCouncil.code}
      where assessment_id = ${id}`,
  })
})

test('a draft of a closed round is submitted only where it may be late', async () => {
  const { round } = (await makeThing(cast, 'in an open round')).params
  await change('lead', begun({ by: 'lead', ...(round ? { round } : {}) }))
  const submit = sql`update assessment.assessment set status = 'submitted', submitted_at = now()
    where round_id = ${round} and author_id = ${cast.ids.lead}`
  const close = (late: boolean) => sql`update rounds.round set closed_at = coalesce(closed_at, now()),
    closed_by = coalesce(closed_by, ${cast.ids.lead}), late_allowed = ${late} where id = ${round}`
  assert.equal(await tried('lead', submit), 1)
  await change('lead', close(false))
  assert.equal(await tried('lead', submit), 0)
  await change('lead', close(true))
  assert.equal(await tried('lead', submit), 1)
})

test("an agreed assessment in an open round opens nobody's answers to the lead who writes it down", async () => {
  const { id, round = '' } = (await makeThing(cast, 'in an open round')).params
  const submit = (
    kind: string,
  ) => sql`update assessment.assessment set status = 'submitted', submitted_at = now()
    where round_id = ${round} and author_id = ${cast.ids.lead} and kind = ${kind}`
  const seen = () =>
    cast.as('lead', async (tx) => {
      const { rows } = await sql`select id from assessment.assessment where id = ${id}`.execute(tx)
      return rows.length
    })
  for (const [kind, rows] of [
    ['council', 0],
    ['own', 1],
  ] as const) {
    await change('lead', begun({ by: 'lead', kind, round }))
    assert.equal(await change('lead', submit(kind)), 1)
    assert.equal(await seen(), rows, kind)
  }
})

test('a round is opened, changed and invited to by a lead of its council, in their own name', async () => {
  const opens = (by: Asker, council = ownCouncil.code) =>
    sql`insert into rounds.round (council_code, name, scope, framework_version, answer_by, opened_by, opened_at)
      values (${council}, 'Mine', 'council', ${framework.version}, '2027-01-01', ${cast.ids[by as 'owner']}, now())`
  await only('lead', opens('lead'), ['anonymous', 'owner', 'other-lead', 'lga'])
  await none('lead', { another: opens('owner'), council: opens('lead', otherCouncil.code) })
  await none('owner', { 'no lead': opens('owner') })

  const { round } = (await makeThing(cast, 'in an open round')).params
  const others = ['anonymous', 'owner', 'colleague', 'other-lead', 'lga'] as const
  await only('lead', sql`update rounds.round set name = 'Mine' where id = ${round}`, others)
  const invites = sql`insert into rounds.invitation (council_code, round_id, email, message, invited_by, invited_at)
    values (${ownCouncil.code}, ${round}, 'x@hartlepool.gov.uk', '', ${cast.ids.lead}, now())`
  await only('lead', invites, others)
  const withdraws = sql`update rounds.invitation set withdrawn_at = now()
    where round_id = ${round} and email = ${emailOf('owner')}`
  await only('lead', withdraws, others)
})

test('a workshop is led by leads, in their own name, until it ends', async () => {
  const { workshop, round } = (await makeThing(cast, 'in a workshop')).params
  const others = ['anonymous', 'owner', 'colleague', 'other-lead', 'lga'] as const
  const moves = sql`update workshop.workshop set statement_id = null where id = ${workshop}`
  const corrects = sql`update workshop.agreed_answer set dissent = '' where workshop_id = ${workshop}`
  const reopens = sql`delete from workshop.agreed_answer where workshop_id = ${workshop}`
  const votes = sql`update workshop.vote set voted_at = now() where workshop_id = ${workshop}`
  const joins = (council = ownCouncil.code) =>
    sql`insert into workshop.participant (workshop_id, person_id, council_code, joined_at)
      values (${workshop}, ${cast.ids.colleague}, ${council}, now())`
  const records = (council = ownCouncil.code) =>
    sql`insert into workshop.agreed_answer (workshop_id, statement_id, council_code, option_id, reason, dissent,
        agreed_by, agreed_at, version)
      values (${workshop}, ${shown}, ${council}, 'x', '', '', ${cast.ids.lead}, now(), 1)`
  await only('lead', moves, others)
  await only('lead', records(), others)
  await none('lead', { 'an answer of another council': records(otherCouncil.code) })
  await only('lead', corrects, others)
  await only('lead', reopens, others)
  await only('owner', votes, ['anonymous', 'colleague', 'lead', 'other-lead', 'lga'])
  await only('colleague', joins(), ['anonymous', 'owner', 'lead', 'other-lead', 'lga'])
  await none('colleague', { 'of another council': joins(otherCouncil.code) })

  await change('lead', sql`update workshop.workshop set ended_at = now() where id = ${workshop}`)
  await none('lead', { records: records(), corrects, reopens })
  await none('owner', { votes })
  await none('colleague', { joins: joins() })
  const starts = (by: Asker) =>
    sql`insert into workshop.workshop (council_code, round_id, join_code, walk, started_by, started_at)
      values (${ownCouncil.code}, ${round}, '909090', 'area', ${cast.ids[by as 'owner']}, now())`
  await only('lead', starts('lead'), ['anonymous', 'owner', 'other-lead', 'lga'])
  await none('lead', { 'in the name of another': starts('owner') })
  await none('owner', { 'no lead': starts('owner') })
})

test('nobody votes on what is not shown or is agreed, nor without having joined', async () => {
  const { workshop } = (await makeThing(cast, 'in a workshop')).params
  const votes = (who: Asker, statement: string) =>
    sql`insert into workshop.vote (workshop_id, statement_id, person_id, council_code, option_id, voted_at)
      values (${workshop}, ${statement}, ${cast.ids[who as 'owner']}, ${ownCouncil.code}, 'x', now())`
  const show = (statement: string) =>
    change('lead', sql`update workshop.workshop set statement_id = ${statement} where id = ${workshop}`)
  await none('colleague', { 'has not joined': votes('colleague', shown) })
  await none('owner', { 'is not shown': votes('owner', statements[2] ?? '') })
  await show(statements[2] ?? '')
  await only('owner', votes('owner', statements[2] ?? ''), ['colleague', 'lead'])
  await show(settled)
  await none('owner', { 'is agreed': votes('owner', settled) })
})

test('only a lead makes it official: the agreed assessment, submitted, of a round that is closed', async () => {
  const { round: closed = '' } = (await makeThing(cast, 'in a closed round')).params
  const { round: open = '' } = (await makeThing(cast, 'in an open round')).params
  const agreedIn = async (round: string) => {
    const [id, now] = [randomUUID(), cast.app.clock.now]
    const made = { frameworkVersion: framework.version, scope: { kind: 'council' } as const, areas: [], now }
    const whose = { councilCode: ownCouncil.code, leadId: cast.ids.lead, copiedFrom: undefined }
    await cast.as('lead', (tx) => insertCouncilAssessment(tx, { id, roundId: round, ...made, ...whose }))
    return id
  }
  const official = (round: string, assessment: string, by: Asker = 'lead') =>
    sql`insert into official.official_assessment (council_code, round_id, assessment_id, finalised_by, finalised_at)
      values (${ownCouncil.code}, ${round}, ${assessment}, ${cast.ids[by as 'owner']}, now())`
  const agreed = await agreedIn(closed)
  await only('lead', official(closed, agreed), ['anonymous', 'owner', 'other-lead', 'lga'])
  await none('owner', { 'no lead': official(closed, agreed, 'owner') })
  const { rows } = await cast.as('lead', (tx) =>
    sql<{ id: string }>`${begun({ by: 'lead', kind: 'council', round: closed })} returning id`.execute(tx),
  )
  await none('lead', {
    'in the name of another': official(closed, agreed, 'owner'),
    'a draft': official(closed, rows[0]?.id ?? ''),
    'of an open round': official(open, await agreedIn(open)),
    'of another round': official(open, agreed),
  })

  await change('lead', official(closed, agreed))
  const supersedes = (by: Asker) => sql`update official.official_assessment
    set superseded_by = ${cast.ids[by as 'owner']}, superseded_at = now() where assessment_id = ${agreed}`
  await only('lead', supersedes('lead'), ['anonymous', 'owner', 'other-lead', 'lga'])
  await none('owner', { 'no lead': supersedes('owner') })
  await none('lead', { 'in the name of another': supersedes('owner') })
  await change('lead', supersedes('lead'))
  await none('lead', { 'a second time': supersedes('lead') })
})

test('a statement about every row there is changes none of another council', async () => {
  await makeThing(cast, 'draft')
  await makeThing(cast, 'in an open round')
  await makeThing(cast, 'official')
  const everything = {
    'assessment.assessment': sql`update assessment.assessment set saved_at = now()`,
    'assessment.response': sql`update assessment.response set in_plan = true`,
    'rounds.round': sql`update rounds.round set late_allowed = true`,
    'rounds.invitation': sql`update rounds.invitation set withdrawn_at = now()`,
    'workshop.workshop': sql`update workshop.workshop set version = 9`,
    'workshop.vote': sql`update workshop.vote set option_id = 'x'`,
    'workshop.agreed_answer': sql`update workshop.agreed_answer set reason = ''`,
    'no assessment': sql`delete from assessment.assessment`,
    'no response': sql`delete from assessment.response`,
    'no agreed answer': sql`delete from workshop.agreed_answer`,
    'official.official_assessment': sql`update official.official_assessment
      set superseded_at = now(), superseded_by = ${cast.ids['other-lead']}`,
  }
  await none('other-lead', everything)
  await none('other-officer', everything)
})

test('what is of one person is changed by that person, in their own name', async () => {
  const { ids } = cast
  const consents = (of: Asker) => sql`insert into identity.consent (person_id, kind, given, at)
    values (${ids[of as 'owner']}, 'name', true, now())`
  const sessions = (
    of: Asker,
  ) => sql`insert into identity.session (token_hash, person_id, created_at, last_seen_at)
    values (${randomUUID()}, ${ids[of as 'owner']}, now(), now())`
  const keeps = (of: Asker) => sql`insert into identity.kept_form (person_id, path, body, kept_at)
    values (${ids[of as 'owner']}, '/', '', now())`
  const asks = (of: Asker, council = ownCouncil.code, granted: boolean | null = null) =>
    sql`insert into identity.lead_request (person_id, council_code, asked_at, decided_at, granted)
      values (${ids[of as 'owner']}, ${council}, now(), ${granted === null ? null : sql`now()`}, ${granted})`
  const notes = (of: Asker, council = ownCouncil.code) =>
    sql`insert into audit.entry (at, action, person_id, council_code)
      values (now(), 'x', ${ids[of as 'owner']}, ${council})`
  const others = ['anonymous', 'colleague', 'lead', 'other-lead', 'lga'] as const
  for (const inTheirName of [consents, sessions, keeps, asks, notes])
    await only('owner', inTheirName('owner'), others)
  await none('owner', {
    'asks to lead another council': asks('owner', otherCouncil.code),
    'makes themselves a lead': asks('owner', ownCouncil.code, true),
    'is a lead': sql`update identity.person set is_lead = true`,
    'notes it for another council': notes('owner', otherCouncil.code),
  })
  for (const asker of ['owner', 'lead', 'other-lead', 'lga'] as const)
    assert.equal(await tried(asker, sql`update identity.person set name = 'x'`), 1, asker)

  for (const kept of [consents, sessions, keeps, asks, notes]) await change('owner', kept('owner'))
  const reads = (asker: Asker, query: RawBuilder<unknown>) =>
    cast.as(asker, async (tx) => (await query.execute(tx)).rows.length)
  const own = {
    person: sql`select id from identity.person where id = ${ids.owner}`,
    consent: sql`select id from identity.consent where person_id = ${ids.owner}`,
    session: sql`select token_hash from identity.session where person_id = ${ids.owner}`,
    form: sql`select path from identity.kept_form where person_id = ${ids.owner}`,
    request: sql`select id from identity.lead_request where person_id = ${ids.owner}`,
  }
  for (const [what, query] of Object.entries(own)) {
    assert.ok((await reads('owner', query)) > 0, what)
    for (const asker of others) assert.equal(await reads(asker, query), 0, `${what}, to ${asker}`)
  }
  // The LGA reads what was done; a colleague or a lead reads what they did themselves.
  const noted = sql`select id from audit.entry where person_id = ${ids.owner} and action = 'x'`
  for (const asker of ['owner', 'lga'] as const) assert.equal(await reads(asker, noted), 1, asker)
  for (const asker of ['anonymous', 'colleague', 'lead', 'other-lead'] as const)
    assert.equal(await reads(asker, noted), 0, asker)
})

test('an address, a browser or a session opens what is its own, before anybody is known', async () => {
  const { database } = cast.app.services
  type Proof = Readonly<Record<string, string>>
  const reads = (settings: Proof, query: RawBuilder<unknown>) =>
    within(database, { settings, mode: 'write' }, async (tx) => (await query.execute(tx)).rows.length)
  const begins = (email: string, council = ownCouncil.code) =>
    sql`insert into identity.person (email, council_code, role, created_at)
      values (${email}, ${council}, 'officer', now())`
  const email = 'begins@hartlepool.gov.uk'
  const refused = { code: '42501' }
  await assert.rejects(reads({}, begins(email)), refused)
  await assert.rejects(reads({ 'app.email': emailOf('owner') }, begins(email)), refused)
  await assert.rejects(reads({ 'app.email': email }, begins(email, otherCouncil.code)), refused)
  const elsewhere = 'begins@example.gov.uk'
  await assert.rejects(reads({ 'app.email': elsewhere }, begins(elsewhere)), refused)
  await reads({ 'app.email': email }, begins(email))
  assert.equal(await reads({ 'app.email': email }, sql`select id from identity.person`), 1)

  const asks = (browser: string) =>
    sql`insert into identity.sign_in (browser_hash, email, return_to, created_at, expires_at)
      values (${browser}, ${email}, '', now(), now())`
  const signIns = sql`select id from identity.sign_in`
  await assert.rejects(reads({ 'app.browser': 'one' }, asks('another')), refused)
  await reads({ 'app.browser': 'one' }, asks('one'))
  assert.equal(await reads({ 'app.browser': 'one' }, signIns), 1)
  assert.equal(await reads({ 'app.browser': 'another' }, signIns), 0)

  for (const who of ['owner', 'colleague'] as const)
    await change(
      who,
      sql`insert into identity.session (token_hash, person_id, created_at, last_seen_at)
        values (${`of ${who}`}, ${cast.ids[who]}, now(), now())`,
    )
  for (const table of ['session', 'person'])
    for (const [token, rows] of [
      ['of colleague', 1],
      ['of nobody', 0],
    ] as const)
      assert.equal(
        await reads({ 'app.session': token }, sql`select from identity.${sql.ref(table)}`),
        rows,
        `${table} ${token}`,
      )
})
