// The area page saves by itself, and whatever goes away (the network, the service, the page, the person's patience)
// nothing that was entered is lost or overwritten unseen.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page, Route } from 'playwright-core'
import { routes } from '../../src/routes.ts'
import { type Browsing, openBrowsing, type Visit } from '../support/browser.ts'
import { areaIds, beginAssessment, submitAssessment } from '../support/made-assessments.ts'
import { until } from '../support/until.ts'
import { checkRules } from './page-checks.ts'
import { answer, arrive, press, savedFields, signIn, words } from './steps.ts'

let browsing: Browsing
before(async () => {
  browsing = await openBrowsing()
})
after(() => browsing.close())

const impediments = 'What is getting in the way of improvement?'

type Answering = {
  readonly visit: Visit
  readonly page: Page
  readonly id: string
  /** Of the assessment's first area, which the page shows. */
  readonly address: string
  saved(): Promise<Record<string, string | string[]>>
}

let people = 0

async function answering(): Promise<Answering> {
  people += 1
  const person = { email: `typist${people}@hartlepool.gov.uk`, name: 'Ty Pist' }
  const client = await browsing.signedIn(person)
  const id = await beginAssessment(client)
  const [area = ''] = await areaIds(client, id)
  const address = routes.area.href({ id, area })
  const visit = await browsing.visit({ as: person })
  await visit.page.goto(address)
  return { visit, page: visit.page, id, address, saved: () => savedFields(browsing, person, address) }
}

/** Writes a note and leaves its field: what is written is saved soon after, without the pause for typing. */
async function write(page: Page, text: string): Promise<void> {
  await page.getByLabel(impediments).fill(text)
  await page.getByLabel(impediments).blur()
}

/** Waits until the line by the button says this. */
async function says(page: Page, text: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: text }).waitFor()
}

/** Stops every save by the script (the button's own is another matter) until it is let go. */
async function holdSaves(page: Page, address: string): Promise<(how: 'continue' | 'abort') => Promise<void>> {
  const held: Route[] = []
  await page.route(`**${address}`, (route) => {
    if (route.request().headers().accept !== 'application/json') return route.continue()
    held.push(route)
    return undefined
  })
  return async (how) => {
    await until('a save is held', () => held.length > 0)
    for (const route of held) await route[how]()
    await page.unroute(`**${address}`)
  }
}

/** The service answers pages but takes no saves, until it is called again with false. */
async function refuseSaves(page: Page, address: string, refuse = true): Promise<void> {
  if (refuse)
    await page.route(`**${address}`, (route) =>
      route.request().method() === 'POST' ? route.abort('connectionrefused') : route.continue(),
    )
  else await page.unroute(`**${address}`)
}

test('answers and notes are saved as they are given, and the page says so', async () => {
  const { visit, page, address, saved } = await answering()
  const release = await holdSaves(page, address)
  await answer(page, 0, 'Agree')
  await says(page, 'Saving')
  await release('continue')
  await says(page, 'Saved at 9:30am')
  const sent = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByLabel(impediments).fill('Typed, and the field not left')
  await sent
  await says(page, 'Saved at')
  const fields = await saved()
  assert.equal(fields['note.impediments'], 'Typed, and the field not left')
  assert.ok(Object.values(fields).includes('agree'))
  await visit.close()
})

test('offline, everything is kept and sent when the network is back', async () => {
  const { visit, page, saved } = await answering()
  await visit.context.setOffline(true)
  await answer(page, 2, 'Disagree')
  await write(page, 'Written on a train')
  await says(page, 'You are offline. Your answers are kept in this browser')
  await checkRules(page)
  assert.equal((await saved())['note.impediments'], '')
  await visit.context.setOffline(false)
  await says(page, 'Saved')
  assert.equal((await saved())['note.impediments'], 'Written on a train')
  await visit.close()
})

test('being offline for a moment leaves no word behind when there was nothing to save', async () => {
  const { visit, page } = await answering()
  await visit.context.setOffline(true)
  await says(page, 'You are offline')
  await visit.context.setOffline(false)
  await says(page, 'Saved')
  await visit.close()
})

test('the service goes away and comes back: it is tried again without anybody doing anything', async () => {
  const { visit, page, address, saved } = await answering()
  await refuseSaves(page, address)
  await answer(page, 1, 'Strongly agree')
  await says(page, 'Not saved, will try again')
  await press(page, 'Save and continue')
  await says(page, 'Not saved, will try again')
  assert.match(page.url(), new RegExp(address))
  await refuseSaves(page, address, false)
  await says(page, 'Saved at')
  assert.ok(Object.values(await saved()).includes('strongly-agree'))
  await visit.close()
})

test('what could not be saved survives a reload', async () => {
  const { visit, page, address, saved } = await answering()
  await refuseSaves(page, address)
  await answer(page, 0, 'Agree')
  await page.getByLabel('Our council has chosen to be where it is here').check()
  await page.getByLabel('Why has your council chosen this?').fill('Members said so')
  await says(page, 'Not saved, will try again')
  await page.reload()
  assert.equal(await page.getByLabel('Why has your council chosen this?').inputValue(), 'Members said so')
  assert.ok(await page.getByLabel('Why has your council chosen this?').isVisible())
  await refuseSaves(page, address, false)
  await says(page, 'Saved at')
  assert.equal((await saved())['deliberate-reason'], 'Members said so')
  await visit.close()
})

test('what could not be saved survives closing the page, and goes with any page that is opened next', async () => {
  const { visit, page, saved } = await answering()
  await visit.context.setOffline(true)
  await page.getByLabel(impediments).fill('Closed the lid on this')
  const next = await visit.newTab()
  await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })])
  await visit.context.setOffline(false)
  const sent = next.waitForResponse((response) => response.request().method() === 'POST')
  await next.goto(routes.guidance.href())
  assert.equal((await sent).status(), 200)
  assert.equal((await saved())['note.impediments'], 'Closed the lid on this')
  await next.waitForFunction(() => Object.keys(localStorage).length === 0)
  await visit.close()
})

test('whoever follows a link right after typing loses nothing', async () => {
  const { visit, page, id, saved } = await answering()
  await page.getByLabel(impediments).fill('Quick')
  await page.getByRole('navigation', { name: 'Areas' }).getByRole('link').first().click()
  await page.getByText('Area 2 of 21', { exact: true }).waitFor()
  // The next page may come before what was sent on leaving the last one.
  await until('it is saved', async () => (await saved())['note.impediments'] === 'Quick')
  await page.goto(routes.checkAnswers.href({ id }))
  assert.match(await words(page), /Quick/)
  await visit.close()
})

test('the button on a slow network waits until all is saved, and then leaves', async () => {
  const { visit, page, address, saved } = await answering()
  const release = await holdSaves(page, address)
  await write(page, 'On a slow line')
  await press(page, 'Save and continue')
  await says(page, 'Saving')
  await press(page, 'Save and continue')
  await release('continue')
  await page.getByText('Area 2 of 21', { exact: true }).waitFor()
  assert.equal((await saved())['note.impediments'], 'On a slow line')
  await visit.close()
})

test('the button pressed many times saves once and goes on by one', async () => {
  const { visit, page } = await answering()
  const posts: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.isNavigationRequest()) posts.push(request.url())
  })
  await page.getByLabel(impediments).fill('Click click click')
  await page.getByRole('button', { name: 'Save and continue', exact: true }).evaluate((button: HTMLElement) =>
    [1, 2, 3, 4].forEach(() => {
      button.click()
    }),
  )
  await page.getByText('Area 2 of 21', { exact: true }).waitFor()
  assert.equal(posts.length, 1)
  await visit.close()
})

test('the button leaves at once where there is nothing to save', async () => {
  const { visit, page } = await answering()
  await press(page, 'Save and continue')
  await page.getByText('Area 2 of 21', { exact: true }).waitFor()
  await visit.close()
})

for (const keep of ['here', 'elsewhere'] as const)
  test(`two tabs: the second save shows both versions, and the person keeps what was entered ${keep}`, async () => {
    const { visit, page, address, saved } = await answering()
    const other = await visit.newTab()
    await other.goto(address)
    await write(page, 'From the first tab')
    await answer(page, 0, 'Agree')
    await says(page, 'Saved at')
    await write(other, 'From the second tab')
    await says(other, 'These answers were changed in another tab or on another device')
    await checkRules(other)
    // What is entered after that is part of it.
    await answer(other, 1, 'Disagree')
    await press(other, 'Save and continue')
    await arrive(other, 'Choose which answers to keep')
    const choice = await words(other)
    for (const version of ['From the first tab', 'From the second tab', 'Agree', 'Disagree'])
      assert.match(choice, new RegExp(version))
    assert.equal((await saved())['note.impediments'], 'From the first tab')

    await press(other, keep === 'here' ? 'Keep what I entered here' : 'Keep what was saved elsewhere')
    await other.getByText(keep === 'here' ? 'Area 2 of 21' : 'Area 1 of 21', { exact: true }).waitFor()
    const kept = `From the ${keep === 'here' ? 'second' : 'first'} tab`
    assert.equal((await saved())['note.impediments'], kept)
    // Nothing asks again: neither here nor in the tab that was first.
    await other.goto(address)
    assert.equal(await other.getByLabel(impediments).inputValue(), kept)
    assert.equal(await other.getByRole('status').filter({ hasText: 'changed in another tab' }).count(), 0)
    await visit.close()
  })

test('two tabs that give the same answer do not quarrel', async () => {
  const { visit, page, address } = await answering()
  const other = await visit.newTab()
  await other.goto(address)
  for (const tab of [page, other]) {
    await answer(tab, 3, 'Not applicable')
    await says(tab, 'Saved at')
  }
  await visit.close()
})

test('going back shows what is saved now, not what the page held when it was left', async () => {
  const { visit, page, address, saved } = await answering()
  await write(page, 'Old')
  await press(page, 'Save and continue')
  await page.getByText('Area 2 of 21', { exact: true }).waitFor()
  const other = await visit.newTab()
  await other.goto(address)
  await write(other, 'New')
  await says(other, 'Saved at')
  await page.goBack()
  await page.getByText('Area 1 of 21', { exact: true }).waitFor()
  assert.equal(await page.getByLabel(impediments).inputValue(), 'New')
  await answer(page, 0, 'Agree')
  await says(page, 'Saved at')
  assert.equal((await saved())['note.impediments'], 'New')
  await visit.close()
})

test('what is entered before the script has come is saved as well', async () => {
  const { visit, page, address, saved } = await answering()
  const { promise: mayCome, resolve: come } = Promise.withResolvers<void>()
  await page.route('**/assets/*.js', async (route) => {
    await mayCome
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'commit' })
  await page.getByLabel(impediments).fill('Early')
  come()
  await says(page, 'Saved at')
  assert.equal((await saved())['note.impediments'], 'Early')
  await visit.close()
})

test('a note that is too long is kept, and the button leads to what to change', async () => {
  const { visit, page, address } = await answering()
  const long = 'x'.repeat(5001)
  await write(page, long)
  await says(page, 'Not saved. Select Save and continue to see what to change.')
  await press(page, 'Save and continue')
  await page.getByRole('link', { name: 'Impediments must be 5,000 characters or less' }).click()
  const field = page.getByLabel(impediments)
  await until('the field has the focus', () => field.evaluate((one) => one === document.activeElement))
  assert.equal(await field.inputValue(), long)
  await field.fill('x'.repeat(5000))
  await says(page, 'Saved at')
  await page.goto(address)
  assert.equal(await page.getByLabel(impediments).inputValue(), 'x'.repeat(5000))
  await visit.close()
})

test('an assessment that was submitted meanwhile takes nothing more, and gives back what was entered', async () => {
  const { visit, page, id } = await answering()
  await answer(page, 0, 'Agree')
  await says(page, 'Saved at')
  const client = await browsing.signedIn({ email: `typist${people}@hartlepool.gov.uk`, name: 'Ty Pist' })
  await submitAssessment(client, id)
  await write(page, 'Too late')
  await says(page, 'Not saved: this assessment can no longer be changed.')
  await press(page, 'Save and continue')
  await arrive(page, 'This assessment has been submitted')
  assert.match(await words(page), /Too late/)
  await visit.close()
})

test('a browser that stores nothing saves all the same', async () => {
  const { visit, page, saved } = await answering()
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.reload()
  await write(page, 'Without a store')
  await says(page, 'Saved at')
  assert.equal((await saved())['note.impediments'], 'Without a store')
  await visit.close()
})

test('signing out leaves nothing in the browser of what is typed in another tab, and what is there can still be saved', async () => {
  const { visit, page, address, saved } = await answering()
  const other = await visit.newTab()
  await other.goto(routes.guidance.href())
  await refuseSaves(page, address)
  await write(page, 'Before')
  await says(page, 'Not saved, will try again')
  await other.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
  await arrive(other, 'You are signed out')
  await refuseSaves(page, address, false)
  await write(page, 'And after')
  await says(page, 'You have signed out in another tab. Your answers are on this page only.')
  await checkRules(page)
  assert.equal(await page.evaluate(() => localStorage.length), 0)
  await press(page, 'Save and continue')
  await says(page, 'You have signed out in another tab.')
  assert.equal(await page.getByLabel(impediments).inputValue(), 'And after')

  await other.goto(routes.signIn.href())
  await signIn(other, browsing, `typist${people}@hartlepool.gov.uk`)
  await arrive(other, 'Assessments')
  await press(page, 'Save and continue')
  await page.getByText('Area 2 of 21', { exact: true }).waitFor()
  assert.equal((await saved())['note.impediments'], 'And after')
  await visit.close()
})

test('signing out leaves nothing of what was typed in the browser', async () => {
  const { visit, page, address } = await answering()
  await refuseSaves(page, address)
  await write(page, 'For my eyes only')
  await says(page, 'Not saved, will try again')
  assert.notEqual(await page.evaluate(() => localStorage.length), 0)
  await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
  await arrive(page, 'You are signed out')
  assert.equal(await page.evaluate(() => localStorage.length), 0)
  await visit.close()
})
