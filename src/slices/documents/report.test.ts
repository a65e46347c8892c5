// What a report says, as data: everything that its files will have, and nothing of what an author keeps back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  aReport,
  aResponse,
  aSubmittedAssessment,
  publishedFramework,
  variedResponses,
} from './made-report.fixture.ts'
import { reportFileName } from './report.rules.ts'

const report = aReport()
const areas = report.groups.flatMap((group) => group.areas)

test('the report has every area of the framework, in its order, under its focus', () => {
  assert.deepEqual(
    areas.map(({ id }) => id),
    publishedFramework.areas.map(({ id }) => id),
  )
  assert.deepEqual(
    report.groups.map(({ label, areas: own }) => [label, own.length]),
    [
      ['Service focus', 6],
      ['Customer focus', 6],
      ['Community focus', 6],
      ['Critical success factors', 3],
    ],
  )
})

test('the matrix has a cell for each characteristic and focus, and the factors stand apart', () => {
  assert.deepEqual(report.matrix.columns, ['Service', 'Customer', 'Community'])
  assert.equal(report.matrix.rows.length, 6)
  for (const row of report.matrix.rows) assert.equal(row.cells.filter((cell) => cell !== null).length, 3)
  assert.deepEqual(
    report.factors.map(({ label }) => label),
    ['Leadership and management', 'Approach to change', 'Getting the best from staff'],
  )
})

test('an area says where it stands, how that came about and what to do next', () => {
  const area = areas.find(({ id }) => id === 'service.managing-income')
  assert.deepEqual(area?.standing, { kind: 'scored', score: 77.8, categoryId: 'competent', isChosen: false })
  assert.equal(
    area?.explanation,
    'The answers are worth 2 + 2 + 3 = 7 of a possible 9, which is 77.8%. 1 statement is left out because it was answered "Not applicable".',
  )
  assert.deepEqual(
    area?.statements.map(({ step, answer }) => [step, answer]),
    [
      ['Identify', 'Agree'],
      ['Plan', 'Agree'],
      ['Deliver', 'Strongly agree'],
      ['Monitor and control', 'Not applicable'],
    ],
  )
  assert.match(area?.nextSteps[0] ?? '', /business cases/)
  assert.ok((area?.resources.length ?? 0) > 0)
})

test('an area without a score has no next steps, because no category chooses them', () => {
  const area = areas.find(({ id }) => id === 'customer.procurement-and-commissioning')
  assert.deepEqual([area?.standing.kind, area?.nextSteps, area?.whatToDo], ['not-assessed', [], ''])
  assert.deepEqual(
    area?.statements.map(({ answer }) => answer),
    ['', '', '', ''],
  )
})

test('a deliberate choice is said with its reason, and nobody is told to start there', () => {
  const chosen = areas.filter(({ deliberateReason }) => deliberateReason !== null)
  assert.deepEqual(
    chosen.map(({ id }) => id),
    ['service.managing-expenditure', 'customer.use-of-digital-and-technology', 'csf.approach-to-change'],
  )
  assert.equal(report.findings.chosen, 'The council has chosen to be where it is in 3 areas.')
  assert.deepEqual(
    report.factors.map(({ standing }) => standing.isChosen),
    [false, true, false],
  )
  assert.ok(!report.weakest.some(({ title }) => title === 'Managing expenditure: service focus'))
  assert.ok(!report.whereToStart.some(({ title }) => title === 'Managing expenditure: service focus'))
})

test('where to start is the first next step of each of the weakest areas', () => {
  const [first] = report.whereToStart
  const area = areas.find(({ title }) => title === first?.title)
  assert.ok(first && area)
  assert.equal(first.text, area.nextSteps[0])
})

test('a reason that was typed but not meant is left out', () => {
  const area = 'service.managing-income'
  const full = aSubmittedAssessment([aResponse(area, { deliberate: false, deliberateReason: 'Secret' })])
  assert.ok(!JSON.stringify(aReport(full)).includes('Secret'))
})

test('the author is named only where they agreed', () => {
  assert.equal(report.author, 'A colleague')
  assert.equal(aReport(aSubmittedAssessment(variedResponses()), 'Sam Okafor').author, 'Sam Okafor')
})

test('an assessment without any answer still makes a report', () => {
  const empty = aReport(aSubmittedAssessment([]))
  assert.equal(empty.summary, 'There are no scores yet, because no statement was answered on the scale.')
  assert.deepEqual([empty.strongest, empty.weakest, empty.whereToStart], [[], [], []])
})

test('a report of a service names it', () => {
  const scope = { kind: 'service', name: 'Adult social care' } as const
  const { scope: name, isService } = aReport(aSubmittedAssessment([], { scope }))
  assert.deepEqual([name, isService], ['Adult social care', true])
})

test('it survives the copying to a process', () => {
  assert.deepEqual(structuredClone(report), report)
})

const names: [council: string, file: string][] = [
  ['Adur District Council', 'self-assessment-adur-district-council-2026-12-03'],
  ["King's Lynn and West Norfolk", 'self-assessment-kings-lynn-and-west-norfolk-2026-12-03'],
  ['Cyngor Sir Ynys Môn', 'self-assessment-cyngor-sir-ynys-mon-2026-12-03'],
  ['Bournemouth, Christchurch and Poole', 'self-assessment-bournemouth-christchurch-and-poole-2026-12-03'],
]

for (const [name, expected] of names) {
  test(`the file of ${name} has a plain name`, () => {
    assert.equal(reportFileName({ ...report, council: { code: 'E1', name } }), expected)
  })
}
