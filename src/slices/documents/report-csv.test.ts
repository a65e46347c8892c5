// The CSV report by the columns that were promised, read back by another reader.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { aReport, aResponse, aSubmittedAssessment, nasty, publishedFramework } from './made-report.fixture.ts'
import { reportCsv } from './report-csv.document.ts'

type Row = Record<string, string>

function rowsOf(bytes: Uint8Array): Row[] {
  return parse(Buffer.from(bytes), { bom: true, columns: true, record_delimiter: '\r\n' })
}

const bytes = reportCsv(aReport())
const rows = rowsOf(bytes)

test('the columns are those that were promised, in that order, and more', () => {
  const header = new TextDecoder().decode(bytes).split('\r\n')[0]?.replaceAll('"', '')
  assert.equal(
    header,
    'council_code,council,assessment_id,framework_version,submitted_at,area_id,area,focus,characteristic,score,category,statement_id,step,statement,answer,impediments,notable_practice,rationale,deliberate,in_action_plan,deliberate_reason,scope,author,reason,dissent,spread',
  )
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf])
})

test('there is one row per statement, in the order of the framework', () => {
  const statements = publishedFramework.areas.flatMap((area) => area.statements)
  assert.deepEqual(
    rows.map((row) => [row.statement_id, row.step, row.statement]),
    statements.map(({ id, stepId, text }) => [id, stepId, text]),
  )
})

test('a row says whose it is, where the area stands and what was answered', () => {
  const row = rows.find(({ statement_id: id }) => id === 'service.managing-expenditure.plan')
  assert.deepEqual(
    { ...row, statement: '' },
    {
      council_code: 'E06000003',
      council: 'Redcar and Cleveland Borough Council',
      assessment_id: '0b6f7e5c-7f0d-4d8e-9a55-0a1c9d7f4a11',
      framework_version: '1.0.0',
      submitted_at: '2026-12-03T10:20:30.456Z',
      area_id: 'service.managing-expenditure',
      area: 'Managing expenditure: service focus',
      focus: 'service',
      characteristic: 'managing-expenditure',
      score: '33.3',
      category: 'needs-improvement',
      statement_id: 'service.managing-expenditure.plan',
      step: 'plan',
      statement: '',
      answer: 'disagree',
      impediments: '',
      notable_practice: '',
      rationale: '',
      deliberate: 'yes',
      in_action_plan: 'yes',
      deliberate_reason: 'We chose to keep this service small, because demand has fallen by a third.',
      scope: 'Whole council',
      author: 'A colleague',
      reason: '',
      dissent: '',
      spread: '',
    },
  )
})

test('a choice that was given no reason is a choice all the same', () => {
  const choice = aResponse('service.managing-income', { deliberate: true, deliberateReason: '' })
  const [row] = rowsOf(reportCsv(aReport(aSubmittedAssessment([choice])))).filter(
    ({ area_id }) => area_id === choice.areaId,
  )
  assert.deepEqual([row?.deliberate, row?.deliberate_reason], ['yes', ''])
})

test('what was not assessed has no score, and what was not answered no answer', () => {
  for (const row of rows.filter(({ area_id: id }) => id === 'customer.procurement-and-commissioning')) {
    assert.deepEqual([row.score, row.category, row.answer], ['', 'not-assessed', ''])
  }
})

test('a critical success factor has no focus and no characteristic', () => {
  for (const row of rows.filter(({ area_id: id }) => id?.startsWith('csf.'))) {
    assert.deepEqual([row.focus, row.characteristic], ['', ''])
  }
})

test('a note comes back as it was typed on all rows of its area, but cannot run as a formula', () => {
  const own = rows.filter(({ area_id: id }) => id === 'service.managing-income')
  assert.equal(own.length, 4)
  for (const row of own) assert.equal(row.impediments, `'${nasty}`)
})

test('scores have one decimal, whole ones too', () => {
  const answers = Object.fromEntries(
    (publishedFramework.areas[0]?.statements ?? []).map(({ id }) => [id, 'strongly-agree']),
  )
  const report = aReport(aSubmittedAssessment([aResponse('service.role-of-the-authority', { answers })]))
  assert.equal(rowsOf(reportCsv(report))[0]?.score, '100.0')
})
