// What a person does on the way through the service, in their own words: fields by label, buttons and links by name.
import type { Page } from 'playwright-core'
import { routes } from '../../src/routes.ts'
import type { Browsing } from '../support/browser.ts'

/** Waits for the page with this heading. */
export async function arrive(page: Page, heading: string | RegExp): Promise<void> {
  await page
    .getByRole('heading', { level: 1, name: heading, ...(typeof heading === 'string' && { exact: true }) })
    .waitFor()
}

/** All that the page's main part holds in words, once all of it has come. */
export async function words(page: Page): Promise<string> {
  await page.waitForLoadState()
  return (await page.getByRole('main').textContent()) ?? ''
}

export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}

/** Follows a link in the main part of the page. */
export async function follow(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name, exact: true }).first().click()
}

export async function askForCode(page: Page, email: string): Promise<void> {
  await page.getByLabel('Your e-mail address').fill(email)
  await press(page, 'Send me a code')
}

/** The code in mail number `count` (from 0) to this address. */
export async function codeFor(browsing: Pick<Browsing, 'mailTo'>, email: string, count = 0): Promise<string> {
  const code = /^\d{6,}(?=\r?$)/m.exec(await browsing.mailTo(email, count))?.[0]
  if (!code) throw new Error('No code in the mail')
  return code
}

export async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code from the e-mail').fill(code)
  await press(page, 'Sign in')
}

/** From the sign-in page to where it leads, for whoever has introduced themselves before. */
export async function signIn(page: Page, browsing: Browsing, email: string): Promise<void> {
  await askForCode(page, email)
  await enterCode(page, await codeFor(browsing, email))
}

export async function introduceYourself(page: Page, name: string): Promise<void> {
  await arrive(page, 'About you')
  await page.getByLabel('Your name', { exact: true }).fill(name)
  await page.getByLabel('Job title').fill('Head of transformation')
  await press(page, 'Continue')
}

/** Begins an assessment of the whole council; gives its id. */
export async function begin(page: Page): Promise<string> {
  await page.goto(routes.beginAssessment.href())
  await page.getByLabel('The whole council').check()
  await press(page, 'Begin')
  await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
  return /[\da-f-]{36}/.exec(page.url())?.[0] ?? ''
}

/** The address of an assessment's first area. */
export async function firstArea(page: Page, id: string): Promise<string> {
  await page.goto(routes.assessment.href({ id }))
  return (await page.locator('main .govuk-task-list a').first().getAttribute('href')) ?? ''
}

/** Gives one answer to the statement in this place of the page, counted from 0. */
export async function answer(page: Page, place: number, option: string): Promise<void> {
  await page.getByRole('radio', { name: option, exact: true }).nth(place).check()
}

/** What is saved of an area, as the person's own page has it: asked for apart from the browser. */
export async function savedFields(
  browsing: Browsing,
  person: Parameters<Browsing['signedIn']>[0],
  address: string,
): Promise<Record<string, string | string[]>> {
  const client = await browsing.signedIn(person)
  return (await client.get(address)).formFields(address)
}
