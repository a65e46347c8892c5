// From results to work that gets done: an officer plans from their results, puts actions into their order with and without
// scripts, says what came of them and takes the plan away; a lead shares the council's plan and an officer reports on it; a
// team plans together; actions come from a file; due dates go to a calendar.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { unzipSync } from 'fflate'
import { routes } from '../../src/routes.ts'
import { type Browsing, openBrowsing } from '../support/browser.ts'
import { beginAssessment, fillAreas, mixedAnswers, submitAssessment } from '../support/made-assessments.ts'
import { checkPage } from './council-cast.ts'
import { addAction, download, dragAbove, openPlan, openSummary, titlesIn } from './plan-steps.ts'
import { arrive, follow, press, words } from './steps.ts'

const ola = { email: 'ola@hartlepool.gov.uk', name: 'Ola Planner', nameVisible: true }
const sam = { email: 'sam@hartlepool.gov.uk', name: 'Sam Hidden' }
const lead = { email: 'ada@hartlepool.gov.uk', name: 'Ada Lead', isLead: true }
const lga = { email: 'pat@local.gov.uk', name: 'Pat Lee', council: null }

let browsing: Browsing
let results: string
before(async () => {
  browsing = await openBrowsing({ LGA_ADMINS: lga.email })
  const client = await browsing.signedIn(ola)
  const id = await beginAssessment(client)
  await fillAreas(client, id, { filling: mixedAnswers })
  await submitAssessment(client, id)
  results = routes.results.href({ id })
})
after(() => browsing.close())

test('from results to a plan: areas, a suggestion, an action with its steps, and what came of it', async () => {
  const visit = await browsing.visit({ as: ola })
  const { page } = visit
  await page.goto(results)
  const boxes = page.locator('form:has(input[name="area"]) input[name="area"]')
  for (const place of [0, 1]) await boxes.nth(place).check()
  await press(page, 'Add to my plan')
  await arrive(page, 'Suggested actions')
  await checkPage(page)
  await page.locator('input[name="take"]').first().check()
  await press(page, 'Add the ticked ones to the plan')
  await page.getByText('1 action added to the plan').waitFor()

  await openPlan(page, 'My plan')
  assert.equal((await titlesIn(page)).length, 1)
  await addAction(page, { title: 'Ask for unit costs', owner: 'You', due: '2026-12-18', priority: 'Must' })
  await checkPage(page)
  for (const step of ['Write to suppliers', 'Put the figures together']) {
    await openSummary(page, 'Add a step')
    await page.getByLabel('Step', { exact: true }).fill(step)
    await press(page, 'Add the step')
    await page.getByText(step, { exact: true }).waitFor()
  }
  await page.getByRole('button', { name: /^Mark as done.*Write to suppliers/ }).click()
  await page.getByText('1 of 2').first().waitFor()
  await checkPage(page)

  await press(page, 'Say how it is going')
  await page.getByLabel('Done', { exact: true }).check()
  await press(page, 'Save')
  await page.getByRole('alert').waitFor()
  await page.getByLabel('Reason or outcome').fill('Unit costs are in the finance system')
  await press(page, 'Save')
  await arrive(page, 'Ask for unit costs')
  const told = await words(page)
  for (const part of ['Done', 'Unit costs are in the finance system', '18 December 2026'])
    assert.ok(told.includes(part), part)

  await openPlan(page, 'My plan')
  for (const way of ['Board', 'Timeline', 'Summary', 'List']) {
    await page
      .getByRole('navigation', { name: 'Ways to look at this plan' })
      .getByRole('link', { name: way })
      .click()
    await page.getByText('Ask for unit costs').or(page.getByText('1 done')).first().waitFor()
    await checkPage(page)
  }
  await visit.close()
})

test('the order is moved by plain buttons where there are no scripts', async () => {
  const visit = await browsing.visit({ as: sam, js: false })
  const { page } = visit
  await openPlan(page, 'My plan')
  for (const title of ['One', 'Two', 'Three']) {
    await addAction(page, { title, priority: 'Should' })
    await openPlan(page, 'My plan')
  }
  assert.deepEqual(await titlesIn(page), ['One', 'Two', 'Three'])
  await press(page, 'Move to top: Three')
  await page.waitForURL(/#action-/)
  assert.deepEqual(await titlesIn(page), ['Three', 'One', 'Two'])
  await press(page, 'Move down: One')
  assert.deepEqual(await titlesIn(page), ['Three', 'Two', 'One'])
  await press(page, 'Move up: One')
  assert.deepEqual(await titlesIn(page), ['Three', 'One', 'Two'])
  await visit.close()
})

test('by keyboard, by dragging, and by two people at once, where there are', async () => {
  const visit = await browsing.visit({ as: sam })
  const { page } = visit
  await openPlan(page, 'My plan')
  const down = page.getByRole('button', { name: 'Move down: Three' })
  await down.focus()
  await page.keyboard.press('Enter')
  await page.getByText('Three moved to place 2 of 3').waitFor()
  assert.equal(
    await page.evaluate(() => document.activeElement?.getAttribute('aria-label')),
    'Move down: Three',
  )
  await page.keyboard.press('Enter')
  await page.getByText('Three moved to place 3 of 3').waitFor()
  assert.deepEqual(await titlesIn(page), ['One', 'Two', 'Three'])
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  assert.match(focused ?? '', /: Three$/, 'the focus stays with the row')

  await dragAbove(page, 'Three', 'One')
  await page.getByText('Three moved to place 1 of 3').waitFor()
  assert.deepEqual(await titlesIn(page), ['Three', 'One', 'Two'])

  const other = await visit.newTab()
  await openPlan(other, 'My plan')
  await press(page, 'Move to top: Two')
  await page.getByText('Two moved to place 1 of 3').waitFor()
  // The other tab still shows Three, One, Two.
  await press(other, 'Move down: Three')
  await other.getByText(/Three moved to place/).waitFor()
  assert.deepEqual(await titlesIn(other), ['Two', 'One', 'Three'])
  await page.reload()
  assert.deepEqual(await titlesIn(page), ['Two', 'One', 'Three'])
  await checkPage(page)
  await visit.close()
})

test('a plan is taken away as Word, spreadsheet, CSV and calendar', async () => {
  const visit = await browsing.visit({ as: ola })
  const { page } = visit
  await openPlan(page, 'My plan')
  await openSummary(page, 'Share, download and import')
  const word = await download(page, /^Word document/)
  assert.match(word.name, /\.docx$/)
  assert.ok('word/document.xml' in unzipSync(word.bytes))
  const sheet = await download(page, /^Spreadsheet/)
  assert.match(sheet.name, /\.xlsx$/)
  assert.ok('xl/workbook.xml' in unzipSync(sheet.bytes))
  const csv = new TextDecoder().decode((await download(page, /^CSV/)).bytes)
  assert.match(csv, /Ask for unit costs/)
  const calendar = new TextDecoder().decode((await download(page, /^Calendar file/)).bytes)
  assert.match(calendar, /^BEGIN:VCALENDAR\r\n[\s\S]*Ask for unit costs/)
  await visit.close()
})

test("a lead shares the council's plan, an officer reports on what they own in it, and the LGA reads it without names", async () => {
  const byLead = await browsing.visit({ as: lead })
  const { page } = byLead
  await openPlan(page, 'Council plan')
  await addAction(page, {
    title: 'Agree one data standard',
    owner: ola.name,
    due: '2027-01-15',
    priority: 'Must',
  })
  await openPlan(page, 'Council plan')
  await addAction(page, { title: 'Publish the register', ownerText: sam.email, priority: 'Could' })
  assert.match(await words(page), /A colleague/)
  await openPlan(page, 'Council plan')
  await openSummary(page, 'Share, download and import')
  await follow(page, 'Share it with the LGA')
  await checkPage(page)
  await press(page, 'Share it with the LGA')
  await page.getByText('The plan is shared').waitFor()

  const byOwner = await browsing.visit({ as: ola })
  await openPlan(byOwner.page, 'Council plan')
  assert.equal(await byOwner.page.getByRole('button', { name: 'Add an action' }).count(), 0)
  await follow(byOwner.page, 'Agree one data standard')
  await arrive(byOwner.page, 'Agree one data standard')
  assert.equal(
    await byOwner.page
      .getByRole('link', { name: 'Change', exact: false })
      .filter({ hasText: /^Change/ })
      .count(),
    0,
  )
  await press(byOwner.page, 'Say how it is going')
  await byOwner.page.getByLabel('Blocked', { exact: true }).check()
  await byOwner.page.getByLabel('Reason or outcome').fill('Finance has not agreed')
  await press(byOwner.page, 'Save')
  await arrive(byOwner.page, 'Agree one data standard')

  await openPlan(page, 'Council plan')
  await follow(page, 'Agree one data standard')
  const seen = await words(page)
  for (const part of ['Blocked', 'Finance has not agreed', ola.name]) assert.ok(seen.includes(part), part)

  const byLga = await browsing.visit({ as: lga })
  await byLga.page.goto(routes.lgaPlans.href())
  await byLga.page
    .getByRole('main')
    .getByRole('link', { name: /Plan of Hartlepool/ })
    .click()
  await follow(byLga.page, 'Agree one data standard')
  const read = await words(byLga.page)
  assert.ok(read.includes('Finance has not agreed') && read.includes('An officer'))
  for (const { name } of [ola, sam, lead]) assert.ok(!read.includes(name), name)
  await checkPage(byLga.page)
  await Promise.all([byLead.close(), byOwner.close(), byLga.close()])
})

test('a team: made, joined by invitation, planned together, left', async () => {
  const maker = await browsing.visit({ as: ola })
  await maker.page.goto(routes.teams.href())
  await maker.page.getByLabel('Name of the team').fill('Digital board')
  await press(maker.page, 'Make the team')
  await arrive(maker.page, 'Invite colleagues')
  await maker.page.getByLabel(/addresses/i).fill(sam.email)
  await press(maker.page, 'Send invitations')
  await arrive(maker.page, 'Digital board')
  const mail = await browsing.mailTo(sam.email)
  assert.match(mail, /You are invited to join a team: Digital board/)

  const joiner = await browsing.visit({ as: sam })
  await joiner.page.goto(routes.teams.href())
  await joiner.page
    .getByRole('main')
    .getByRole('link', { name: /Digital board/ })
    .click()
  await arrive(joiner.page, 'Digital board')
  assert.match(await words(joiner.page), /your name/i, 'it says what joining means')
  await press(joiner.page, 'Join the team')
  await joiner.page.getByText('You have joined the team').waitFor()
  assert.ok((await words(joiner.page)).includes(ola.name))
  await checkPage(joiner.page)

  await joiner.page.goto(routes.plans.href())
  await follow(joiner.page, 'Plan of Digital board')
  await addAction(joiner.page, {
    title: 'Invite a supplier',
    owner: ola.name,
    due: '2026-12-20',
    priority: 'Should',
  })
  await maker.page.goto(joiner.page.url())
  const seen = await words(maker.page)
  assert.ok(seen.includes(sam.name), 'in the team they see each other')
  const outsider = await browsing.visit({ as: lead })
  assert.equal((await outsider.page.goto(joiner.page.url()))?.status(), 404)

  await joiner.page.goto(routes.teams.href())
  await follow(joiner.page, 'Digital board')
  await follow(joiner.page, 'Leave the team')
  await press(joiner.page, 'Leave the team')
  await joiner.page.getByText('You have left the team').waitFor()
  await maker.page.reload()
  assert.ok(!(await words(maker.page)).includes(sam.name), 'who left is named by consent alone')
  await Promise.all([maker.close(), joiner.close(), outsider.close()])
})

test('actions come from a file of an old spreadsheet, and every row that cannot is told', async () => {
  const visit = await browsing.visit({ as: ola })
  const { page } = visit
  await openPlan(page, 'My plan')
  await openSummary(page, 'Share, download and import')
  await follow(page, 'Import actions from a CSV file')
  await arrive(page, 'Import actions from a CSV file')
  // As Excel writes it in Windows-1252, with semicolons.
  const text =
    'Title;Due date;Priority\r\nCaf\u00e9 for \u0080 5;12/03/2027;must\r\nNo such day;31/02/2027;should\r\n;;\r\n'
  const buffer = Buffer.from(text, 'latin1')
  await page.getByLabel('Choose a CSV file').setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer })
  await press(page, 'Check the actions')
  await page.getByText('Caf\u00e9 for \u20ac 5').waitFor()
  await checkPage(page)
  await press(page, 'Add 1 action')
  await page.getByText('1 action added from your file.').waitFor()
  assert.ok((await titlesIn(page)).includes('Caf\u00e9 for \u20ac 5'))
  await visit.close()
})

test('due dates in a calendar, until its address is stopped', async () => {
  const visit = await browsing.visit({ as: ola })
  const { page } = visit
  await page.goto(routes.plans.href())
  await page
    .getByRole('main')
    .getByRole('link', { name: /calendar/i })
    .first()
    .click()
  await press(page, 'Make a private address')
  await page.getByText('You have a private address').waitFor()
  await checkPage(page)
  const address = /http:\/\/\S+?\/plans\/calendar\/[\w-]+\.ics/.exec(await page.content())?.[0] ?? ''
  const path = new URL(address).pathname
  const anonymous = browsing.client()
  const feed = await anonymous.get(path)
  assert.equal(feed.status, 200)
  assert.match(feed.html, /Agree one data standard/)
  await press(page, 'Stop the address')
  await page.getByText('The address has stopped working').waitFor()
  assert.equal((await anonymous.get(path)).status, 404)
  await visit.close()
})
