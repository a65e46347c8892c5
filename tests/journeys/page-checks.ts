// What holds for every page, whatever is on it.
import assert from 'node:assert/strict'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { routes } from '../../src/routes.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** The width of a small phone, and of a window of 1280 pixels at 400 %. */
export const phone = 320

/** WCAG 2.2 AA, as far as software can tell. */
export async function checkRules(page: Page): Promise<void> {
  // The older way of asking is enough for pages without frames, and takes half the time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(standards).analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
  assert.deepEqual(found, [])
}

/** What axe does not ask: one heading of level 1, no level left out, a title that names the page and tells of errors. */
export async function checkStructure(page: Page): Promise<void> {
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
  await checkNames(page)
}

/** Out of its sentence, as a screen reader lists them, a link tells where it leads, and a table what it is about. */
async function checkNames(page: Page): Promise<void> {
  const { links, captions } = await page.getByRole('main').evaluate((main) => ({
    links: [...main.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .filter((one) => one.checkVisibility())
      .map((one) => [one.ariaLabel ?? one.textContent.replaceAll(/\s+/g, ' ').trim(), one.href] as const),
    captions: [...main.querySelectorAll('table')].map(({ caption }) => caption?.textContent ?? ''),
  }))
  assert.ok(!captions.includes(''), 'every table has a caption')
  // Mails may be as alike as they are: only whoever runs the service on their own machine has a list of them.
  if (page.url().endsWith(routes.devMail.href())) return
  for (const [name, alike] of Map.groupBy(links, ([text]) => text))
    assert.equal(new Set(alike.map(([, href]) => href)).size, 1, `"${name}" leads to one place`)
}

/** Nothing reaches beyond the window of a phone. */
export async function checkWidth(page: Page): Promise<void> {
  await page.setViewportSize({ width: phone, height: 640 })
  const tooWide = await page.evaluate((width) => {
    if ((document.scrollingElement?.scrollWidth ?? 0) <= width) return []
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > width)
      .map((one) => `${one.tagName}.${one.className}: ${one.textContent?.slice(0, 40)}`)
  }, phone)
  assert.deepEqual(tooWide, [])
  await checkNames(page)
}
