// The report of what stands for a council: whose it is said to be, and how each answer was agreed.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { estimatePageNumbersWith } from 'docx/layout'
import { findChartFonts } from '../../platform/charts/chart-fonts.ts'
import {
  aReport,
  aSubmittedAssessment,
  nasty,
  publishedFramework,
  publishedResources,
  variedResponses,
} from './made-report.fixture.ts'
import { openWord, xmlFault } from './opened-word.fixture.ts'
import { buildReport, reportFileName } from './report.rules.ts'
import { reportCsv } from './report-csv.document.ts'
import { makeDocument } from './report-file.document.ts'
import { reportWord } from './report-word.document.ts'

const fonts = findChartFonts(createRequire(import.meta.url).resolve)
const told = 'service.managing-income.identify'

/** As varied as an officer's, with a reason of every length, and dissent here and there. */
function officialReport(supersededAt?: Date) {
  const responses = variedResponses().map((response, place) => ({
    ...response,
    agreement: Object.fromEntries(
      Object.keys(response.answers).map((id, index) => [
        id,
        {
          reason: id === told ? nasty : 'The evidence was the same for all. '.repeat((place + index) % 8),
          dissent: index === 1 ? 'Two colleagues would have chosen one step less.' : '',
          spread: { agree: 4, disagree: 2, 'do-not-know': 1 },
        },
      ]),
    ),
  }))
  return buildReport({
    full: aSubmittedAssessment(responses, { kind: 'council' }),
    council: { code: 'E06000003', name: 'Redcar and Cleveland Borough Council' },
    authorName: 'Ada Lead',
    record: {
      finalisedAt: new Date('2026-12-03T10:20:30.456Z'),
      supersededAt,
      isFromWorkshop: true,
      roundName: 'Spring 2027',
    },
    resources: publishedResources,
    now: new Date('2026-12-04T08:00:00Z'),
  })
}

const report = officialReport()
const word = openWord(await makeDocument({ format: 'docx', report }, { fonts }))

describe('the Word report of an official assessment', () => {
  test('says on its cover that it stands for the council, and names no person', () => {
    const cover = word.paragraphs('CoverText').join('\n')
    assert.match(cover, /Agreed by: Redcar and Cleveland Borough Council, finalised on 3 December 2026/)
    assert.match(cover, /Round: Spring 2027/)
    assert.match(cover, /What it is: The official assessment of the council: agreed in a workshop\.$/m)
    assert.ok(word.paragraphs('CoverOnPlum').some((line) => line.startsWith('Official assessment.')))
    assert.doesNotMatch(word.body, /Ada Lead|One officer/)
  })

  test('one that was superseded says so', async () => {
    const old = officialReport(new Date('2027-01-05T09:00:00Z'))
    const cover = openWord(await makeDocument({ format: 'docx', report: old }, { fonts })).paragraphs(
      'CoverText',
    )
    assert.match(cover.join('\n'), /It was superseded on 5 January 2027\./)
  })

  test('has reason, dissent and spread of each agreed answer in a table of its area', () => {
    const tables = word.tables.filter((xml) => xml.includes('How it was agreed:'))
    assert.equal(tables.length, publishedFramework.areas.length - 1)
    assert.ok(tables.every((xml) => xml.includes('Colleagues on their own')))
    assert.match(tables.join(''), /Agree 4/)
    assert.match(tables.join(''), /Two colleagues would have chosen one step less\./)
    for (const name of word.names.filter((one) => /\.(xml|rels)$/.test(one)))
      assert.equal(xmlFault(word.part(name)), undefined, name)
  })

  test('its contents carry the page numbers that the library works out', async () => {
    const noPictures = {
      chart: { png: new Uint8Array(), width: 1520, height: 1000 },
      chartDescription: '',
      plum: new Uint8Array(),
    }
    const ours = openWord(await reportWord(report, noPictures)).contents
    const theirs = openWord(
      await reportWord(report, noPictures, estimatePageNumbersWith({ guess: true })),
    ).contents
    assert.deepEqual(ours, theirs)
    assert.ok(ours.length > publishedFramework.areas.length)
  })

  test('is called what it is', () => {
    assert.equal(
      reportFileName(report),
      'official-assessment-redcar-and-cleveland-borough-council-2026-12-03',
    )
  })
})

test('the CSV report has them in its last columns, and the council as its author', () => {
  const rows: Record<string, string>[] = parse(Buffer.from(reportCsv(report)), { bom: true, columns: true })
  const row = rows.find(({ statement_id: id }) => id === told)
  assert.deepEqual(
    [row?.author, row?.dissent, row?.spread],
    ['Redcar and Cleveland Borough Council', '', 'Disagree 2, Agree 4, I do not know 1'],
  )
  assert.equal(row?.reason, `'${nasty.trim()}`, 'and it cannot run as a formula')
  assert.ok(rows.some(({ dissent }) => dissent === 'Two colleagues would have chosen one step less.'))
  const own: Record<string, string>[] = parse(Buffer.from(reportCsv(aReport())), { bom: true, columns: true })
  assert.ok(own.every(({ reason, dissent, spread }) => `${reason}${dissent}${spread}` === ''))
})
