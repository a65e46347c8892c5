// Every page in every state: WCAG 2.2 AA by axe, nothing wider than a phone, nothing asked of another place, no word in the
// browser's console, and the same on a screen zoomed to 400 % or in forced colours.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { type Browsing, openBrowsing } from '../support/browser.ts'
import { pageStates } from './page-states.ts'
import { type Prepared, people, prepareCouncil } from './prepared-council.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** A phone, and also a window of 1280 pixels at 400 %. */
const narrow = 320

let browsing: Browsing
let prepared: Prepared
before(async () => {
  browsing = await openBrowsing({ LGA_ADMINS: people.lga.email })
  prepared = await prepareCouncil(browsing)
})
after(() => browsing.close())

const names = pageStates.map(({ name }) => name)
test('every state has a name of its own', () => assert.equal(new Set(names).size, names.length))

for (const state of pageStates)
  test(`${state.name}: accessible, fits a phone, keeps to itself`, { timeout: 20_000 }, async () => {
    const visit = await browsing.visit(state.as === 'nobody' ? {} : { as: people[state.as] })
    const { page } = visit
    assert.equal(await state.reach(page, { prepared, browsing }), state.status ?? 200)
    await checkStructure(page)
    await checkRules(page)
    await page.setViewportSize({ width: narrow, height: 640 })
    assert.deepEqual(await tooWide(page), [])
    await visit.close()
  })

async function checkRules(page: Page): Promise<void> {
  // The older way of asking is enough for pages without frames, and takes half the time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(standards).analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
  assert.deepEqual(found, [])
}

/** What axe does not ask: one heading of level 1, no level left out, a title that names the page and tells of errors. */
async function checkStructure(page: Page): Promise<void> {
  const levels = await page
    .locator('h1, h2, h3, h4, h5, h6')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => Number(one.tagName[1])))
  assert.equal(levels.filter((level) => level === 1).length, 1, 'one heading of level 1')
  const inMain = levels.slice(levels.indexOf(1))
  assert.ok(
    inMain.every((level, at) => at === 0 || level <= (inMain[at - 1] ?? 0) + 1),
    `levels ${inMain.join(' ')}`,
  )
  const title = await page.title()
  const [first = ''] = await page.locator('h1').allTextContents()
  assert.ok(title.includes(first.trim()), `"${title}" names "${first}"`)
  const hasErrors = (await page.locator('.govuk-error-summary').count()) > 0
  assert.equal(/^Error: /.test(title), hasErrors)
}

/** The elements that reach beyond the window, if the page can be scrolled sideways. */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate((width) => {
    if ((document.scrollingElement?.scrollWidth ?? 0) <= width) return []
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > width)
      .map((one) => `${one.tagName}.${one.className}: ${one.textContent?.slice(0, 40)}`)
  }, narrow)
}

test('the menu of a phone opens and closes, and is accessible', async () => {
  const visit = await browsing.visit({ as: people.officer, width: narrow })
  const { page } = visit
  await page.goto('/')
  const menu = page.getByRole('button', { name: 'Menu' })
  const glossary = page.getByRole('banner').getByRole('link', { name: 'Glossary' })
  assert.equal(await glossary.count(), 0)
  await menu.click()
  assert.equal(await menu.getAttribute('aria-expanded'), 'true')
  assert.ok(await glossary.isVisible())
  await checkRules(page)
  await visit.close()
})

test('what opens on the area page is accessible when it is open', async () => {
  const visit = await browsing.visit({ as: people.officer })
  const { page } = visit
  await page.goto(prepared.area(prepared.half, prepared.areas[0]))
  for (const details of await page.locator('summary').all()) await details.click()
  for (const name of ['Notable practice', 'Rationale']) {
    await page.getByRole('tab', { name: new RegExp(name) }).click()
    await checkRules(page)
  }
  await page.getByLabel('Our council has chosen to be where it is here').check()
  await page.getByLabel('Why has your council chosen this?').fill('Because')
  await page.getByRole('status').filter({ hasText: 'Saved at' }).waitFor()
  await checkRules(page)
  await visit.close()
})

test('in forced colours a category still has its sign and its word, and a chosen answer can be told', async () => {
  const visit = await browsing.visit({ as: people.officer, forcedColors: 'active' })
  const { page } = visit
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await page.goto(`/assessments/${prepared.submitted}/results`)
  for (const word of ['Strong', 'Competent', 'Needs improvement']) {
    const sign = page.locator('table a', { hasText: word }).first().locator('svg')
    assert.ok(await sign.isVisible(), word)
  }
  // Its text is dark whatever the colours are: on a black page it must lie on white.
  const paper = await page
    .locator('.tiex-chart__drawing')
    .first()
    .evaluate((one) => getComputedStyle(one).backgroundColor)
  assert.equal(paper, 'rgb(255, 255, 255)')
  await page.goto(prepared.area(prepared.half, prepared.areas[0]))
  const chosen = page.locator('input[type=radio]:checked').first()
  const dot = await chosen.evaluate((radio) => {
    const { opacity, borderTopWidth } = getComputedStyle(radio.nextElementSibling as Element, '::after')
    return { opacity, borderTopWidth }
  })
  assert.equal(dot.opacity, '1')
  assert.notEqual(dot.borderTopWidth, '0px')
  await visit.close()
})
