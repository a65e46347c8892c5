// A spreadsheet taken apart again: types of cells, headings, printing, and text that looks like something else.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '../../../tests/support/properties.ts'
import { toXmlText } from '../xml/xml-text.ts'
import { openSpreadsheet } from './opened-spreadsheet.fixture.ts'
import { type SheetColumn, writeSpreadsheet } from './write-spreadsheet.ts'

const columns: readonly SheetColumn[] = [
  { heading: 'Title', kind: 'text', width: 40 },
  { heading: 'Steps', kind: 'number', width: 8 },
  { heading: 'Due date', kind: 'day', width: 12 },
]

async function opened(rows: readonly (readonly string[])[]) {
  const bytes = await writeSpreadsheet([{ name: 'Actions', columns, rows }], { headingColour: '#f4eff7' })
  const [sheet] = openSpreadsheet(bytes)
  assert.ok(sheet)
  return sheet
}

test('text, numbers and days are what they are, and what is empty is no cell', async () => {
  const { rows } = await opened([
    ['Agree', '3', '2027-03-28'],
    ['', '', ''],
    ['0012', '0', '2028-02-29'],
  ])
  assert.deepEqual(rows.slice(1), [
    [
      { at: 'A2', kind: 'text', value: 'Agree' },
      { at: 'B2', kind: 'number', value: '3' },
      { at: 'C2', kind: 'day', value: '2027-03-28' },
    ],
    [
      { at: 'A4', kind: 'text', value: '0012' },
      { at: 'B4', kind: 'number', value: '0' },
      { at: 'C4', kind: 'day', value: '2028-02-29' },
    ],
  ])
})

test('a day that Excel has no number for is text', async () => {
  const { rows } = await opened([['Old', '1', '1899-12-31']])
  assert.deepEqual(rows[1]?.[2], { at: 'C2', kind: 'text', value: '1899-12-31' })
})

test('the headings are bold, stay in view, and each column has its width', async () => {
  const { xml, rows } = await opened([])
  assert.deepEqual(
    rows[0]?.map(({ value }) => value),
    ['Title', 'Steps', 'Due date'],
  )
  assert.match(xml, /<pane ySplit="1"[^>]*state="frozen"/)
  assert.match(xml, /<col min="1" max="1" width="40" customWidth="1"\/>/)
})

test('it prints one page wide, lengthways, with the headings on each page', async () => {
  const wide = Array.from({ length: 28 }, () => ({ heading: 'x', kind: 'text', width: 9 }) as const)
  const bytes = await writeSpreadsheet(
    [
      { name: "Ann & Bob's <plan>", columns, rows: [] },
      { name: 'Wide', columns: wide, rows: [], printed: [3, 28] },
    ],
    { headingColour: '#f4eff7' },
  )
  const sheets = openSpreadsheet(bytes)
  assert.deepEqual(
    sheets.map(({ print }) => print),
    [
      ["'Ann & Bob''s <plan>'!$A:$C", "'Ann & Bob''s <plan>'!$1:$1"],
      ["'Wide'!$C:$AB", "'Wide'!$1:$1"],
    ],
  )
  for (const { xml } of sheets) {
    assert.match(xml, /<worksheet [^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/)
    assert.match(xml, /<pageSetup [^>]*orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/)
  }
})

test('a cell holds no more than a spreadsheet can open', async () => {
  const { rows } = await opened([['🌳'.repeat(20_000), '1', '']])
  const text = rows[1]?.[0]?.value ?? ''
  assert.ok(text.length <= 32_767 && text.endsWith('…'), String(text.length))
})

test('whatever was typed is read back as text, and is no formula', async () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '=1+1',
      '+1',
      '-5',
      '@a',
      '_x0041_',
      '_x005F_x0041_',
      ' a ',
      'a\nb\r\nc',
      '<&>"\'',
      'toString',
      '__proto__',
      'lost \uFFFD and \u{10FFFF}found',
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(typed, { minLength: 1, maxLength: 20 }), async (texts) => {
      const { rows, xml } = await opened(texts.map((text) => [text, '1', '']))
      assert.doesNotMatch(xml, /<f>|t="str"/)
      assert.deepEqual(
        rows.slice(1).map((row) => row.find(({ at }) => at.startsWith('A'))?.value ?? ''),
        texts.map(toXmlText),
      )
    }),
    { numRuns: 40 },
  )
})
