// By keyboard alone: signing in and answering an area, with the focus always to be seen and never lost.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { routes } from '../../src/routes.ts'
import { type Browsing, openBrowsing } from '../support/browser.ts'
import { areaIds, beginAssessment } from '../support/made-assessments.ts'
import { until } from '../support/until.ts'
import { arrive, codeFor, savedFields } from './steps.ts'

let browsing: Browsing
before(async () => {
  browsing = await openBrowsing()
})
after(() => browsing.close())

/** What has the focus, in words, and whether a person can see that it has. */
async function focused(page: Page): Promise<{ name: string; visible: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const labels = 'labels' in element ? [...(element.labels as NodeListOf<HTMLElement>)] : []
    // GOV.UK draws the focus of a choice around its label's own circle or square.
    const drawn = element.matches('[type=radio], [type=checkbox]')
      ? getComputedStyle(labels[0] as HTMLElement, '::before')
      : getComputedStyle(element)
    const outlined = drawn.outlineStyle !== 'none' && Number.parseFloat(drawn.outlineWidth) > 0
    const name = labels[0]?.textContent ?? element.getAttribute('aria-label') ?? element.textContent ?? ''
    return {
      name: name.replaceAll(/\s+/g, ' ').trim(),
      visible: outlined || drawn.boxShadow !== 'none' || drawn.backgroundColor === 'rgb(255, 221, 0)',
    }
  })
}

/** Tab, and on until this has the focus; each stop on the way must be seen. */
async function tabTo(page: Page, name: string): Promise<void> {
  const stops: string[] = []
  await page.waitForLoadState()
  for (let tabs = 0; tabs < 60; tabs += 1) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    stops.push(stop.name)
    assert.ok(stop.visible, `The focus on "${stop.name}" cannot be seen`)
    if (stop.name === name) return
  }
  assert.fail(`"${name}" was not reached: ${stops.join(' | ')}`)
}

test('signing in: skip link, error summary, fields and buttons by Tab and Enter', async () => {
  const visit = await browsing.visit()
  const { page } = visit
  await page.goto(routes.signIn.href())
  await page.keyboard.press('Tab')
  assert.deepEqual(await focused(page), { name: 'Skip to main content', visible: true })
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main-content')

  await tabTo(page, 'Send me a code')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  await until('the summary has the focus', async () =>
    (await focused(page)).name.startsWith('There is a problem'),
  )
  await tabTo(page, 'Enter your e-mail address')
  await page.keyboard.press('Enter')
  assert.equal((await focused(page)).name, 'Your e-mail address')
  await page.keyboard.type('kay@hartlepool.gov.uk')
  await page.keyboard.press('Enter')

  await arrive(page, 'Check your e-mail')
  await tabTo(page, 'Code from the e-mail')
  await page.keyboard.type(await codeFor(browsing, 'kay@hartlepool.gov.uk'))
  await page.keyboard.press('Enter')

  await arrive(page, 'About you')
  await tabTo(page, 'Your name')
  await page.keyboard.type('Kay Board')
  await tabTo(page, 'Job title')
  await page.keyboard.type('Officer')
  await tabTo(page, 'No, show me as "A colleague"')
  await page.keyboard.press('ArrowDown')
  assert.equal((await focused(page)).name, 'Yes, show my name')
  await tabTo(page, 'Continue')
  await page.keyboard.press('Enter')
  await arrive(page, 'Assessments')
  await visit.close()
})

test('answering: radios by arrows, tabs by arrows, marks by Space, the button by Enter', async () => {
  const person = { email: 'tabitha@hartlepool.gov.uk', name: 'Tabitha Stops' }
  const client = await browsing.signedIn(person)
  const id = await beginAssessment(client)
  const [area = ''] = await areaIds(client, id)
  const address = routes.area.href({ id, area })
  const visit = await browsing.visit({ as: person })
  const { page } = visit
  await page.goto(address)

  await tabTo(page, 'What good looks like')
  await page.keyboard.press('Enter')
  assert.ok(
    await page
      .locator('details')
      .first()
      .evaluate((one: HTMLDetailsElement) => one.open),
  )
  for (const downs of [0, 1, 2, 5]) {
    await tabTo(page, 'Strongly disagree')
    await page.keyboard.press('Space')
    for (let presses = 0; presses < downs; presses += 1) await page.keyboard.press('ArrowDown')
  }
  await tabTo(page, 'Impediments')
  await tabTo(page, 'What is getting in the way of improvement?')
  await page.keyboard.type('Typed by keyboard')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('ArrowRight')
  assert.deepEqual(await focused(page), { name: 'Notable practice', visible: true })
  await page.keyboard.press('ArrowLeft')
  assert.equal((await focused(page)).name, 'Impediments')
  await tabTo(page, 'Our council has chosen to be where it is here')
  await page.keyboard.press('Space')
  await tabTo(page, 'Why has your council chosen this?')
  await page.keyboard.type('A reason')
  await tabTo(page, 'Add this area to my action plan')
  await page.keyboard.press('Space')
  await tabTo(page, 'Save and continue')
  await page.keyboard.press('Enter')
  await page.getByText('Area 2 of 21', { exact: true }).waitFor()

  const saved = await savedFields(browsing, person, address)
  assert.equal(saved['note.impediments'], 'Typed by keyboard')
  assert.equal(saved['deliberate-reason'], 'A reason')
  assert.equal(saved['in-plan'], 'yes')
  const answers = ['strongly-disagree', 'disagree', 'agree', 'do-not-know']
  assert.deepEqual(
    Object.values(saved).filter((value) => answers.includes(String(value))),
    answers,
  )
  await visit.close()
})

test('Enter on an answer saves and goes on, and takes no answer away', async () => {
  const person = { email: 'enter@hartlepool.gov.uk', name: 'Enter Key' }
  const client = await browsing.signedIn(person)
  const id = await beginAssessment(client)
  const [area = ''] = await areaIds(client, id)
  const address = routes.area.href({ id, area })
  const visit = await browsing.visit({ js: false, as: person })
  const { page } = visit
  for (const round of [1, 2]) {
    await page.goto(address)
    const first = page.getByRole('radio', { name: 'Agree', exact: true }).first()
    await first.focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.getByText('Area 2 of 21', { exact: true }).waitFor()
    const saved = Object.values(await savedFields(browsing, person, address))
    assert.equal(saved.filter((value) => value === 'agree').length, 1, `round ${round}`)
  }
  await visit.close()
})
