// Every page in every state: WCAG 2.2 AA by axe, nothing wider than a phone, nothing asked of another place, no word in the
// browser's console, and the same on a screen zoomed to 400 % or in forced colours.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { allRoutes } from '../../src/app.ts'
import { routes } from '../../src/routes.ts'
import { type Browsing, openBrowsing } from '../support/browser.ts'
import { checkRules, checkStructure, checkWidth, phone } from './page-checks.ts'
import { pageStates } from './page-states.ts'
import { planPageStates } from './plan-page-states.ts'
import { type Prepared, prepareCouncil } from './prepared-council.ts'
import { people } from './prepared-people.ts'

let browsing: Browsing
let prepared: Prepared
before(async () => {
  browsing = await openBrowsing({ LGA_ADMINS: people.lga.email })
  prepared = await prepareCouncil(browsing)
})
after(() => browsing.close())

const names = pageStates.map(({ name }) => name)
test('every state has a name of its own', () => assert.equal(new Set(names).size, names.length))

const visited = new Set<string>()

for (const state of pageStates)
  test(`${state.name}: accessible, fits a phone, keeps to itself`, async () => {
    const visit = await browsing.visit(state.as === 'nobody' ? {} : { as: people[state.as] })
    const { page } = visit
    assert.equal(await state.reach(page, { prepared, browsing }), state.status ?? 200)
    visited.add(new URL(page.url()).pathname)
    await checkStructure(page)
    await checkRules(page)
    await checkWidth(page)
    // What is laid out otherwise on a phone: lists in columns, ways to look, days in a row.
    if (planPageStates.includes(state)) await checkRules(page)
    await visit.close()
  })

/** Files, what our own script asks for, and what the journey of a whole council walks through. */
const elsewhere =
  /^\/council|^\/account\/session$|\/begin\/:round$|^\/lga\/leads$|\/(report|plan|refused)\.|\/:token$/

test('no page is left out', () => {
  const pages = allRoutes.filter(({ method, path }) => method === 'GET' && !elsewhere.test(path.pattern))
  const seen = (pattern: string) => {
    const address = new RegExp(`^${pattern.replaceAll(/:\w+(\{[^}]*\})?/g, '[^/]+')}$`)
    return [...visited].some((path) => address.test(path))
  }
  assert.deepEqual(
    pages.map(({ path }) => path.pattern).filter((pattern) => !seen(pattern)),
    [],
  )
})

test('the menu of a phone opens and closes, and is accessible', async () => {
  const visit = await browsing.visit({ as: people.officer, width: phone })
  const { page } = visit
  await page.goto('/')
  const menu = page.getByRole('button', { name: 'Menu' })
  const glossary = page.getByRole('banner').getByRole('link', { name: 'Glossary' })
  assert.equal(await glossary.count(), 0)
  await menu.click()
  assert.equal(await menu.getAttribute('aria-expanded'), 'true')
  assert.ok(await glossary.isVisible())
  await checkRules(page)
  await visit.close()
})

test('what opens on the area page is accessible when it is open', async () => {
  const visit = await browsing.visit({ as: people.officer })
  const { page } = visit
  await page.goto(prepared.area(prepared.half, prepared.areas[0]))
  for (const details of await page.locator('summary').all()) await details.click()
  for (const name of ['Notable practice', 'Rationale']) {
    await page.getByRole('tab', { name: new RegExp(name) }).click()
    await checkRules(page)
  }
  await page.getByLabel('Our council has chosen to be where it is here').check()
  await page.getByLabel('Why has your council chosen this?').fill('Because')
  await page.getByRole('status').filter({ hasText: 'Saved at' }).waitFor()
  await checkRules(page)
  await visit.close()
})

test('a printed page says once whose council it is of, and asks the reader to do nothing', async () => {
  const visit = await browsing.visit({ as: people.officer })
  const { page } = visit
  await page.emulateMedia({ media: 'print' })
  const places = page.getByText(/^Bournemouth, Christchurch and Poole( Council)?$/)
  for (const path of [
    routes.results.href({ id: prepared.submitted }),
    routes.plan.href({ plan: prepared.plans.own }),
    routes.action.href({ plan: prepared.plans.own, action: prepared.plans.plain }),
  ]) {
    await page.goto(path)
    assert.equal(await places.filter({ visible: true }).count(), 1, path)
    assert.equal(
      await page
        .getByText(/^(Sign out|Choose an owner|Go to my plan)$/)
        .filter({ visible: true })
        .count(),
      0,
    )
  }
  await visit.close()
})

test('in forced colours a category still has its sign and its word, and a chosen answer can be told', async () => {
  const visit = await browsing.visit({ as: people.officer, forcedColors: 'active' })
  const { page } = visit
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await page.goto(`/assessments/${prepared.submitted}/results`)
  for (const word of ['Strong', 'Competent', 'Needs improvement']) {
    const sign = page.locator('table a', { hasText: word }).first().locator('svg')
    assert.ok(await sign.isVisible(), word)
  }
  // Its text is dark whatever the colours are: on a black page it must lie on white.
  const paper = await page
    .locator('.tiex-chart__drawing')
    .first()
    .evaluate((one) => getComputedStyle(one).backgroundColor)
  assert.equal(paper, 'rgb(255, 255, 255)')
  await page.goto(prepared.area(prepared.half, prepared.areas[0]))
  const chosen = page.locator('input[type=radio]:checked').first()
  const dot = await chosen.evaluate((radio) => {
    const { opacity, borderTopWidth } = getComputedStyle(radio.nextElementSibling as Element, '::after')
    return { opacity, borderTopWidth }
  })
  assert.equal(dot.opacity, '1')
  assert.notEqual(dot.borderTopWidth, '0px')
  await visit.close()
})
