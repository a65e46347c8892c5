// A new officer, from the start page to the report, in a browser with JavaScript and in one without.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { routes } from '../../src/routes.ts'
import { type Browsing, openBrowsing } from '../support/browser.ts'
import {
  answer,
  arrive,
  askForCode,
  codeFor,
  enterCode,
  follow,
  introduceYourself,
  press,
  words,
} from './steps.ts'

let browsing: Browsing
before(async () => {
  browsing = await openBrowsing()
})
after(() => browsing.close())

const areas = 21
const note = 'Line one, with "quotes"\nline two & <b>not bold</b> – naïve £5'

for (const js of [true, false])
  test(`a new officer assesses the council and leaves with the report, ${js ? 'with' : 'without'} JavaScript`, async () => {
    const visit = await browsing.visit({ js })
    const { page } = visit
    const email = `jo.bloggs.${js}@hartlepool.gov.uk`

    await page.goto(routes.start.href())
    await press(page, 'Start now')
    await askForCode(page, email)
    await enterCode(page, await codeFor(browsing, email))
    await introduceYourself(page, 'Jo Bloggs')
    await arrive(page, 'Assessments')
    await press(page, 'Begin an assessment')
    await page.getByLabel('The whole council').check()
    await press(page, 'Begin')
    await press(page, 'Start')

    for (let place = 1; place <= areas; place += 1) {
      await page.getByText(`Area ${place} of ${areas}`, { exact: true }).waitFor()
      await answerArea(page, place, { js })
      await press(page, 'Save and continue')
    }

    await arrive(page, 'Check your answers')
    const checking = await words(page)
    assert.match(checking, /6 statements are unanswered/)
    assert.match(checking, /line two & <b>not bold<\/b> – naïve £5/)
    await follow(page, 'Leadership and management')
    await arrive(page, 'Leadership and management')
    await answer(page, 3, 'Agree')
    await press(page, 'Save and continue')
    await arrive(page, 'Approach to change')
    await page.goto(page.url().replace(/\/areas\/.*/, '/check'))
    await arrive(page, 'Check your answers')
    assert.match(await words(page), /5 statements are unanswered/)
    await press(page, 'Submit with 5 statements unanswered')

    await arrive(page, 'Assessment submitted')
    const submitted = page.url()
    await press(page, 'See your results')
    await arrive(page, /^Results/)
    const results = page.url()
    assert.match(await words(page), /with 79 of 84 statements answered/)
    await page.locator('table a').first().click()
    const area = await words(page)
    assert.match(area, /How the score came about/)
    assert.match(area, /Line one, with "quotes"\r?\nline two & <b>not bold<\/b> – naïve £5/)
    await follow(page, 'Back to all results')

    await checkWord(await download(page, 'Download the Word report'))
    await checkCsv(await download(page, 'Download the CSV file'))

    await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
    await arrive(page, 'You are signed out')
    for (const address of [results, submitted]) {
      await page.goto(address)
      await arrive(page, 'Sign in')
    }
    await visit.close()
  })

/** All statements of most areas; two of area 5, none of area 12 ... and here and there a note or a mark. */
async function answerArea(page: Page, place: number, { js }: { js: boolean }): Promise<void> {
  if (place === 12) return
  const options = ['Agree', 'Strongly agree', 'Disagree', 'Strongly disagree', 'I do not know']
  const statements = place === 5 || place === 19 ? [0, 1, 2] : [0, 1, 2, 3]
  for (const one of statements) await answer(page, one, options[(place + one) % options.length] ?? '')
  if (place === 1) {
    await page.getByLabel('What is getting in the way of improvement?').fill(note)
    if (js) await page.getByRole('tab', { name: 'Rationale' }).click()
    await page.getByLabel('Why did you choose this answer?').fill('Because.')
  }
  if (place === 3) {
    await page.getByLabel('Our council has chosen to be where it is here').check()
    await page.getByLabel('Why has your council chosen this?').fill('Members chose so in 2025.')
  }
  if (place === 4) await page.getByLabel('Add this area to my action plan').check()
}

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, name)])
  return readFile(await file.path())
}

async function checkWord(bytes: Buffer): Promise<void> {
  const files = unzipSync(bytes)
  assert.ok(files['[Content_Types].xml'])
  const text = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  assert.match(text, /Hartlepool Borough Council/)
  assert.match(text, /line two &amp; &lt;b&gt;not bold&lt;\/b&gt; – naïve £5/)
  assert.match(text, /Members chose so in 2025\./)
}

async function checkCsv(bytes: Buffer): Promise<void> {
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf])
  const rows: Record<string, string>[] = parse(bytes, { bom: true, columns: true, recordDelimiter: '\r\n' })
  assert.equal(rows.length, 84)
  assert.equal(rows[0]?.impediments?.replaceAll('\r\n', '\n'), note)
  assert.equal(rows.filter((row) => row.answer === '').length, 5)
  assert.equal(rows.filter((row) => row.deliberate === 'yes').length, 4)
  assert.equal(rows.filter((row) => row.in_action_plan === 'yes').length, 4)
}
