// Who takes part in the journey of a council, what they say, and the check of every page that they come to.
import type { Page } from 'playwright-core'
import { realFramework } from '../support/frameworks.ts'
import { checkRules, checkStructure, checkWidth } from './page-checks.ts'
import { longWord } from './prepared-people.ts'

export type Colleague = { readonly email: string; readonly name: string; readonly showsName: boolean }

export const lga = { email: 'pat@local.gov.uk', name: 'Pat Lee', council: null }
export const lead = { email: 'ada.lead@hartlepool.gov.uk', name: 'Ada Lovelace', isLead: true }
export const bea: Colleague = { email: 'bea@hartlepool.gov.uk', name: 'Bea Visible', showsName: true }
export const cy: Colleague = { email: 'cy@hartlepool.gov.uk', name: 'Cy Hidden', showsName: false }
export const di: Colleague = { email: 'di@hartlepool.gov.uk', name: 'Di Hidden', showsName: false }
export const others = ['ed', 'flo', 'gus'].map((name) => ({
  email: `${name}@hartlepool.gov.uk`,
  name: `${name} hidden`,
  showsName: false,
}))
export const colleagues = [bea, cy, di, ...others]

export const framework = realFramework()
export const firstArea = framework.areas[0]?.title ?? ''
export const firstStatement = framework.areas[0]?.statements[0]?.text ?? ''
/** With a word that is wider than a phone. */
export const round = `Spring 2027 ${longWord}`
export const reason = 'The budget report of 2026 shows it'
export const dissent = 'Housing "sees" it otherwise & says so'
/** Everybody answers three areas; they differ on the first statement and agree on every other. */
export const answered = { areas: 3, statements: 12 }
export const all = 84
export const gaps = all - answered.statements
export const spread = 'Strongly disagree 4, Agree 3'

/** Paths of the pages that were checked. */
export const checked = new Set<string>()

/** Whether the page as it is now is accessible and fits a phone; the window is then as wide as it was. */
export async function checkPage(page: Page): Promise<void> {
  const size = page.viewportSize()
  await checkStructure(page)
  await checkRules(page)
  await checkWidth(page)
  if (size) await page.setViewportSize(size)
  checked.add(new URL(page.url()).pathname)
}
