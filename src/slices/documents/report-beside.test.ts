// The Word report of an assessment in a round: what colleagues answered is in it for the author alone.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { estimatePageNumbersWith } from 'docx/layout'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { routes } from '../../routes.ts'
import {
  closeMadeRound,
  madeAssessment,
  madeRound,
  type Signed,
  sameAnswers,
} from '../comparison/compared-round.fixture.ts'
import { aReport, besideSix, publishedFramework } from './made-report.fixture.ts'
import { openWord, xmlFault } from './opened-word.fixture.ts'
import type { Report } from './report.rules.ts'
import { reportWord } from './report-word.document.ts'

const noPictures = {
  chart: { png: new Uint8Array(), width: 1520, height: 1352 },
  chartDescription: '',
  plum: new Uint8Array(),
}
const opened = async (report: Report) => openWord(await reportWord(report, noPictures))
const besides = aReport(undefined, undefined, besideSix())
const word = await opened(besides)
const answerTables = ({ tables }: typeof word) => tables.filter((xml) => xml.includes('"Answers: '))

describe('the Word report of an assessment in a round', () => {
  test('has in every area how all of the round answered, beside the answer', () => {
    const tables = answerTables(word)
    assert.equal(tables.length, publishedFramework.areas.length)
    for (const table of tables) assert.match(table, /All 7 in the round/)
    assert.match(tables.join(''), /Disagree \d/)
    assert.match(tables.join(''), /Middle: /)
    assert.match(tables.join(''), /\d of 7 chose "I do not know"|\d of 7 chose &quot;I do not know&quot;/)
    assert.match(
      word.body,
      /Scores of all in the round: middle \d+\.\d, range \d+\.\d to \d+\.\d, scored by \d of 7\./,
    )
    assert.equal(xmlFault(word.body), undefined)
  })

  test('says on its cover how many colleagues, and where the scores are furthest from the middle', () => {
    assert.ok(
      word
        .paragraphs('CoverText')
        .includes('Round: Spring 2027. How 6 colleagues answered stands beside this assessment.'),
    )
    assert.ok(word.paragraphs('Heading2').includes('Beside 6 colleagues in the round'))
    const table = word.tables.find((xml) => xml.includes('Scores beside those of all in the round')) ?? ''
    assert.equal(table.match(/<w:tr>/g)?.length, 1 + publishedFramework.areas.length)
    assert.equal(besides.beside?.furthest.length, 3)
    for (const title of besides.beside?.furthest ?? []) assert.ok(table.includes(title))
    assert.doesNotMatch(word.body, /undefined/)
    assert.match(word.body, /Furthest from the middle one of all 7, this assessment included: [A-Z]/)
  })

  test('warns on its cover while somebody may still submit, that they should not read it before', async () => {
    const cover = (await opened(aReport(undefined, undefined, besideSix(true)))).paragraphs('CoverText')
    assert.match(cover.join('\n'), /Colleagues who have not submitted theirs should not read it yet\./)
    assert.doesNotMatch(word.paragraphs('CoverText').join('\n'), /should not read it/)
  })

  test('one that nobody else is beside, or that is in no round, has neither column nor heading', async () => {
    const { round, all } = besideSix()
    const alone = await opened(aReport(undefined, undefined, { round, all: all.slice(0, 1) }))
    assert.match(alone.paragraphs('CoverText').join('\n'), /Round: Spring 2027\. No colleague had submitted/)
    for (const one of [alone, await opened(aReport())])
      assert.doesNotMatch(one.body, /in the round|Beside \d|Middle: /)
  })

  test('its contents carry the page numbers that the library works out', async () => {
    const theirs = await reportWord(besides, noPictures, estimatePageNumbersWith({ guess: true }))
    assert.deepEqual(word.contents, openWord(theirs).contents)
  })
})

describe('downloading it', () => {
  let app: TestApp
  let ana: Signed
  let ben: Signed
  let lead: Signed
  let own: string

  before(async () => {
    app = await testApp()
    lead = await app.signedIn({ isLead: true, name: 'Lena Lead', nameVisible: true })
    ana = await app.signedIn({ name: 'Ana Adeyemi', nameVisible: true })
    ben = await app.signedIn({ name: 'Ben Baker', nameVisible: true })
    const round = await madeRound(app, lead)
    own = await madeAssessment(app, { author: ana, round, answers: sameAnswers('agree') })
    await madeAssessment(app, { author: ben, round, answers: sameAnswers('disagree') })
    await closeMadeRound(app, lead, round)
  })
  after(() => app.close())

  const download = async (reader: Signed) =>
    openWord((await reader.get(routes.reportWord.href({ id: own }))).bytes)

  test('the author has the answers of all in it, and no name but their own', async () => {
    const { body, tables } = await download(ana)
    assert.match(tables.join(''), /All 2 in the round/)
    assert.match(body, /Scores of all in the round: middle 50\.0, range 33\.3 to 66\.7, scored by 2 of 2\./)
    assert.doesNotMatch(body, /Ben Baker|Lena Lead/)
  })

  test('a colleague, a lead and the LGA have the one assessment alone', async () => {
    const lga = await app.signedIn({ email: 'ada@local.gov.uk', council: null })
    for (const reader of [ben, lead, lga])
      assert.doesNotMatch((await download(reader)).body, /in the round|Round:|Beside \d/)
  })
})
