// What the people of a council do on the way from an invitation to what stands for the council.
import type { Page } from 'playwright-core'
import { routes } from '../../src/routes.ts'
import type { Browsing, Visit } from '../support/browser.ts'
import { areaIds, type Filling, fillAreas, submitAssessment } from '../support/made-assessments.ts'
import type { Colleague } from './council-cast.ts'
import { arrive, askForCode, codeFor, enterCode, follow, introduceYourself, press } from './steps.ts'

/** Opens a round by its form and goes on to whom to invite; the round's id. */
export async function openRound(page: Page, name: string): Promise<string> {
  await page.goto(routes.council.href())
  await press(page, 'Open a round')
  await arrive(page, 'Open a round')
  await page.getByLabel('Name of the round').fill(name)
  await page.getByLabel('The whole council').check()
  for (const [part, value] of [
    ['Day', '18'],
    ['Month', '12'],
    ['Year', '2026'],
  ] as const)
    await page.getByLabel(part, { exact: true }).fill(value)
  await press(page, 'Open the round')
  await arrive(page, 'Invite colleagues')
  return /[\da-f-]{36}/.exec(page.url())?.[0] ?? ''
}

/** Signs in for the first time, by the code that comes after the invitation, and introduces themselves. */
export async function comeIn(page: Page, browsing: Browsing, colleague: Colleague): Promise<void> {
  const { email, name, showsName } = colleague
  await page.goto(routes.signIn.href())
  await askForCode(page, email)
  await enterCode(page, await codeFor(browsing, email, 1))
  await arrive(page, 'About you')
  if (showsName) await page.getByLabel('Yes, show my name').check()
  await introduceYourself(page, name)
  await arrive(page, 'Assessments')
}

/** Answers some areas of a draft and submits it, request by request: the browser adds nothing here. */
export async function answerAndSubmit(
  browsing: Browsing,
  { email }: Pick<Colleague, 'email'>,
  { id, filling, areas }: { id: string; filling: Filling; areas: number },
): Promise<void> {
  const client = await browsing.signedIn({ email })
  await fillAreas(client, id, { filling, areas: (await areaIds(client, id)).slice(0, areas) })
  await submitAssessment(client, id)
}

/** Joins the workshop of one's council with the code from the screen. */
export async function joinWorkshop(page: Page, code: string): Promise<void> {
  await page.goto(routes.council.href())
  await follow(page, 'join a workshop')
  await page.getByLabel('Code from the screen').fill(code)
  await press(page, 'Join')
  await arrive(page, 'You have joined the workshop')
}

export async function vote(page: Page, option: string): Promise<void> {
  await page.getByRole('radio', { name: option, exact: true }).check()
  await press(page, 'Vote')
  await page.getByText(`You voted: ${option}.`).waitFor()
}

/** What a page that was marked at first tells: whether it is still the same document. */
export async function mark({ page }: Pick<Visit, 'page'>): Promise<() => Promise<boolean>> {
  await page.evaluate(() => document.body.setAttribute('data-same-page', ''))
  return async () => (await page.locator('body[data-same-page]').count()) === 1
}
