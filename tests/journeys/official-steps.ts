// How a lead makes official what the workshop agreed, and what everybody then reads of it.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { routes } from '../../src/routes.ts'
import { answered, checkPage, dissent, firstArea, framework, gaps, reason, spread } from './council-cast.ts'
import { arrive, follow, press, words } from './steps.ts'

/** The lead is warned of what has no answer, and confirms. */
export async function makeOfficial(page: Page): Promise<void> {
  await press(page, 'Go on to the official assessment')
  await arrive(page, 'Choose the official assessment')
  await checkPage(page)
  await press(page, 'See what the workshop agreed')
  await arrive(page, 'Make this the official assessment')
  const shown = await words(page)
  assert.match(shown, new RegExp(`${gaps} statements have no answer`))
  assert.ok(shown.includes(reason) && shown.includes(dissent))
  await press(page, 'Make it official')
  await page.locator('.govuk-error-summary').waitFor()
  await checkPage(page)
  await page.getByLabel(`with ${gaps} statements without an answer`).check()
  await press(page, 'Make it official')
  await arrive(page, 'Official assessments')
  const history = await words(page)
  assert.match(history, /In a workshop/)
  assert.match(history, /Finalised by Ada Lovelace, 3 December 2026It stands/)
  await checkPage(page)
}

/** Everybody finds reason, dissent and spread in what stands, and in its files. */
export async function readOutcome(page: Page): Promise<void> {
  await page.goto(routes.officials.href())
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Results/ })
    .click()
  await arrive(page, 'Official results: whole council')
  await checkPage(page)
  await page.getByRole('main').locator(`a[href$="/${framework.areas[0]?.id}"]`).first().click()
  await arrive(page, firstArea)
  await checkPage(page)
  const area = plain(await words(page))
  for (const said of [reason, dissent, spread]) assert.ok(area.includes(said), said)
  await follow(page, 'Back to all results')
  const document = unzipSync(await download(page, 'Download the Word report'))['word/document.xml']
  const word = plain(strFromU8(document ?? new Uint8Array()).replaceAll(/<[^>]+>/g, ''))
  // The report has each count on a line of its own.
  for (const said of [reason, dissent, ...spread.split(', ')]) assert.ok(word.includes(said), said)
  const rows: Record<string, string>[] = parse(await download(page, 'Download the CSV file'), {
    bom: true,
    columns: true,
    recordDelimiter: '\r\n',
  })
  const [first, second] = rows
  assert.deepEqual([first?.reason, first?.dissent, first?.spread], [reason, dissent, spread])
  assert.deepEqual([second?.dissent, second?.spread], ['', 'Agree 7'])
  assert.match(second?.reason ?? '', /^Accepted without discussion/)
  assert.equal(rows.filter((row) => row.answer !== '').length, answered.statements)
}

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, name)])
  return readFile(await file.path())
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
