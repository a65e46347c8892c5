// A plan as rows: the columns that were promised, for scripts and for people, and no formula among them.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { findChartFonts } from '../../platform/charts/chart-fonts.ts'
import { unguardFormula } from '../../platform/csv/guard-formula.rules.ts'
import { openSpreadsheet } from '../../platform/spreadsheet/opened-spreadsheet.fixture.ts'
import { columnOf, planColumns } from '../plans/plans.rules.ts'
import { aFullPlan, anAction, aPlanDocument } from './made-plan.fixture.ts'
import { publishedFramework } from './made-report.fixture.ts'
import { rowsForScripts } from './plan-table.rules.ts'
import { makeDocument } from './report-file.document.ts'

const fonts = findChartFonts(createRequire(import.meta.url).resolve)
const plan = aPlanDocument(aFullPlan({ actions: 24, steps: 3 }))
const csv = await makeDocument({ format: 'csv', plan }, { fonts })
const [actions, steps] = openSpreadsheet(await makeDocument({ format: 'xlsx', plan }, { fonts }))

test('the columns of the CSV file are those that were promised', () => {
  const [header]: string[][] = parse(Buffer.from(csv), { bom: true, to: 1 })
  assert.deepEqual(header, [
    ...['plan', 'area_id', 'area', 'focus', 'title', 'why', 'status', 'status_reason', 'priority', 'owner'],
    ...['starts_on', 'due_on', 'target', 'steps_done', 'steps_total', 'steps', 'links'],
    ...['statement_id', 'statement', 'made_at', 'changed_at'],
  ])
})

test('every name and label of a column is known where a file is read in, however it is written', () => {
  for (const { name, label } of planColumns)
    for (const heading of [name, label, label.toUpperCase(), ` ${name.replaceAll('_', ' ')} `])
      assert.equal(columnOf(heading), name, heading)
  assert.equal(columnOf('Something else'), undefined)
})

test('the CSV file is UTF-8 with a byte order mark and CRLF, and says what the plan says', () => {
  assert.deepEqual([...csv.slice(0, 3)], [0xef, 0xbb, 0xbf])
  const rows: Record<string, string>[] = parse(Buffer.from(csv), {
    bom: true,
    columns: true,
    record_delimiter: '\r\n',
  })
  const read = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, unguardFormula(cell)])),
  )
  assert.deepEqual(read, rowsForScripts(plan))
})

test('a row of the CSV file has ids, ISO days, moments in UTC, steps and links one a line', () => {
  const action = {
    ...anAction(0, 2),
    links: [
      { text: 'Business case', href: 'https://example.org/case' },
      { text: 'Minutes', href: 'https://example.org/m' },
    ],
  }
  const full = aFullPlan({ actions: 0, steps: 0 })
  const [row] = rowsForScripts(aPlanDocument({ ...full, actions: [action] }))
  assert.deepEqual(row, {
    plan: 'Council plan',
    area_id: 'service.role-of-the-authority',
    area: 'Role of the authority: service focus',
    focus: 'service',
    title: 'Agree who decides on fees and charges, and publish it',
    why: '',
    status: 'in-progress',
    status_reason: '',
    priority: 'must',
    owner: 'Priya Patel',
    starts_on: '2026-09-01',
    due_on: '2026-11-02',
    target: 'strong',
    steps_done: '0',
    steps_total: '2',
    steps:
      '[ ] Write to the suppliers (Priya Patel, due 2027-02-28)\n[ ] Put it to the programme board (Digital board (team))',
    links: 'Business case: https://example.org/case\nMinutes: https://example.org/m',
    statement_id: 'service.role-of-the-authority.identify',
    statement:
      'The council has agreed criteria, which include customer feedback, for deciding which services to review and when.',
    made_at: '2026-06-30T23:30:00.000Z',
    changed_at: '2026-11-20T10:00:00.000Z',
  })
})

test('actions are numbered from 1, and only areas with some are among those of the file', () => {
  const numbers = plan.areas.flatMap((area) => area.actions.map(({ number }) => number))
  assert.deepEqual(
    numbers,
    Array.from({ length: 24 }, (_, at) => at + 1),
  )
  const waiting = aPlanDocument(aFullPlan({ actions: 0, steps: 0 }))
  assert.deepEqual(waiting.areas, [])
  assert.ok(waiting.waiting.length > 0)
})

test('what belongs to no area or no focus, and a resource that is gone, leave their cells empty', () => {
  const factor = publishedFramework.areas.find(({ kind }) => kind === 'csf')?.id
  const given = { statementId: undefined, links: [{ resource: 'gone' }] }
  const actions = [undefined, factor].map((areaId) => ({ ...anAction(0, 0), ...given, areaId }))
  const rows = rowsForScripts(aPlanDocument({ ...aFullPlan({ actions: 0, steps: 0 }), areas: [], actions }))
  assert.deepEqual(
    rows.map(({ area_id, focus, links }) => [area_id, focus, links]),
    [
      [factor, '', ''],
      ['', '', ''],
    ],
  )
  assert.equal(rows[1]?.area, '')
})

test('what a spreadsheet would run as a formula cannot run', () => {
  const rows: Record<string, string>[] = parse(Buffer.from(csv), { bom: true, columns: true })
  const titles = rows.map((row) => row.title ?? '')
  assert.ok(titles.some((title) => title.startsWith("'=SUM(A1)")))
  for (const row of rows)
    for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^[\s]*[=+\-@|%\t\r]/)
  for (const sheet of [actions, steps]) assert.doesNotMatch(sheet?.xml ?? '', /<f>|<f |t="str"/)
  const typed = actions?.rows.flat().find(({ value }) => value.startsWith('=SUM(A1)'))
  assert.equal(typed?.kind, 'text')
})

test('the spreadsheet has labels that stay in view, words for people, and real dates', () => {
  assert.deepEqual([actions?.name, steps?.name], ['Actions', 'Steps'])
  assert.deepEqual(
    actions?.rows[0]?.map(({ value }) => value),
    planColumns.map(({ label }) => label),
  )
  for (const sheet of [actions, steps]) assert.match(sheet?.xml ?? '', /<pane ySplit="1"[^>]*state="frozen"/)
  const at = Object.fromEntries(actions?.rows[1]?.map((cell) => [cell.at, cell]) ?? [])
  assert.deepEqual([at.D2?.value, at.G2?.value, at.I2?.value], ['Service focus', 'In progress', 'Must'])
  assert.deepEqual(at.K2, { at: 'K2', kind: 'day', value: '2026-09-01' })
  assert.deepEqual(at.L2, { at: 'L2', kind: 'day', value: '2026-11-02' })
  assert.deepEqual(at.N2, { at: 'N2', kind: 'number', value: '0' })
  // In London it was half past midnight already.
  assert.deepEqual(at.T2, { at: 'T2', kind: 'day', value: '2026-07-01' })
})

test('the second sheet has a row for every step', () => {
  const count = plan.areas.flatMap((area) => area.actions.flatMap((action) => action.steps)).length
  assert.equal(steps?.rows.length, 1 + count)
  assert.deepEqual(
    steps?.rows[0]?.map(({ value }) => value),
    ['Area', 'Action', 'Step', 'Done', 'Owner', 'Due date'],
  )
  assert.deepEqual(
    steps?.rows[1]?.map(({ value }) => value),
    [
      'Role of the authority: service focus',
      'Agree who decides on fees and charges, and publish it',
      'Write to the suppliers',
      'No',
      'Priya Patel',
      '2027-02-28',
    ],
  )
})

test('a plan without actions is a header row in each', async () => {
  const empty = aPlanDocument(aFullPlan({ actions: 0, steps: 0 }))
  const rows: string[][] = parse(Buffer.from(await makeDocument({ format: 'csv', plan: empty }, { fonts })), {
    bom: true,
  })
  assert.equal(rows.length, 1)
  const sheets = openSpreadsheet(await makeDocument({ format: 'xlsx', plan: empty }, { fonts }))
  assert.deepEqual(
    sheets.map(({ rows: all }) => all.length),
    [1, 1],
  )
})
