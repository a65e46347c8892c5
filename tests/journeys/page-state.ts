// What a state of a page is, and the ways to it that several pages share.
import type { Page } from 'playwright-core'
import type { Browsing } from '../support/browser.ts'
import type { Prepared } from './prepared-council.ts'
import type { people } from './prepared-people.ts'

export type Who = keyof typeof people | 'nobody'

export type PageState = {
  readonly name: string
  readonly as: Who
  /** What the document must be answered with; 200 unless told. */
  readonly status?: number
  /** Leads to the state; gives the status of the page that is then shown. */
  readonly reach: (page: Page, world: World) => Promise<number>
}

export type World = { readonly prepared: Prepared; readonly browsing: Browsing }

export function at(name: string, as: Who, path: string | ((prepared: Prepared) => string)): PageState {
  return {
    name,
    as,
    reach: (page, { prepared }) => open(page, typeof path === 'string' ? path : path(prepared)),
  }
}

export async function open(page: Page, path: string): Promise<number> {
  return (await page.goto(path))?.status() ?? 0
}

/** Presses a button and waits for the page that follows. */
export async function press(page: Page, name: string): Promise<number> {
  const [response] = await Promise.all([
    page.waitForResponse((one) => one.request().isNavigationRequest() && one.status() !== 303),
    page.waitForEvent('load'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  return response.status()
}
