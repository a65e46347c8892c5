// The demonstration in a real database: as its people wrote it, once, and under the policies that hold for everyone.
import assert from 'node:assert/strict'
import { rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../tests/support/app.ts'
import { medianTimes } from '../../tests/support/medians.ts'
import { settingsOf } from '../asking.ts'
import { within } from '../platform/database/handle.ts'
import type { Lga, Officer } from '../request.ts'
import { routes } from '../routes.ts'
import { allAnswers } from '../slices/assessment/assessment.rules.ts'
import { findAssessment, listSubmittedOfCouncil } from '../slices/assessment/index.ts'
import { shownNames } from '../slices/identity/index.ts'
import { scoreAssessment } from '../slices/scoring/scoring.rules.ts'
import { type DemoFile, readDemoFile } from './demo-file.ts'
import { loadDemonstration } from './load-demonstration.ts'

const root = join(import.meta.dirname, '../..')
// A mail server that nobody may reach: nothing of the demonstration is sent to it.
const smtp = { SMTP_URL: 'smtp://127.0.0.1:9' }

let tiex: TestApp
let file: DemoFile
/** How long the first start took, in milliseconds. */
let first: number
before(async () => {
  const begun = performance.now()
  tiex = await testApp(smtp, { demonstration: true })
  first = performance.now() - begun
  file = fileOf(tiex)
})
after(() => tiex.close())

function fileOf(app: TestApp): DemoFile {
  const read = readDemoFile(app.services.settings.dataDir)
  assert.ok(read, 'there is no demo.json')
  return read
}

function loadInto(app: TestApp) {
  const { settings } = app.services
  return loadDemonstration({ settings, root, database: app.database, now: app.clock.now })
}

async function everything(app: TestApp): Promise<unknown> {
  const { rows } = await app.database.ownerPool.query(`
    select (select jsonb_agg(to_jsonb(p) order by id) from identity.person p) as people,
      (select jsonb_agg(to_jsonb(a) order by id) from assessment.assessment a) as assessments`)
  const contents = await Promise.all(file.assessments.map(({ id, author }) => readAs(app, author, id)))
  const inOrder = contents.map((full) => full?.responses.toSorted((a, b) => (a.areaId < b.areaId ? -1 : 1)))
  return { ...rows[0], contents: inOrder }
}

async function actorOf(app: TestApp, email: string): Promise<Officer | Lga> {
  const { rows } = await app.database.ownerPool.query(
    'select id, name, is_lead, name_visible, council_code from identity.person where email = $1',
    [email],
  )
  const [row] = rows
  assert.ok(row && rows.length === 1, `${email} is there ${rows.length} times`)
  const shared = { personId: row.id, name: row.name }
  if (row.council_code === null) return { kind: 'lga', ...shared }
  const council = { code: row.council_code, name: '', shortName: '' }
  return { kind: 'officer', ...shared, isLead: row.is_lead, nameVisible: row.name_visible, council }
}

async function readAs(app: TestApp, email: string, id: string) {
  const settings = settingsOf(await actorOf(app, email))
  return within(app.database.servicePool, { settings, mode: 'read' }, (tx) => findAssessment(tx, id))
}

test('demo.json names everybody, and each of them is there as it says', async () => {
  assert.ok(file.people.length > 50 && file.councils.length >= 14 && file.assessments.length > 40)
  for (const { email, name, council, role, nameConsent, ...more } of file.people) {
    assert.deepEqual(more, {})
    const actor = await actorOf(tiex, email)
    assert.equal(actor.name, name)
    assert.equal(actor.kind === 'officer' ? actor.council.code : undefined, council)
    assert.equal(role, actor.kind === 'lga' ? 'lga' : actor.isLead ? 'lead' : 'officer')
    if (actor.kind === 'officer') assert.equal(actor.nameVisible, nameConsent)
  }
})

test('demo.json tells what exists, and every answer is one of the framework', async () => {
  for (const { id, author, council, ...told } of file.assessments) {
    const full = await readAs(tiex, author, id)
    assert.ok(full, id)
    const answers = allAnswers(full.responses)
    assert.equal(full.assessment.councilCode, council)
    assert.equal(full.assessment.status, told.status)
    assert.equal(full.assessment.scope.kind, told.scope)
    assert.equal(full.assessment.begunAt.toISOString(), told.begunAt)
    // Refuses what the framework does not have.
    assert.equal(scoreAssessment(full.framework, answers).answeredCount, told.answered)
  }
})

test("a draft is its author's alone: no colleague, lead or LGA staff sees it", async () => {
  const drafts = file.assessments.filter(({ status }) => status === 'draft')
  assert.ok(drafts.length > 10)
  for (const { id, council, author } of drafts) {
    const others = file.people.filter((one) => one.email !== author && (one.council ?? council) === council)
    assert.ok(others.length > 2)
    for (const { email } of others) assert.equal(await readAs(tiex, email, id), undefined)
  }
})

test('what is submitted is seen by the own council, with the names of those who agreed, and by no other', async () => {
  const [one] = file.assessments.filter(({ status }) => status === 'submitted')
  assert.ok(one)
  const colleagues = file.people.filter(({ council }) => council === one.council)
  const stranger = file.people.find(({ council }) => council && council !== one.council)
  assert.ok(stranger)
  assert.equal(await readAs(tiex, stranger.email, one.id), undefined)
  for (const { email } of colleagues) {
    const settings = settingsOf(await actorOf(tiex, email))
    const names = await within(tiex.database.servicePool, { settings, mode: 'read' }, async (tx) => {
      const submitted = await listSubmittedOfCouncil(tx, one.council)
      return shownNames(
        tx,
        submitted.map(({ authorId }) => authorId),
      )
    })
    const finished = file.assessments
      .filter(({ status }) => status === 'submitted')
      .map(({ author }) => author)
    const agreed = colleagues.filter((who) => who.nameConsent && finished.includes(who.email))
    assert.deepEqual([...names.values()].sort(), agreed.map(({ name }) => name).sort())
  }
})

test('another folder gets the same, whatever its clock says', async () => {
  const other = await testApp()
  try {
    other.clock.advance(40 * 86_400_000)
    await loadInto(other)
    assert.deepEqual(fileOf(other), file)
    assert.deepEqual(await everything(other), await everything(tiex))
  } finally {
    await other.close()
  }
})

test('a second start changes nothing, reads no content and takes no time', async () => {
  const { dataDir } = tiex.services.settings
  const before = await everything(tiex)
  const { mtimeMs } = statSync(join(dataDir, 'demo.json'))
  const { settings } = tiex.services
  const again = () =>
    loadDemonstration({ settings, root: '/nowhere', database: tiex.database, now: tiex.clock.now })
  assert.deepEqual((await again()).people, tiex.services.demo)
  const [took = Number.NaN] = await medianTimes(5, [again])
  assert.deepEqual(await everything(tiex), before)
  assert.equal(statSync(join(dataDir, 'demo.json')).mtimeMs, mtimeMs)
  assert.ok(took < first / 10, `${took} ms after ${first} ms`)
})

test('a demo.json that is lost or spoilt is written again', async () => {
  const path = join(tiex.services.settings.dataDir, 'demo.json')
  for (const spoil of [() => rmSync(path), () => writeFileSync(path, '{"people":')]) {
    spoil()
    await loadInto(tiex)
    assert.deepEqual(fileOf(tiex), file)
  }
})

test('a load that was cut short goes on where it was', async () => {
  const other = await testApp()
  try {
    const { ownerPool, servicePool } = other.database
    let turns = 0
    const breaking = new Proxy(servicePool, {
      get(pool, name) {
        if (name === 'connect') turns += 1
        if (name === 'connect' && turns > 60) throw new Error('the power is gone')
        const value = Reflect.get(pool, name)
        return typeof value === 'function' ? value.bind(pool) : value
      },
    })
    const { settings } = other.services
    const database = { ...other.database, servicePool: breaking }
    await assert.rejects(
      loadDemonstration({ settings, root, database, now: other.clock.now }),
      /the power is gone/,
    )
    const { rows } = await ownerPool.query('select count(*)::integer as count from assessment.assessment')
    assert.ok(rows[0].count > 0 && rows[0].count < file.assessments.length)
    await loadInto(other)
    assert.deepEqual(await everything(other), await everything(tiex))
  } finally {
    await other.close()
  }
})

test('a database that has people of its own is left as it is', async () => {
  const other = await testApp()
  try {
    await other.signedIn({ email: 'somebody@hartlepool.gov.uk' })
    await assert.rejects(loadInto(other), /This database has people in it already/)
    const { rows } = await other.database.ownerPool.query('select email from identity.person')
    assert.deepEqual(rows, [{ email: 'somebody@hartlepool.gov.uk' }])
    assert.equal(readDemoFile(other.services.settings.dataDir), undefined)
  } finally {
    await other.close()
  }
})

test('the start page offers everybody, and they sign in by a code that leaves no machine', async () => {
  const start = await tiex.client().get(routes.start.href())
  for (const { name } of file.people) assert.ok(start.text.includes(name), name)
  for (const role of ['officer', 'lead', 'lga']) {
    const person = file.people.find((one) => one.role === role)
    assert.ok(person)
    const client = tiex.client()
    assert.equal((await client.post(routes.signIn.href(), { email: person.email })).status, 303)
    const code = /^\d{6,}$/m.exec(await tiex.mailTo(person.email))?.[0]
    assert.ok(code, 'no code in the mail')
    const entered = await client.post(routes.signInCode.href(), { code })
    assert.equal(entered.location, role === 'lga' ? routes.lga.href() : routes.assessments.href())
    assert.equal((await client.get(entered.location ?? '')).status, 200)
  }
})
