// Opens the files of a plan in LibreOffice where it is installed: the pages of the Word file are those in its contents, its
// first is the whole summary, every cell of the spreadsheet and the CSV file is what was written, and the spreadsheet prints.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { findChartFonts } from '../../platform/charts/chart-fonts.ts'
import { dayInWords } from '../../platform/clock/london-day.rules.ts'
import { guardFormula } from '../../platform/csv/guard-formula.rules.ts'
import { toXmlText } from '../../platform/xml/xml-text.ts'
import { planColumns } from '../plans/plans.rules.ts'
import { libreOffice } from './libre-office.fixture.ts'
import { aFullPlan, aPlan, aPlanDocument } from './made-plan.fixture.ts'
import { nasty } from './made-report.fixture.ts'
import { openWord } from './opened-word.fixture.ts'
import type { PlanDocument } from './plan-document.rules.ts'
import type { PlanFormat } from './plan-file.document.ts'
import { rowsForPeople, rowsForScripts } from './plan-table.rules.ts'
import { makeDocument } from './report-file.document.ts'

const office = libreOffice('a plan')
if (office) {
  const { folder, convert } = office
  const fonts = findChartFonts(createRequire(import.meta.url).resolve)
  after(() => office.remove())

  const write = async (plan: PlanDocument, format: PlanFormat) => {
    const bytes = await makeDocument({ format, plan }, { fonts })
    writeFileSync(join(folder, `plan.${format}`), bytes)
    return bytes
  }
  const pagesOf = (format: PlanFormat) => {
    convert(`plan.${format}`, 'pdf')
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'out/plan.pdf'), '-'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    return text.split('\f').slice(0, -1)
  }

  // A symbol that is as wide in one font as two are in another can move a line, and so a page, in a hundred.
  for (const { size, actions, steps, near } of [
    { size: 'usual', actions: 24, steps: 3, near: 0 },
    { size: 'largest', actions: 300, steps: 5, near: 1 },
  ])
    test(`a plan of the ${size} size: the summary is page one, and the pages are those in the contents`, async () => {
      const bytes = await write(aPlanDocument(aFullPlan({ actions, steps })), 'docx')
      const pages = pagesOf('docx')
      assert.match(pages[0] ?? '', /Council plan.*Summary.*By owner.*Nobody yet.*Page 1 of/s)
      assert.match(pages[1] ?? '', /Contents.*All actions/s)
      for (const [title, page] of openWord(bytes).contents) {
        const found = pages.findIndex((text, index) => {
          const lines = text.split('\n').map((line) => line.trim())
          return index + 1 >= page - near && lines.includes(title)
        })
        assert.ok(Math.abs(found + 1 - page) <= near, `${title} is on page ${found + 1}, not ${page}`)
      }
    })

  const names: readonly (readonly [string, string])[] = [
    ['a title of one line', 'Board'],
    ['the longest title', 'Wide words of a team '.repeat(5).trim()],
  ]
  for (const [what, name] of names)
    test(`${what} and the longest actions and owners leave the summary on one page`, async () => {
      const team = { id: aPlan.id, name, isClosed: false }
      const full = aFullPlan({ actions: 60, steps: 0 }, { ...aPlan, kind: 'team', team })
      const actions = full.actions.map((action, index) => ({
        ...action,
        title: 'WWWW MMMM '.repeat(20).trim(),
        // One row more, beside those of the focuses.
        areaId: index === 0 ? undefined : action.areaId,
        statusReason: 'MMMM WWWW '.repeat(200).trim(),
        owner: { kind: 'text', text: `${index % 20} ${'WWWW '.repeat(19)}`.trim() } as const,
      }))
      await write(aPlanDocument({ ...full, actions }), 'docx')
      const pages = pagesOf('docx')
      assert.match(pages[0] ?? '', /Summary.*No area.*By owner.*\d+ others/s)
      assert.doesNotMatch(pages[1] ?? '', /others/)
    })

  test('LibreOffice Calc shows every cell of the spreadsheet as text, number or date, on both sheets', async () => {
    const plan = aPlanDocument(aFullPlan({ actions: 24, steps: 3 }))
    await write(plan, 'xlsx')
    // As it shows them, each sheet in a file of its own.
    convert('plan.xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1')
    const rows: string[][] = parse(readFileSync(join(folder, 'out/plan-Actions.csv'), 'utf8'), { bom: true })
    assert.deepEqual(
      rows[0],
      planColumns.map(({ label }) => label),
    )
    const expected = rowsForPeople(plan).map((row) =>
      planColumns.map(({ name }) =>
        shown(name.endsWith('_on') || name.endsWith('_at'), toXmlText(row[name])),
      ),
    )
    assert.deepEqual(rows.slice(1), expected)
    const steps: string[][] = parse(readFileSync(join(folder, 'out/plan-Steps.csv'), 'utf8'), { bom: true })
    assert.equal(steps.length, 1 + 24 * 3)
  })

  test('the spreadsheet prints one page wide, with the headings on each page', async () => {
    await write(aPlanDocument(aFullPlan({ actions: 104, steps: 3 })), 'xlsx')
    const headings = pagesOf('xlsx').map((text) => text.trim().split('\n')[0]?.split(/ {2,}/).join(' | '))
    const ofActions = headings.lastIndexOf(headings[0])
    assert.equal(
      headings[0],
      'Area | Focus | Title | What and why | Status | Reason or outcome | Priority | Owner | Start date | Due date',
    )
    assert.ok(headings.length < 30, `${headings.length} pages`)
    for (const [index, heading] of headings.entries())
      assert.equal(
        heading,
        index <= ofActions ? headings[0] : 'Area | Action | Step | Done | Owner | Due date',
      )
  })

  test('LibreOffice Calc reads every row of the CSV file, and runs nothing in it', async () => {
    const plan = aPlanDocument(aFullPlan({ actions: 24, steps: 3 }))
    await write(plan, 'csv')
    // 44 comma, 34 quote, 76 UTF-8: what a person confirms in its dialogue.
    convert(
      'plan.csv',
      'csv:Text - txt - csv (StarCalc):44,34,76,1',
      'Text - txt - csv (StarCalc):44,34,76,1',
    )
    const rows: string[][] = parse(readFileSync(join(folder, 'out/plan.csv'), 'utf8'), { bom: true })
    assert.equal(rows.length, 1 + rowsForScripts(plan).length)
    const title = rows[0]?.indexOf('title') ?? -1
    assert.deepEqual(
      rows.slice(1).map((row) => row[title]),
      rowsForScripts(plan).map((row) => guardFormula(row.title)),
    )
    assert.ok(rows.some((row) => row.some((cell) => cell.startsWith(`'${nasty.slice(0, 9)}`))))
  })
}

function shown(isDay: boolean, text: string): string {
  if (!isDay || text === '') return text
  const [, day, month, year] = /^(\d+) (\w{3})\w* (\d+)$/.exec(dayInWords(text)) ?? []
  return `${day} ${month} ${year}`
}
