// The Word report, taken apart: structure that a screen reader finds, pictures, links and page numbers.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { estimatePageNumbersWith } from 'docx/layout'
import { fc } from '../../../tests/support/properties.ts'
import { findChartFonts } from '../../platform/charts/chart-fonts.ts'
import {
  aReport,
  aResponse,
  aSubmittedAssessment,
  long,
  nasty,
  publishedFramework,
  variedResponses,
} from './made-report.fixture.ts'
import { openWord, xmlFault } from './opened-word.fixture.ts'
import type { Report } from './report.rules.ts'
import { makeDocument } from './report-file.document.ts'
import { reportWord } from './report-word.document.ts'

const fonts = findChartFonts(createRequire(import.meta.url).resolve)
const report = aReport()
const bytes = await makeDocument({ format: 'docx', report }, { fonts })
const word = openWord(bytes)

test('every part is well-formed XML without a character that XML forbids', () => {
  for (const name of word.names.filter((one) => /\.(xml|rels)$/.test(one))) {
    assert.equal(xmlFault(word.part(name)), undefined, name)
  }
})

test('headings are real ones: a focus, its areas, their parts', () => {
  assert.deepEqual(word.paragraphs('Heading1'), [
    'Summary',
    'All scores',
    'Service focus',
    'Customer focus',
    'Community focus',
    'Critical success factors',
    'How scores are worked out',
  ])
  const sections = word.paragraphs('Heading2')
  assert.deepEqual(sections.slice(0, 5), [
    'Critical success factors',
    'Strongest and weakest areas',
    'Where to start',
    'Monitor and control is the weakest step',
    '24 of 84 statements do not count towards a score',
  ])
  assert.deepEqual(
    sections.slice(5),
    publishedFramework.areas.map(({ title }) => title),
  )
  for (const level of [1, 2, 3]) {
    const style = new RegExp(
      `w:styleId="Heading${level}">(?:(?!</w:style>).)*<w:outlineLvl w:val="${level - 1}"/>`,
    )
    assert.match(word.part('word/styles.xml'), style)
  }
  const parts = ['Answers', 'What good looks like', 'Suggested next steps', 'Resources', 'Notes']
  for (const part of parts) assert.ok(word.paragraphs('Heading3').includes(part), part)
})

test('every table has a header row that repeats, rows that stay whole, a name and a description', () => {
  assert.equal(word.tables.length, 4 + publishedFramework.areas.length)
  for (const table of word.tables) {
    const rows = table.match(/<w:tr>/g)?.length
    assert.equal(table.match(/<w:tblHeader\/>/g)?.length, 1)
    assert.equal(table.match(/<w:cantSplit\/>/g)?.length, rows)
    assert.match(table, /<w:tblLook [^>]*w:firstRow="true"/)
    assert.match(table, /<w:tblCaption w:val="[^"]+"\/><w:tblDescription w:val="[^"]+"\/><\/w:tblPr>/)
  }
})

test('the statements of an area stand in its table with their answers', () => {
  const table = word.tables.find((xml) => xml.includes('Answers: Managing income: service focus')) ?? ''
  for (const words of ['Identify', 'net income of each charged', 'Strongly agree', 'Not applicable']) {
    assert.ok(table.includes(words), words)
  }
})

test('the language is British English and the properties say what and whose it is', () => {
  assert.match(word.part('word/styles.xml'), /<w:docDefaults>.*<w:lang w:val="en-GB"\/>.*<\/w:docDefaults>/)
  const core = word.part('docProps/core.xml')
  assert.match(
    core,
    /<dc:title>Council transformation self-assessment: Redcar and Cleveland Borough Council</,
  )
  assert.match(core, /<dc:creator>Transformation and Innovation Exchange</)
})

test('the chart has a description made of its data, and the cover picture is passed over', () => {
  const drawings = word.body.match(/<wp:docPr .*?<\/wp:docPr>|<wp:docPr [^>]*\/>/gs) ?? []
  assert.equal(drawings.length, 2)
  assert.match(drawings[0] ?? '', /decorative [^>]*val="1"/)
  assert.match(drawings[1] ?? '', /descr="21 rows on a scale of 0 to 100\. 3 Strong, /)
  assert.ok(word.names.filter((name) => name.startsWith('word/media/')).length === 2)
})

test('every resource is a live link', () => {
  const relations = word.part('word/_rels/document.xml.rels')
  const urls = report.groups.flatMap(({ areas }) =>
    areas.flatMap((area) => area.resources.map(({ url }) => url)),
  )
  assert.ok(urls.length > 21)
  for (const url of urls) {
    assert.ok(relations.includes(`Target="${url.replaceAll('&', '&amp;')}" TargetMode="External"`), url)
  }
})

test('notes keep their words and line breaks, without what XML forbids', () => {
  const notes = word.paragraphs('Note')
  assert.ok(
    notes.includes('=1+1|cmd <b>&amp;</b> "quoted" \n ünïcødé \u{1F333}\nnext line\n\nafter a gap\ttab'),
    nasty,
  )
  assert.ok(notes.includes(long.trim()))
})

test('categories have a circle and a word, never a colour alone', () => {
  const summary = word.tables[0] ?? ''
  for (const [circle, label] of [
    ['○', 'Needs improvement'],
    ['◐', 'Competent'],
    ['●', 'Strong'],
    ['–', 'Not assessed'],
  ]) {
    assert.ok(summary.includes(`>${circle}<`) && summary.includes(`${label}<`), label)
  }
})

test('the summary says what was chosen, and how many areas a list leaves out that score the same', () => {
  const [matrix = '', factors = '', outstanding = ''] = word.tables
  const said = (xml: string) => xml.replaceAll(/<[^>]*>/g, '')
  assert.match(said(word.body), /The council has chosen to be where it is in 3 areas\./)
  assert.equal(said(matrix).match(/\(chosen\)/g)?.length, 2)
  assert.match(said(factors), /Approach to change.*\(chosen\).*Getting the best/)
  assert.match(said(outstanding), /\d other areas? scores? [\d.]+ too\./)
})

test('beside the chart stand the steps, and what the scores leave out', () => {
  const headings = word.paragraphs('Heading2')
  assert.ok(headings.includes('Monitor and control is the weakest step'), headings.join('\n'))
  assert.ok(headings.some((text) => /^\d+ of 84 statements do not count towards a score$/.test(text)))
  assert.ok(word.tables.some((xml) => xml.includes('Scores by step, over all areas')))
  assert.match(word.body.replaceAll(/<[^>]*>/g, ''), /I do not know: \d+ statements in \d+ areas/)
})

test('the author is there as they chose, and page numbers are on every page but the cover', async () => {
  assert.ok(
    word
      .paragraphs('CoverText')
      .some((text) => text === 'Assessed by: A colleague, submitted on 3 December 2026'),
  )
  const named = aReport(aSubmittedAssessment(variedResponses()), 'Sam Okafor')
  const other = openWord(await makeDocument({ format: 'docx', report: named }, { fonts }))
  assert.ok(other.paragraphs('CoverText').some((text) => text.includes('Sam Okafor')))
  const footers = ['word/footer1.xml', 'word/footer2.xml'].map((name) => word.part(name))
  assert.equal(footers.filter((xml) => xml.includes('PAGE') && xml.includes('NUMPAGES')).length, 1)
  assert.match(word.body, /<w:titlePg\/>/)
})

test('Word opens it without asking to update anything', () => {
  assert.doesNotMatch(word.part('word/settings.xml'), /updateFields/)
  assert.doesNotMatch(word.body, /w:dirty/)
})

test('the contents list every heading with its page', () => {
  assert.deepEqual(
    word.contents.map(([title]) => title).toSorted(),
    [...word.paragraphs('Heading1'), ...word.paragraphs('Heading2')].toSorted(),
  )
  for (const [title, page] of word.contents) assert.ok(page >= 2, title)
})

const noPictures = {
  chart: { png: new Uint8Array(), width: 1520, height: 1352 },
  chartDescription: '',
  plum: new Uint8Array(),
}

async function contentsOf(made: Report, ours: boolean) {
  const pages = ours ? undefined : estimatePageNumbersWith({ guess: true })
  return openWord(await reportWord(made, noPictures, pages)).contents
}

test('our page numbers are those of the library, which lays out all that Word does', async () => {
  const paragraph = fc.lorem({ maxCount: 60 })
  const text = fc
    .array(paragraph, { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join('\n\n').slice(0, 5000))
  const note = fc.record({ area: fc.constantFrom(...publishedFramework.areas), text })
  await fc.assert(
    fc.asyncProperty(fc.array(note, { minLength: 3, maxLength: 12 }), async (notes) => {
      const responses = variedResponses().map((response) => {
        const own = notes.find(({ area }) => area.id === response.areaId)
        return own ? { ...response, notes: { rationale: own.text } } : response
      })
      const made = aReport(aSubmittedAssessment(responses))
      assert.deepEqual(await contentsOf(made, true), await contentsOf(made, false))
    }),
    { numRuns: 3 },
  )
})

test('notes of nothing but line breaks, or one endless word, make no pages of nothing and lose no word', async () => {
  const area = 'service.managing-income'
  for (const text of [
    'a\n'.repeat(2500),
    `start${'\n'.repeat(4990)}end`,
    'x'.repeat(5000),
    ' '.repeat(5000),
  ]) {
    const made = aReport(aSubmittedAssessment([aResponse(area, { notes: { rationale: text } })]))
    const opened = openWord(await reportWord(made, noPictures))
    assert.equal(xmlFault(opened.body), undefined)
    if (text.startsWith('a')) assert.equal(opened.paragraphs('Note').join().match(/a/g)?.length, 2500)
    if (text.startsWith('start')) assert.ok(opened.paragraphs('Note').includes('start\n\nend'))
  }
})
