// The one official assessment of the demonstration, by the pages that would show it: the same at every start.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../tests/support/app.ts'
import { routes } from '../routes.ts'
import { type DemoFile, readDemoFile } from './demo-file.ts'

let app: TestApp
let file: DemoFile
before(async () => {
  app = await testApp({}, { demonstration: true })
  file = readDemoFile(app.services.settings.dataDir) ?? assert.fail('there is no demo.json')
})
after(() => app.close())

async function officialPages() {
  const leads = file.people.filter(({ role }) => role === 'lead')
  const pages = []
  for (const { email, council = '' } of leads) {
    const lead = await app.signedIn({ email, council })
    pages.push({ lead, council, page: await lead.get(routes.officials.href()) })
  }
  return pages.filter(({ page }) => page.text.includes('What stands now'))
}

test('one council has an official assessment that a workshop agreed, with reasons and dissent', async () => {
  const [only, ...more] = await officialPages()
  assert.ok(only)
  assert.deepEqual(
    more.filter(({ council }) => council !== only.council),
    [],
  )
  assert.match(only.page.text, /Agreed\s*In a workshop/)
  const id = /assessments\/([\da-f-]{36})\/results/.exec(only.page.html)?.[1] ?? ''
  const results = await only.lead.get(routes.results.href({ id }))
  assert.match(results.text, /It was agreed in the workshop of the round/)
  assert.match(results.text, /\d+ answers were agreed with dissent/)
  assert.match(results.text, /A reason was recorded for \d+ answers/)
})

test('it is the same in every demonstration, and its report can be taken away', async () => {
  const other = await testApp({}, { demonstration: true })
  try {
    const stored = (one: TestApp) =>
      one.database.ownerPool.query(
        `select id, council_code, round_id, submitted_at from assessment.assessment where kind = 'council'`,
      )
    const [here, there] = [await stored(app), await stored(other)]
    assert.equal(here.rows.length, 1)
    assert.deepEqual(here.rows, there.rows)
  } finally {
    await other.close()
  }
  const [only] = await officialPages()
  const id = /assessments\/([\da-f-]{36})\/results/.exec(only?.page.html ?? '')?.[1] ?? ''
  const csv = await only?.lead.get(routes.reportCsv.href({ id }))
  assert.match(csv?.html ?? '', /Agree \d/)
})
