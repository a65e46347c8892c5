// Before the session ends whoever is signed in is told, wherever they are on the page, and can stay; and when it has ended
// nothing they entered is lost. The browser's clock and the service's are both ours.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import type { Page } from 'playwright-core'
import { routes } from '../../src/routes.ts'
import { type Browsing, openBrowsing, type Visit, type VisitOptions } from '../support/browser.ts'
import { until } from '../support/until.ts'
import { checkRules, checkStructure, checkWidth } from './page-checks.ts'
import { arrive, press, signIn } from './steps.ts'

const minute = 60_000
const hour = 60 * minute
const nessa = { email: 'nessa@hartlepool.gov.uk', name: 'Nessa Slow' }
const account = routes.account.href()

let browsing: Browsing
before(async () => {
  browsing = await openBrowsing()
})
after(() => browsing.close())
beforeEach(() => {
  browsing.clock.now = new Date('2026-12-03T09:30:00Z')
})

async function reading(path: string, options: VisitOptions = {}): Promise<Visit> {
  const visit = await browsing.visit({ as: nessa, ...options })
  await visit.page.clock.install({ time: browsing.clock.now })
  await visit.page.goto(path)
  return visit
}

/** Time goes by for the service and for every tab, as if the computer had slept meanwhile. */
async function pass(visit: Visit, milliseconds: number): Promise<void> {
  browsing.clock.advance(milliseconds)
  await visit.page.clock.fastForward(milliseconds)
}

const notice = (page: Page) => page.getByRole('region', { name: 'How long you stay signed in' })

/** What is said, and where: in a part that is read out as it changes. */
async function says(page: Page, text: string): Promise<void> {
  await page
    .getByRole('status')
    .filter({ has: notice(page) })
    .filter({ hasText: text })
    .waitFor()
}

/** Asks, and gives time to show what comes of it. */
async function staysQuiet(page: Page, askedFor: () => Promise<void>): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith(routes.session.href()))
  await askedFor()
  await (await answered).finished()
  await page.evaluate(() => new Promise((shown) => setTimeout(shown, 50)))
  assert.equal(await notice(page).count(), 0)
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')

/** Whether anything else lies over the middle of what has the focus. */
const isCovered = (page: Page) =>
  page.evaluate(() => {
    const { top, left, width, height } = document.activeElement?.getBoundingClientRect() ?? new DOMRect()
    const onTop = document.elementFromPoint(left + width / 2, top + height / 2)
    return onTop?.closest('[data-session]') !== null
  })

test('five minutes before the end it says so, without taking the focus or covering it, and by keyboard one stays', async () => {
  const visit = await reading(account, { width: 320 })
  const { page } = visit
  const field = page.getByLabel('Job title')
  await field.fill('Slow reader')
  await field.evaluate((one) => window.scrollBy(0, one.getBoundingClientRect().top - 10))
  await pass(visit, 55 * minute - 30_000)
  assert.equal(await notice(page).count(), 0)
  await pass(visit, 30_000)
  await says(page, 'You stay signed in until 10:30am')
  assert.equal(await focused(page), await field.getAttribute('id'))
  assert.equal(await isCovered(page), false)
  assert.ok(await notice(page).isVisible())
  await checkRules(page)
  await checkStructure(page)
  await checkWidth(page)

  await page.keyboard.press('Shift+Tab')
  await until('what has the focus is uncovered', async () => !(await isCovered(page)))
  await page.getByRole('link', { name: 'Skip to main content' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Stay signed in')
  await page.keyboard.press('Enter')
  await notice(page).waitFor({ state: 'detached' })
  assert.equal(
    await page.locator('[role=status][data-session-said]').textContent(),
    'You stay signed in until 11:25am, and longer while you use the service.',
  )
  assert.equal(await focused(page), await field.getAttribute('id'))
  assert.equal(await field.inputValue(), 'Slow reader')
  await pass(visit, 59 * minute)
  await says(page, 'You stay signed in until 11:25am')
  await visit.close()
})

test('what another tab does keeps this one quiet, and staying in one is staying in both', async () => {
  const visit = await reading(routes.guidance.href())
  const { page } = visit
  const other = await visit.newTab()
  await pass(visit, 50 * minute)
  await other.goto(account)
  await staysQuiet(page, () => pass(visit, 5 * minute))

  await pass(visit, 50 * minute)
  for (const tab of [page, other]) await says(tab, 'You stay signed in until 11:20am')
  await press(other, 'Stay signed in')
  await notice(other).waitFor({ state: 'detached' })
  await staysQuiet(page, () => pass(visit, 20_000))
  await visit.close()
})

test('after the end it says so and leads back; after a sleep that ended nothing it says nothing', async () => {
  const visit = await reading(routes.people.href())
  const { page } = visit
  await staysQuiet(page, () => page.clock.fastForward(9 * hour))
  await page.context().setOffline(true)
  await pass(visit, hour)
  assert.equal(await notice(page).count(), 0)
  await page.context().setOffline(false)
  await says(page, 'You are signed out')
  await checkRules(page)
  await notice(page).getByRole('link', { name: 'Sign in and come back to this page' }).click()
  await signIn(page, browsing, nessa.email)
  await arrive(page, /^People/)
  await visit.close()
})

test('what was entered stays on the page while one signs in in another tab, and the notice goes', async () => {
  const visit = await reading(account)
  const { page } = visit
  await page.getByLabel('Job title').fill('Typed before the end')
  await pass(visit, 2 * hour)
  await says(page, 'what you entered is still on this page')
  await checkRules(page)
  const opened = visit.context.waitForEvent('page')
  await notice(page)
    .getByRole('link', { name: /new tab/ })
    .click()
  const other = await opened
  await signIn(other, { ...browsing, mailTo: (address) => browsing.mailTo(address, 1) }, nessa.email)
  await arrive(other, 'Your account')
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await notice(page).waitFor({ state: 'detached' })
  await press(page, 'Save changes')
  await page.getByText('Your details are saved').waitFor()
  assert.equal(await page.getByLabel('Job title').inputValue(), 'Typed before the end')
  await visit.close()
})

test('near the limit of 12 hours it says that staying is not possible, once', async () => {
  const visit = await reading(account)
  const { page, context } = visit
  for (let half = 1; half < 24; half += 1) {
    browsing.clock.advance(30 * minute)
    await context.request.get(account)
  }
  await page.goto(account)
  await pass(visit, 25 * minute)
  await says(page, 'You will be signed out at 9:30pm, 12 hours after you signed in.')
  assert.equal(await page.getByRole('button', { name: 'Stay signed in' }).count(), 0)
  await checkRules(page)
  await press(page, 'Hide this message')
  await staysQuiet(page, () => pass(visit, 20_000))
  await pass(visit, 5 * minute)
  await says(page, 'You are signed out')
  await visit.close()
})

test('a service that does not answer is named where somebody wants to stay, and may be asked again', async () => {
  const visit = await reading(account)
  const { page, context } = visit
  await pass(visit, 55 * minute)
  await says(page, 'You stay signed in')
  await context.setOffline(true)
  await press(page, 'Stay signed in')
  await says(page, 'The service could not be reached')
  await context.setOffline(false)
  await press(page, 'Stay signed in')
  await notice(page).waitFor({ state: 'detached' })
  await visit.close()
})

test('without scripts, and for whoever is not signed in, nothing is there', async () => {
  const silent = await browsing.visit({ as: nessa, js: false })
  await silent.page.goto(account)
  assert.equal(await notice(silent.page).count(), 0)
  assert.equal(await silent.page.getByText('Stay signed in').count(), 0)
  await silent.close()
  const stranger = await browsing.visit()
  await stranger.page.goto(routes.guidance.href())
  assert.equal(await stranger.page.locator('[data-session]').count(), 0)
  await stranger.close()
})
