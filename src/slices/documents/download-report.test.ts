// Taking a report away, by everyone who may and may not; a name that is not shown is in no file.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { type TestApp, type TestPerson, testApp } from '../../../tests/support/app.ts'
import { routes } from '../../routes.ts'
import { openWord } from './opened-word.fixture.ts'

type Signed = Awaited<ReturnType<TestApp['signedIn']>>

const area = 'service.managing-income'
let app: TestApp
let author: Signed
let submitted: string
let draft: string

before(async () => {
  app = await testApp()
  author = await app.signedIn({ name: 'Sam Okafor', nameVisible: false })
  submitted = await begin(author)
  const path = routes.area.href({ id: submitted, area })
  const form = await author.get(path)
  const saved = await author.post(path, {
    ...form.formFields(path),
    [`${area}.identify`]: 'agree',
    [`${area}.plan`]: 'strongly-agree',
    [`${area}.deliver`]: 'not-applicable',
    'note.impediments': '=SUM(A1)\r\nsecond line \u0001',
  })
  assert.equal(saved.status, 303)
  const check = routes.checkAnswers.href({ id: submitted })
  const sent = await author.post(check, { ...(await author.get(check)).formFields(check) })
  assert.equal(sent.status, 303)
  draft = await begin(author)
})
after(() => app.close())

async function begin(client: Signed): Promise<string> {
  const fields = (await client.get(routes.beginAssessment.href())).formFields()
  const answer = await client.post(routes.beginAssessment.href(), {
    ...fields,
    scope: 'council',
    start: 'empty',
  })
  const id = /assessments\/([0-9a-f-]{36})/.exec(answer.location ?? '')?.[1]
  assert.ok(id, `${answer.status} ${answer.location}`)
  return id
}

const word = (id: string) => routes.reportWord.href({ id })
const csv = (id: string) => routes.reportCsv.href({ id })

test('the author downloads a Word report of their own answers', async () => {
  const answer = await author.get(word(submitted))
  assert.equal(answer.status, 200)
  assert.equal(
    answer.headers.get('content-type'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  )
  assert.match(
    answer.headers.get('content-disposition') ?? '',
    /^attachment; filename="self-assessment-hartlepool-borough-council-\d{4}-\d\d-\d\d\.docx"$/,
  )
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  const opened = openWord(answer.bytes)
  assert.deepEqual(opened.paragraphs('Title'), ['Hartlepool Borough Council'])
  assert.ok(opened.paragraphs('Note').includes('=SUM(A1)\nsecond line '.trim()))
})

test('the CSV report holds the same answers', async () => {
  const answer = await author.get(csv(submitted))
  assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8')
  const rows: Record<string, string>[] = parse(Buffer.from(answer.bytes), { bom: true, columns: true })
  assert.equal(rows.length, 84)
  const own = rows.filter((row) => row.area_id === area)
  assert.deepEqual(
    own.map((row) => row.answer),
    ['agree', 'strongly-agree', 'not-applicable', ''],
  )
  assert.deepEqual([own[0]?.score, own[0]?.category], ['83.3', 'strong'])
  assert.match(own[0]?.impediments ?? '', /^'=SUM\(A1\)/)
})

const readers: [who: string, person: Partial<TestPerson>][] = [
  ['a colleague', { email: 'colleague@hartlepool.gov.uk' }],
  ['a lead', { email: 'lead@hartlepool.gov.uk', isLead: true }],
  ['LGA staff', { email: 'staff@local.gov.uk', council: null }],
]

for (const [who, person] of readers) {
  test(`${who} downloads it too, and does not learn the name that the author keeps to themselves`, async () => {
    const reader = await app.signedIn(person)
    const opened = openWord((await reader.get(word(submitted))).bytes)
    const text = opened.paragraphs('CoverText').join('\n')
    assert.match(text, /Assessed by: A colleague/)
    assert.doesNotMatch(opened.body, /Okafor/)
    assert.doesNotMatch(new TextDecoder().decode((await reader.get(csv(submitted))).bytes), /Okafor/)
  })
}

test('to another council it is as unknown as an id that never was', async () => {
  const other = await app.signedIn({ council: 'E06000002', email: 'officer@middlesbrough.gov.uk' })
  for (const path of [word, csv]) {
    const theirs = await other.get(path(submitted))
    const never = await other.get(path('00000000-0000-4000-8000-000000000000'))
    assert.equal(theirs.status, 404)
    assert.equal(
      theirs.html.replaceAll(submitted, ''),
      never.html.replaceAll('00000000-0000-4000-8000-000000000000', ''),
    )
    assert.equal((await other.get(path('not-an-id'))).status, 404)
  }
})

test('a draft has no report: its author is taken back to it, and to others it is unknown', async () => {
  const colleague = await app.signedIn({ email: 'colleague@hartlepool.gov.uk' })
  for (const path of [word, csv]) {
    const own = await author.get(path(draft))
    assert.deepEqual([own.status, own.location], [303, routes.assessment.href({ id: draft })])
    assert.equal((await colleague.get(path(draft))).status, 404)
  }
})

test('who is not signed in is asked to sign in', async () => {
  const answer = await app.client().get(word(submitted))
  assert.equal(answer.status, 303)
  assert.match(answer.location ?? '', /^\/sign-in/)
})

test('each download leaves an entry in the audit trail of who took it', async () => {
  const database = await app.database.servicePool.connect()
  await database.query(`select set_config('app.person', '${author.personId}', false)`)
  const { rows } = await database.query<{ action: string }>(
    `select action from audit.entry where subject = '${submitted}' and action like 'downloaded%' order by action`,
  )
  database.release(true)
  assert.deepEqual(
    rows.map(({ action }) => action),
    ['downloaded CSV report', 'downloaded Word report'],
  )
})

test('nothing that was answered or written is logged', () => {
  assert.doesNotMatch(app.logged.join('\n'), /SUM\(A1\)|Okafor/)
})

test('while no document can be made, the answer says that the service is busy', async () => {
  await app.services.documents.close()
  const answer = await author.get(word(submitted))
  assert.equal(answer.status, 503)
  assert.match(answer.headers.get('content-type') ?? '', /^text\/html/)
})
