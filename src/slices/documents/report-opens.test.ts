// Opens the Word report in LibreOffice where it is installed, and compares the pages it really has with the contents.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { findChartFonts } from '../../platform/charts/chart-fonts.ts'
import { libreOffice } from './libre-office.fixture.ts'
import { aReport, besideSix, nasty } from './made-report.fixture.ts'
import { openWord } from './opened-word.fixture.ts'
import { makeDocument } from './report-file.document.ts'

const office = libreOffice('the report')
if (office) {
  const { folder, convert } = office
  after(() => office.remove())
  const fonts = findChartFonts(createRequire(import.meta.url).resolve)
  const report = aReport()

  for (const [name, made] of [
    ['report', report],
    ['report-beside-colleagues', aReport(undefined, undefined, besideSix())],
  ] as const)
    test(`LibreOffice opens ${name}.docx, and its pages are those in the contents`, async () => {
      const bytes = await makeDocument({ format: 'docx', report: made }, { fonts })
      writeFileSync(join(folder, `${name}.docx`), bytes)
      convert(`${name}.docx`, 'pdf')
      const text = execFileSync('pdftotext', ['-layout', join(folder, `out/${name}.pdf`), '-'], {
        encoding: 'utf8',
      })
      const pages = text.split('\f').slice(0, -1)
      assert.match(pages[1] ?? '', /Summary.*Strongest.*Where to start/s, 'the summary is one page')
      for (const [title, page] of openWord(bytes).contents) {
        const lines = (pages[page - 1] ?? '').split('\n').map((line) => line.trim())
        assert.ok(lines.includes(title), `${title} is not on page ${page}`)
        assert.ok(lines.includes(`Page ${page} of ${pages.length}`), `page ${page} of ${pages.length}`)
      }
    })

  test('LibreOffice Calc reads every row of the CSV report, notes with line breaks included', async () => {
    writeFileSync(join(folder, 'table.csv'), await makeDocument({ format: 'csv', report }, { fonts }))
    // 44 comma, 34 quote, 76 UTF-8: what a person confirms in its dialogue.
    convert('table.csv', 'csv:Text - txt - csv (StarCalc):44,34,76,1')
    const rows: string[][] = parse(
      execFileSync('cat', [join(folder, 'out/table.csv')], { encoding: 'utf8' }),
      { bom: true },
    )
    assert.equal(
      rows.length,
      1 + report.groups.flatMap(({ areas }) => areas.flatMap((area) => area.statements)).length,
    )
    assert.ok(rows.some((row) => row.some((cell) => cell.startsWith(`'${nasty.slice(0, 9)}`))))
  })
}
