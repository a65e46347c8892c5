// Taking a plan away, by everyone who may and may not: the three files say the same, and keep names back.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { openSpreadsheet } from '../../platform/spreadsheet/opened-spreadsheet.fixture.ts'
import { routes } from '../../routes.ts'
import { addAction, as, councilPlan, ownPlan, teamPlan } from '../plans/planned.fixture.ts'
import type { Plan } from '../plans/plans.rules.ts'
import { openWord } from './opened-word.fixture.ts'

type Signed = Awaited<ReturnType<TestApp['signedIn']>>
const formats = {
  docx: routes.planWord,
  csv: routes.planCsv,
  xlsx: routes.planSpreadsheet,
} as const
type Format = keyof typeof formats
const all = Object.keys(formats) as Format[]

let app: TestApp
let lead: Signed
let shy: Signed
let officer: Signed
let lga: Signed
let council: Plan

const asLead = () => ({ personId: lead.personId, role: 'lead' as const })
const href = (format: Format, plan: string) => formats[format].href({ plan })
const person = ({ personId }: Signed) => ({ kind: 'person', personId }) as const

before(async () => {
  app = await testApp()
  lead = await app.signedIn({ isLead: true, name: 'Lena Lead' })
  shy = await app.signedIn({ name: 'Sam Okafor', nameVisible: false })
  officer = await app.signedIn({ name: 'Olu Open', nameVisible: true })
  lga = await app.signedIn({ council: null, email: 'staff@local.gov.uk' })
  council = await councilPlan(app, asLead())
  const add = (title: string, more: object) => addAction(app, asLead(), { plan: council, title, ...more })
  await add('=1+1 Review the register', {
    areaId: 'service.managing-income',
    why: 'Because\nof two lines \u0001',
    owner: person(shy),
    dueOn: '2026-11-30',
  })
  await add('Publish the charges', { owner: person(lead), dueOn: '2026-12-20', priority: 'must' })
  await add('Ask residents', { owner: person(officer), status: 'done', statusReason: 'They told us' })
})
after(() => app.close())

test('whoever may read the plan takes it away as Word, CSV and spreadsheet', async () => {
  const types = {
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    csv: 'text/csv; charset=utf-8',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }
  for (const format of all) {
    const answer = await officer.get(href(format, council.id))
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('content-type'), types[format])
    assert.equal(
      answer.headers.get('content-disposition'),
      `attachment; filename="hartlepool-borough-council-plan-2026-12-03.${format}"`,
    )
    assert.equal(answer.headers.get('cache-control'), 'no-store')
  }
})

test('all three say the same, and the Word file sums it up', async () => {
  const word = openWord((await officer.get(href('docx', council.id))).bytes)
  const titles = ['=1+1 Review the register', 'Publish the charges', 'Ask residents']
  assert.deepEqual(word.paragraphs('Lead'), ['3 actions: 1 done, 1 overdue.'])
  assert.deepEqual(
    word.paragraphs('Heading2').slice(-titles.length),
    titles.map((title, index) => `${index + 1}. ${title}`),
  )
  const csv = Buffer.from((await officer.get(href('csv', council.id))).bytes)
  const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true })
  assert.deepEqual(
    rows.map(({ title, owner, due_on, status }) => [title, owner, due_on, status]),
    [
      ["'=1+1 Review the register", 'A colleague', '2026-11-30', 'not-started'],
      ['Publish the charges', 'Lena Lead', '2026-12-20', 'not-started'],
      ['Ask residents', 'Olu Open', '', 'done'],
    ],
  )
  const [sheet] = openSpreadsheet((await officer.get(href('xlsx', council.id))).bytes)
  assert.deepEqual(
    sheet?.rows.slice(1).map((row) => row.find(({ at }) => at.startsWith('E'))?.value),
    titles,
  )
})

async function contents(reader: Signed, plan: string): Promise<string> {
  const word = openWord((await reader.get(href('docx', plan))).bytes)
  const csv = (await reader.get(href('csv', plan))).html
  const sheets = openSpreadsheet((await reader.get(href('xlsx', plan))).bytes)
  return JSON.stringify([word.body, word.part('docProps/core.xml'), csv, sheets])
}

test('a name that somebody keeps to themselves is in no file, not even in their own', async () => {
  for (const reader of [officer, lead, shy])
    assert.doesNotMatch(await contents(reader, council.id), /Okafor|>You</)
})

test('in the plan of a team its members are named', async () => {
  const { plan } = await teamPlan(app, [shy, officer])
  await addAction(app, shy, { plan, owner: person(shy) })
  assert.match(await contents(officer, plan.id), /Sam Okafor/)
  const answer = await officer.get(href('csv', plan.id))
  assert.match(
    answer.headers.get('content-disposition') ?? '',
    /"hartlepool-borough-council-digital-board-plan-2026-12-03\.csv"/,
  )
  for (const format of all) assert.equal((await lead.get(href(format, plan.id))).status, 404)
})

test("somebody's own plan is theirs alone until they share it, and then has no name they do not show", async () => {
  const plan = await ownPlan(app, shy)
  await addAction(app, shy, { plan, title: 'Learn to read the ledger', owner: person(shy) })
  assert.match(await contents(shy, plan.id), /Personal plan.*"Me"|Personal plan of Me/)
  for (const format of all) assert.equal((await officer.get(href(format, plan.id))).status, 404)
  await as(app, shy, (tx) =>
    sql`update plans.plan set shared_at = ${app.clock.now} where id = ${plan.id}`.execute(tx),
  )
  const read = await contents(officer, plan.id)
  assert.match(read, /Learn to read the ledger/)
  assert.doesNotMatch(read, /Okafor/)
})

test('the LGA takes away a council plan once it is shared, without any name of an officer', async () => {
  for (const format of all) assert.equal((await lga.get(href(format, council.id))).status, 404)
  await as(app, asLead(), (tx) =>
    sql`update plans.plan set shared_at = ${app.clock.now} where id = ${council.id}`.execute(tx),
  )
  const read = await contents(lga, council.id)
  assert.match(read, /An officer/)
  assert.doesNotMatch(read, /Okafor|Lena|Olu/)
})

test('to another council it is as unknown as a plan that never was', async () => {
  const york = await app.signedIn({ council: 'E06000014', isLead: true })
  const never = '00000000-0000-4000-8000-000000000000'
  for (const format of all) {
    const theirs = await york.get(href(format, council.id))
    const none = await york.get(href(format, never))
    assert.equal(theirs.status, 404)
    assert.equal(theirs.html.replaceAll(council.id, ''), none.html.replaceAll(never, ''))
    assert.equal((await york.get(href(format, 'not-an-id'))).status, 404)
  }
  assert.match((await app.client().get(href('docx', council.id))).location ?? '', /^\/sign-in/)
})

test('each download is in the audit trail of who took it, and nothing of the plan is logged', async () => {
  const { rows } = await as(app, { personId: lga.personId, role: 'lga' }, (tx) =>
    sql<{ action: string; subject: string }>`
      select action, subject from audit.entry where person_id = ${lga.personId} order by action
    `.execute(tx),
  )
  assert.deepEqual(rows, [
    { action: 'downloaded CSV plan', subject: council.id },
    { action: 'downloaded Word plan', subject: council.id },
    { action: 'downloaded spreadsheet of plan', subject: council.id },
  ])
  assert.doesNotMatch(app.logged.join('\n'), /Review the register|ledger/)
})

test('while no document can be made, the answer says that the service is busy', async () => {
  await app.services.documents.close()
  for (const format of all) assert.equal((await officer.get(href(format, council.id))).status, 503)
})
