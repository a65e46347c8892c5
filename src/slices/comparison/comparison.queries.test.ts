// When colleagues' answers may be seen, and of which directorates: asked of the database, by everybody who might try.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { type Handle, within } from '../../platform/database/handle.ts'
import {
  closeMadeRound,
  framework,
  madeAssessment,
  madeRound,
  type Signed,
  sameAnswers,
  setDirectorate,
} from './compared-round.fixture.ts'
import { assessmentsIn, listAreaAnswers, listDirectorates, listRoundAnswers } from './comparison.queries.ts'
import { findToCompare } from './find-to-compare.queries.ts'

const hartlepool = 'E06000001'
const area = framework.areas[0]?.id ?? ''
let app: TestApp
let lead: Signed
let ana: Signed
let ben: Signed
let stranger: Signed

before(async () => {
  app = await testApp()
  lead = await app.signedIn({ isLead: true })
  ana = await app.signedIn()
  ben = await app.signedIn()
  stranger = await app.signedIn({ email: 'x@middlesbrough.gov.uk', council: 'E06000002' })
})
after(() => app.close())

type Settings = Readonly<Record<string, string>>

function ask<T>(settings: Settings, work: (tx: Handle) => Promise<T>): Promise<T> {
  return within(app.database.servicePool, { settings, mode: 'read' }, work)
}

function as({ personId }: Signed, role = 'officer', council = hartlepool): Settings {
  return { 'app.person': personId, 'app.council': council, 'app.role': role }
}

async function idsSeen(settings: Settings, round: string): Promise<string[]> {
  const seen = await ask(settings, (tx) => listRoundAnswers(tx, round))
  return seen.map(({ assessmentId }) => assessmentId).sort()
}

test('nobody sees answers of colleagues before their own are submitted, leads included; then all do', async () => {
  const round = await madeRound(app, lead)
  const first = await madeAssessment(app, { author: ana, round, answers: sameAnswers('agree') })
  await madeAssessment(app, { author: ben, round, answers: sameAnswers('disagree'), draft: true })
  assert.deepEqual(await idsSeen(as(ana), round), [first])
  assert.deepEqual(await idsSeen(as(ben), round), [])
  assert.deepEqual(await idsSeen(as(lead, 'lead'), round), [])
  assert.equal(
    (await ask(as(lead, 'lead'), (tx) => listAreaAnswers(tx, { roundId: round, areaId: area }))).length,
    0,
  )

  const second = await madeAssessment(app, { author: lead, round, answers: sameAnswers('agree') })
  assert.deepEqual(await idsSeen(as(lead, 'lead'), round), [first, second].sort())
  assert.deepEqual(await idsSeen(as(ben), round), [])
})

test('once it is closed everyone of the council sees all that was submitted, and another council nothing', async () => {
  const round = await madeRound(app, lead)
  const first = await madeAssessment(app, { author: ana, round, answers: sameAnswers('agree') })
  await madeAssessment(app, { author: ben, round, answers: {}, draft: true })
  await madeAssessment(app, { author: lead, round, answers: sameAnswers('agree'), kind: 'council' })
  await closeMadeRound(app, lead, round)
  assert.deepEqual(await idsSeen(as(lead, 'lead'), round), [first])
  assert.deepEqual(await idsSeen(as(stranger, 'lead', 'E06000002'), round), [])
  assert.deepEqual(await idsSeen({}, round), [])
  assert.deepEqual(await idsSeen({ 'app.person': ana.personId, 'app.role': 'officer' }, round), [])
})

test('answers come together from all areas, and those of one area with their notes', async () => {
  const round = await madeRound(app, lead)
  await madeAssessment(app, {
    author: ana,
    round,
    answers: sameAnswers('agree'),
    notes: {
      [area]: { impediments: 'Too few people' },
      [framework.areas[1]?.id ?? '']: { rationale: 'Other' },
    },
  })
  const [whole] = await ask(as(ana), (tx) => listRoundAnswers(tx, round))
  assert.deepEqual(whole?.answers, sameAnswers('agree'))
  assert.equal(whole?.authorId, ana.personId)
  const [one] = await ask(as(ana), (tx) => listAreaAnswers(tx, { roundId: round, areaId: area }))
  assert.deepEqual(
    Object.keys(one?.answers ?? {}).sort(),
    framework.areas[0]?.statements.map(({ id }) => id).sort(),
  )
  assert.deepEqual(one?.notes, { impediments: 'Too few people' })
  assert.equal(one?.deliberateReason, undefined)
})

test('a round is compared, not yet, or not there at all', async () => {
  const round = await madeRound(app, lead)
  const draft = await madeAssessment(app, { author: ben, round, answers: {}, draft: true })
  await madeAssessment(app, { author: ana, round, answers: {} })
  const find = (who: Signed, settings: Settings) =>
    ask(settings, (tx) => findToCompare(tx, { roundId: round, personId: who.personId }))
  assert.equal((await find(ana, as(ana))).kind, 'open')
  const notYet = await find(ben, as(ben))
  assert.deepEqual(notYet.kind === 'not-yet' && [notYet.submitted, notYet.draftId], [1, draft])
  const neither = await find(lead, as(lead, 'lead'))
  assert.deepEqual(neither.kind === 'not-yet' && [neither.submitted, neither.draftId], [1, undefined])
  assert.equal((await find(stranger, as(stranger, 'officer', 'E06000002'))).kind, 'none')
})

/** A round in which each directorate has so many submitted assessments; an empty one is none given. */
async function roundWith(groups: readonly (readonly [directorate: string, size: number])[]): Promise<string> {
  const round = await madeRound(app, lead)
  for (const [directorate, size] of groups)
    for (let place = 0; place < size; place += 1) {
      const author = await app.signedIn()
      await setDirectorate(app, author.personId, place % 2 ? directorate : `  ${directorate.toUpperCase()} `)
      await madeAssessment(app, { author, round, answers: {} })
    }
  await closeMadeRound(app, lead, round)
  return round
}

const groupings: [groups: (readonly [string, number])[], shown: (readonly [string, number])[]][] = [
  [
    [
      ['Place', 5],
      ['Adults', 5],
    ],
    [
      ['ADULTS', 5],
      ['PLACE', 5],
    ],
  ],
  [
    [
      ['Place', 4],
      ['Adults', 4],
    ],
    [],
  ],
  [
    [
      ['Place', 5],
      ['Adults', 4],
    ],
    [],
  ], // the 4 would be what is left
  [
    [
      ['Place', 6],
      ['Adults', 5],
      ['Legal', 1],
    ],
    [['PLACE', 6]],
  ], // Adults stays with Legal
  [
    [
      ['Place', 6],
      ['Adults', 5],
      ['', 5],
    ],
    [
      ['ADULTS', 5],
      ['PLACE', 6],
    ],
  ],
  [
    [
      ['Place', 5],
      ['', 2],
    ],
    [],
  ],
  [[['Place', 5]], [['PLACE', 5]]],
  [
    [
      ['Place', 5],
      ['Legal', 3],
      ['Estates', 2],
    ],
    [['PLACE', 5]],
  ],
]
for (const [groups, shown] of groupings)
  test(`of ${groups.map(([name, size]) => `${name || 'none'} ${size}`).join(', ')}: ${shown.length} shown`, async () => {
    const round = await roundWith(groups)
    const listed = await ask(as(lead, 'lead'), (tx) => listDirectorates(tx, round))
    assert.deepEqual(
      listed.map(({ directorate, assessments }) => [directorate.toUpperCase(), assessments]),
      shown,
    )
    for (const { directorate, assessments } of listed) {
      const members = await ask(as(lead, 'lead'), (tx) => assessmentsIn(tx, { roundId: round, directorate }))
      assert.equal(members.size, assessments)
    }
    const hidden = groups
      .map(([name]) => name)
      .filter((name) => !shown.some(([one]) => one === name.toUpperCase()))
    for (const directorate of [...hidden, ...hidden.map((name) => name.toUpperCase()), 'Nowhere', 'a\0b'])
      assert.equal(
        (await ask(as(lead, 'lead'), (tx) => assessmentsIn(tx, { roundId: round, directorate }))).size,
        0,
      )
    assert.deepEqual(await ask(as(stranger, 'lead', 'E06000002'), (tx) => listDirectorates(tx, round)), [])
    assert.deepEqual(await ask({}, (tx) => listDirectorates(tx, round)), [])
    assert.deepEqual(await ask({ 'app.role': 'lga' }, (tx) => listDirectorates(tx, round)), [])
  })

test('neither a draft nor what was agreed for the council makes a directorate large enough', async () => {
  const round = await madeRound(app, lead)
  for (const made of [{}, {}, {}, {}, { draft: true }, { kind: 'council' }] as const) {
    const author = await app.signedIn()
    await setDirectorate(app, author.personId, 'Place')
    await madeAssessment(app, { author, round, answers: {}, ...made })
  }
  await closeMadeRound(app, lead, round)
  assert.deepEqual(await ask(as(lead, 'lead'), (tx) => listDirectorates(tx, round)), [])
})

test('a directorate is written as most of its people write it, and not told before answers may be seen', async () => {
  const round = await madeRound(app, lead)
  for (const written of [
    'Adult social care',
    'Adult  social care',
    'ADULT SOCIAL CARE',
    'Adult social care',
    'adult social care',
  ]) {
    const author = await app.signedIn()
    await setDirectorate(app, author.personId, written)
    await madeAssessment(app, { author, round, answers: {} })
  }
  const list = () => ask(as(lead, 'lead'), (tx) => listDirectorates(tx, round))
  assert.deepEqual(await list(), [])
  await closeMadeRound(app, lead, round)
  assert.deepEqual(await list(), [{ directorate: 'Adult social care', assessments: 5 }])
})

test('who works where cannot be asked of the database itself', async () => {
  const round = await roundWith([['Place', 5]])
  await assert.rejects(
    app.database.servicePool.query('select * from comparison.authors_of($1)', [round]),
    /permission denied/,
  )
})
