// The live page in a real browser: counts change by themselves, a vote leaves the page where it is, nothing typed is lost.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Browsing, openBrowsing, type Visit } from '../../../tests/support/browser.ts'
import type { Client } from '../../../tests/support/client.ts'
import { silent } from '../../../tests/support/test-server.ts'
import { createApp } from '../../app.ts'
import { serve } from '../../platform/http/serve.ts'
import { openLive } from '../../platform/live/live.ts'
import { routes } from '../../routes.ts'
import { agree, framework, joined, made, show, startedWorkshop, vote } from './workshop.fixture.ts'

let tiex: Browsing
before(async () => {
  tiex = await openBrowsing()
})
after(() => tiex.close())

const label = (id: string) => framework.scale.options.find((option) => option.id === id)?.label ?? ''
const textOf = (id: string) =>
  framework.areas.flatMap(({ statements }) => statements).find((one) => one.id === id)?.text ?? ''

/** A browser of somebody who is signed in already. */
async function browserOf(client: Client, options: { js?: boolean } = {}): Promise<Visit> {
  const visit = await tiex.visit(options)
  const value = client.cookies.get('session') ?? ''
  await visit.context.addCookies([{ name: 'session', value, url: tiex.origin, httpOnly: true }])
  return visit
}

async function meeting() {
  const workshop = await startedWorkshop(tiex)
  const [first, second] = workshop.officers
  assert.ok(first && second)
  await joined(first, workshop)
  await joined(second, workshop)
  return { ...workshop, first, second, here: { workshop: workshop.id } }
}

test('the screen follows the lead and the votes by itself', async () => {
  const { lead, id, first, here } = await meeting()
  const screen = await browserOf(lead)
  await screen.page.goto(routes.workshopScreen.href(here))
  await screen.page.getByText('Live: this page changes by itself.').waitFor()
  await show(lead, id, made.split)
  await screen.page.getByRole('heading', { name: textOf(made.split) }).waitFor()
  const said = screen.page.locator('[data-live-said]')
  assert.equal((await said.textContent())?.trim(), textOf(made.split))
  await vote(first, id, { statement: made.split, option: made.third })
  const row = screen.page.getByRole('row', { name: new RegExp(`^${label(made.third)} `) })
  await screen.page.getByText('Votes now: 1').waitFor()
  assert.match((await row.locator('td').allTextContents()).join(' '), /^0 1$/)
  assert.equal(await row.locator('[data-live-bar]').getAttribute('width'), '100')
  await agree(lead, id, { statement: made.split, option: made.third, reason: 'Seen by all' })
  await screen.page.getByText('Seen by all').waitFor()
  assert.match((await said.textContent()) ?? '', new RegExp(`Agreed: ${label(made.third)}$`))
  await screen.close()
})

test('the longest statement fits every usual screen with all answers, and the room sees how many have voted', async () => {
  const { lead, id, first, here } = await meeting()
  const longest = made.statements.toSorted((a, b) => textOf(b).length - textOf(a).length)[0] ?? ''
  await show(lead, id, longest)
  await vote(first, id, { statement: longest, option: made.third })
  const screen = await browserOf(lead)
  await screen.page.goto(routes.workshopScreen.href(here))
  await screen.page.getByText('Votes now: 1 of 2').waitFor()
  for (const [width, height] of [
    [1920, 1080],
    [1280, 720],
    [1024, 768],
  ] as const) {
    await screen.page.setViewportSize({ width, height })
    const { bottom, letters } = await screen.page.locator('.tiex-spread').evaluate((table) => ({
      bottom: table.getBoundingClientRect().bottom,
      letters: Number.parseFloat(getComputedStyle(table.querySelector('td') ?? table).fontSize),
    }))
    assert.ok(bottom <= height, `${bottom} of ${height}`)
    assert.ok(letters >= width / 50, `letters of ${letters} on ${width}`)
  }
  await screen.close()
})

test('a vote is sent without leaving the page, and a settled statement says so', async () => {
  const { lead, id, first, here } = await meeting()
  await show(lead, id, made.split)
  const phone = await browserOf(first)
  await phone.page.goto(routes.workshop.href(here))
  await phone.page.evaluate(() => document.body.setAttribute('data-same-page', ''))
  await phone.page.getByLabel(label(made.third), { exact: true }).check()
  await phone.page.getByRole('button', { name: 'Vote' }).click()
  await phone.page.getByText(`You voted: ${label(made.third)}.`).waitFor()
  await phone.page.getByText('Votes now: 1').waitFor()
  await agree(lead, id, { statement: made.split, option: made.lowest })
  await phone.page.getByText(`Agreed: ${label(made.lowest)}`).waitFor()
  assert.equal(await phone.page.getByRole('button', { name: 'Vote' }).count(), 0)
  await show(lead, id, made.other)
  await phone.page.getByRole('heading', { name: textOf(made.other) }).waitFor()
  assert.equal(await phone.page.locator('body[data-same-page]').count(), 1)
  await phone.close()
})

test('what a lead types stays while others vote and another lead goes on', async () => {
  const { lead, id, first, here } = await meeting()
  await show(lead, id, made.split)
  const second = await tiex.signedIn({ isLead: true })
  const desk = await browserOf(second)
  await desk.page.goto(routes.leadWorkshop.href(here))
  await desk.page.getByLabel('Reason (optional)').fill('Half a sen')
  await vote(first, id, { statement: made.split, option: made.third })
  await desk.page.getByText('Votes now: 1').waitFor()
  await show(lead, id, made.other)
  await desk.page.getByText('Something has changed since you began to type.').waitFor()
  assert.equal(await desk.page.getByLabel('Reason (optional)').inputValue(), 'Half a sen')
  await desk.close()
})

test('a page that lost the service says so, and catches up by itself when it is back', async () => {
  const { lead, id, here } = await meeting()
  const first = await instance()
  const { context, page } = await pageAt(first.origin, lead)
  await page.goto(routes.workshopScreen.href(here))
  await page.getByText('Live: this page changes by itself.').waitFor()
  await first.stop()
  await page.getByText('The connection is lost.').waitFor()
  await show(lead, id, made.split)
  assert.equal(await page.getByRole('heading', { name: textOf(made.split) }).count(), 0)
  const second = await instance({ port: first.port })
  await page.getByRole('heading', { name: textOf(made.split) }).waitFor()
  await page.getByText('Live: this page changes by itself.').waitFor()
  await context.close()
  await second.stop()
})

test('a page whose device lost its network says so, and catches up as soon as it is back', async () => {
  const { lead, id, first, here } = await meeting()
  await show(lead, id, made.split)
  const phone = await browserOf(first)
  await phone.page.goto(routes.workshop.href(here))
  await phone.page.getByText('Live: this page changes by itself.').waitFor()
  await phone.context.setOffline(true)
  await phone.page.getByText('The connection is lost.').waitFor()
  await phone.page.getByLabel(label(made.third), { exact: true }).check()
  await phone.page.getByRole('button', { name: 'Vote' }).click()
  await phone.page.getByText('Your vote could not be sent.').waitFor()
  await show(lead, id, made.other)
  await phone.context.setOffline(false)
  await phone.page.getByRole('heading', { name: textOf(made.other) }).waitFor()
  await phone.page.getByText('Live: this page changes by itself.').waitFor()
  await phone.close()
})

test('a lead whose device lost its network keeps what is typed, and records it once it is back', async () => {
  const { lead, id, here } = await meeting()
  await show(lead, id, made.split)
  const desk = await browserOf(lead)
  await desk.page.goto(routes.leadWorkshop.href(here))
  await desk.page.getByText('Live: this page changes by itself.').waitFor()
  await desk.page.getByRole('radio', { name: label(made.third), exact: true }).check()
  await desk.page.getByLabel('Reason (optional)').fill('Half a sen')
  await desk.context.setOffline(true)
  await desk.page.getByRole('button', { name: 'Record', exact: true }).click()
  await desk.page.getByText('The connection is lost, so nothing was sent.').waitFor()
  assert.equal(await desk.page.getByLabel('Reason (optional)').inputValue(), 'Half a sen')
  await desk.context.setOffline(false)
  await desk.page.getByText('Live: this page changes by itself.').waitFor()
  await desk.page.getByRole('button', { name: 'Record', exact: true }).click()
  await desk.page
    .getByText(`Agreed: ${label(made.third)}`)
    .first()
    .waitFor()
  await desk.close()
})

test('a connection on which nothing is heard any more is given up, and another one opened', async () => {
  const { lead, here } = await meeting()
  const silentOne = await instance({ heartbeat: 3_600_000 })
  const { context, page } = await pageAt(silentOne.origin, lead)
  await page.clock.install()
  await page.goto(routes.workshopScreen.href(here))
  await page.getByText('Live: this page changes by itself.').waitFor()
  const again = page.waitForRequest((request) => request.resourceType() === 'eventsource')
  await page.clock.fastForward(45_000)
  await again
  await context.close()
  await silentOne.stop()
})

test('the heartbeat of the service is something that a page can hear', async () => {
  const { lead, here } = await meeting()
  const beating = await instance({ heartbeat: 40 })
  const { context, page } = await pageAt(beating.origin, lead)
  await page.goto(routes.workshopScreen.href(here))
  const heard = await page.evaluate(
    (events) =>
      new Promise((resolve) => new EventSource(events).addEventListener('beat', () => resolve(true))),
    routes.workshopEvents.href(here),
  )
  assert.equal(heard, true)
  await context.close()
  await beating.stop()
})

/** A browser at another instance of the service, of somebody who is signed in already. */
async function pageAt(origin: string, client: Client) {
  const context = await tiex.browser.newContext({ baseURL: origin, locale: 'en-GB' })
  const value = client.cookies.get('session') ?? ''
  await context.addCookies([{ name: 'session', value, url: origin, httpOnly: true }])
  return { context, page: await context.newPage() }
}

/** The service once more on the same database, to be stopped and started. `heartbeat` in milliseconds. */
async function instance({ port = 0, heartbeat = 15_000 } = {}) {
  const live = openLive({ config: tiex.database.serviceConfig, log: silent, heartbeat })
  const listening = await serve(createApp({ ...tiex.services, live }).fetch, { port, host: '127.0.0.1' })
  return {
    origin: `http://127.0.0.1:${listening.port}`,
    port: listening.port,
    stop: async () => {
      await live.stop()
      await listening.stop()
    },
  }
}

test('without scripts the same pages work, and a link asks for what is new', async () => {
  const { lead, id, first, here } = await meeting()
  await show(lead, id, made.split)
  const phone = await browserOf(first, { js: false })
  await phone.page.goto(routes.workshop.href(here))
  await phone.page.getByLabel(label(made.third), { exact: true }).check()
  await phone.page.getByRole('button', { name: 'Vote' }).click()
  await phone.page.getByText(`You voted: ${label(made.third)}.`).waitFor()
  await agree(lead, id, { statement: made.split, option: made.third })
  await phone.page.getByRole('link', { name: 'Refresh' }).click()
  await phone.page.getByText(`Agreed: ${label(made.third)}`).waitFor()
  await phone.close()
})
