// Moving in a real browser: by its buttons with and without a script, by dragging, and what those are told who see nothing.
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { type Browsing, openBrowsing, type Visit } from '../../../../tests/support/browser.ts'
import { routes } from '../../../routes.ts'
import type { Plan } from '../plan-record.rules.ts'
import { type Asker, addAction, as, ownPlan } from '../planned.fixture.ts'

const who = { email: 'priya@hartlepool.gov.uk', name: 'Priya Patel' }
let tiex: Browsing
let asker: Asker
let plan: Plan
let ids: string[]
before(async () => {
  tiex = await openBrowsing()
  asker = { personId: (await tiex.signedIn(who)).personId }
  plan = await ownPlan(tiex, asker)
  ids = []
  for (const letter of 'ABCDE') ids.push(await addAction(tiex, asker, { plan, title: `Action ${letter}` }))
})
after(() => tiex.close())
beforeEach(() =>
  as(tiex, asker, (tx) =>
    sql`update plans.plan set action_order = ${ids}::uuid[] where id = ${plan.id}`.execute(tx),
  ),
)

async function opened(options: { js?: boolean; width?: number } = {}): Promise<Visit> {
  const visit = await tiex.visit({ as: who, ...options })
  await visit.page.goto(routes.plan.href({ plan: plan.id }, { group: 'none' }))
  return visit
}

async function shown(page: Page): Promise<string> {
  const titles = await page.locator('main ol li a').allTextContents()
  return titles.map((title) => title.replace('Action ', '')).join('')
}

/** Waits for what the status line says, and gives it. */
async function said(page: Page, pattern: RegExp): Promise<void> {
  await page.getByRole('status').filter({ hasText: pattern }).waitFor({ state: 'attached' })
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))

describe('with a script', () => {
  test('a button moves, says so, and keeps the focus', async () => {
    const { page, close } = await opened()
    const address = page.url()
    await press(page, 'Move down: Action B')
    await said(page, /^Action B moved to place 3 of 5$/)
    assert.equal(await shown(page), 'ACBDE')
    assert.equal(await focused(page), 'Move down: Action B')
    assert.equal(page.url(), address)
    await page.keyboard.press('Enter')
    await said(page, /place 4 of 5$/)
    assert.equal(await shown(page), 'ACDBE')
    await page.reload()
    assert.equal(await shown(page), 'ACDBE')
    await close()
  })

  test('where the pressed button is gone, the focus stays in the row', async () => {
    const { page, close } = await opened()
    await press(page, 'Move up: Action B')
    await said(page, /^Action B moved to place 1 of 5$/)
    assert.equal(await focused(page), 'Move down: Action B')
    await close()
  })

  test('presses that come faster than the answers are all done', async () => {
    const { page, close } = await opened()
    const down = page.getByRole('button', { name: 'Move down: Action A', exact: true })
    await down.evaluate((button) => {
      if (button instanceof HTMLElement) for (let times = 0; times < 3; times += 1) button.click()
    })
    await said(page, /^Action A moved to place 4 of 5$/)
    assert.equal(await shown(page), 'BCDAE')
    await close()
  })

  test('the list also shows what somebody else has moved meanwhile', async () => {
    const { page, close } = await opened()
    await as(tiex, asker, (tx) =>
      sql`update plans.plan set action_order = ${ids.toReversed()}::uuid[] where id = ${plan.id}`.execute(tx),
    )
    await press(page, 'Move to top: Action C')
    await said(page, /place 1 of 5$/)
    assert.equal(await shown(page), 'CEDBA')
    await close()
  })

  test('somebody who is signed out is asked to sign in', async () => {
    const { page, context } = await opened()
    await context.clearCookies()
    await press(page, 'Move to top: Action C')
    await page.waitForURL(`**${routes.signIn.href()}**`)
    await context.close()
  })
})

describe('dragging', () => {
  const handle = (page: Page, letter: string) =>
    page.locator('li', { hasText: `Action ${letter}` }).locator('.tiex-handle')

  async function middle(page: Page, letter: string): Promise<{ x: number; y: number }> {
    const box = await handle(page, letter).boundingBox()
    assert.ok(box)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  async function drag(page: Page, letter: string, to: { x: number; y: number }): Promise<void> {
    const from = await middle(page, letter)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(to.x, (from.y + to.y) / 2, { steps: 5 })
    await page.mouse.move(to.x, to.y, { steps: 5 })
  }

  for (const width of [1280, 320])
    test(`a row is dropped where it is let go, at ${width} pixels`, async () => {
      const { page, close } = await opened({ width })
      await page.locator('main ol').scrollIntoViewIfNeeded()
      const past = await page.locator('li', { hasText: 'Action C' }).boundingBox()
      assert.ok(past)
      await drag(page, 'A', { x: past.x + 20, y: past.y + past.height - 5 })
      await page.mouse.up()
      await said(page, /^Action A moved to place 3 of 5$/)
      assert.equal(await shown(page), 'BCADE')
      await page.reload()
      assert.equal(await shown(page), 'BCADE')
      await close()
    })

  test('Escape puts it back, and nothing is sent', async () => {
    const { page, close } = await opened()
    const sent: string[] = []
    page.on('request', (request) => sent.push(request.method()))
    await drag(page, 'D', await middle(page, 'B'))
    assert.equal(await shown(page), 'ADBCE')
    await page.keyboard.press('Escape')
    await page.mouse.up()
    assert.equal(await shown(page), 'ABCDE')
    assert.ok(!sent.includes('POST'))
    await close()
  })

  test('neither the keyboard nor a screen reader meets the handles', async () => {
    const { page, close } = await opened()
    const handles = page.locator('.tiex-handle')
    assert.equal(await handles.count(), 5)
    assert.ok(
      await handles.evaluateAll((all) => all.every((one) => one.ariaHidden === 'true' && one.tabIndex < 0)),
    )
    await close()
  })
})

test('without a script the page comes back where it was, in the new order', async () => {
  const { page, close } = await opened({ js: false })
  await press(page, 'Move up: Action D')
  await page.waitForURL(`**#action-${ids[3]}`)
  assert.match(page.url(), /group=none/)
  assert.equal(await shown(page), 'ABDCE')
  assert.equal(await page.locator('.tiex-handle').count(), 0)
  await close()
})
