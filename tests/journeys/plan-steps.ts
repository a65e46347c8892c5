// What people do with a plan, in their own words.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { routes } from '../../src/routes.ts'
import { follow, press } from './steps.ts'

/** From the list of plans to the one of this name. */
export async function openPlan(page: Page, name: string): Promise<void> {
  await page.goto(routes.plans.href())
  await follow(page, name)
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
}

export async function openSummary(page: Page, name: string): Promise<void> {
  const details = page.locator('details', { has: page.getByText(name, { exact: true }) }).first()
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click()
}

export type NewAction = {
  readonly title: string
  readonly priority: 'Must' | 'Should' | 'Could'
  readonly owner?: string
  readonly ownerText?: string
  /** As 2027-03-12. */
  readonly due?: string
}

/** From the page of a plan to the page of a new action in it. */
export async function addAction(page: Page, action: NewAction): Promise<void> {
  const { title, priority, owner, ownerText, due } = action
  await press(page, 'Add an action')
  await page.getByLabel('Title').fill(title)
  if (owner) await page.getByLabel('Owner', { exact: true }).selectOption({ label: owner })
  if (ownerText) await page.getByLabel('Or somebody else').fill(ownerText)
  if (due) await fillDay(page, 'Due date', due)
  await page.getByLabel(priority, { exact: true }).check()
  await press(page, 'Add the action')
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
}

async function fillDay(page: Page, legend: string, day: string): Promise<void> {
  const group = page.getByRole('group', { name: new RegExp(legend) })
  const [year = '', month = '', date = ''] = day.split('-')
  for (const [part, value] of [
    ['Day', date],
    ['Month', month],
    ['Year', year],
  ] as const)
    await group.getByLabel(part, { exact: true }).fill(value)
}

/** Titles of the actions in a plan's list, in its order, once all of it has come. */
export async function titlesIn(page: Page): Promise<string[]> {
  await page.waitForLoadState()
  return page.locator('.tiex-rows__item a:first-child').allTextContents()
}

/** With the pointer, by the handle of one row to above another. */
export async function dragAbove(page: Page, title: string, other: string): Promise<void> {
  const row = (name: string) =>
    page.locator('.tiex-rows__item', { has: page.getByRole('link', { name, exact: true }) })
  const handle = await row(title).locator('.tiex-handle').boundingBox()
  const target = await row(other).boundingBox()
  if (!handle || !target) throw new Error('There is nothing to drag')
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
  await page.mouse.down()
  await page.mouse.move(handle.x, target.y + target.height / 2, { steps: 5 })
  await page.mouse.move(handle.x, target.y + 2, { steps: 5 })
  await page.mouse.up()
}

export async function download(page: Page, name: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('main').getByRole('link', { name }).click(),
  ])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}
