// The pages around the assessment, by request and response, as each kind of person sees them.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { Client } from '../../../tests/support/client.ts'
import { realFramework } from '../../../tests/support/frameworks.ts'
import { createApp } from '../../app.ts'
import { openPool } from '../../platform/database/pool.ts'
import { routes } from '../../routes.ts'
import { listSources } from '../councils/index.ts'
import { statementCount } from '../framework/framework.rules.ts'
import { listGlossary } from '../framework/index.ts'
import { contact } from './contact.rules.ts'

const framework = realFramework()
const pages = [
  routes.start,
  routes.guidance,
  routes.glossary,
  routes.help,
  routes.privacy,
  routes.cookies,
  routes.accessibility,
  routes.sources,
]
const withoutDatabase = [routes.help, routes.privacy, routes.cookies, routes.accessibility]

let service: TestApp
before(async () => {
  service = await testApp()
})
after(() => service.close())

for (const { pattern } of pages)
  test(`${pattern} is open to everybody, has one h1 and no heading twice, and may be listed`, async () => {
    const answer = await service.client().get(pattern)
    assert.equal(answer.status, 200)
    assert.equal(answer.html.match(/<h1[ >]/g)?.length, 1)
    assert.ok(!answer.html.includes('noindex'))
    const ids = [...answer.html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
    )
  })

describe('start', () => {
  test('somebody who has not signed in begins by signing in, and comes back to assessments', async () => {
    const { html, text } = await service.client().get(routes.start.href())
    assert.ok(html.includes(`href="${routes.signIn.href({}, { to: routes.assessments.href() })}"`))
    assert.ok(text.includes(framework.help.startPage.button))
    assert.ok(text.includes('no password to remember'))
  })

  test('what the framework says of the questionnaire is there; what it says of the service is not', async () => {
    const { text } = await service.client().get(routes.start.href())
    const ofTheService = ['privacy', 'afterwards']
    for (const { id, heading, paragraphs } of framework.help.startPage.sections)
      for (const words of [heading, ...paragraphs])
        assert.equal(text.includes(words), !ofTheService.includes(id), words)
  })

  test('an officer goes on with assessments, LGA staff to the councils', async () => {
    const officer = await (await service.signedIn()).get(routes.start.href())
    assert.ok(officer.text.includes('Go to your assessments'))
    assert.ok(!officer.text.includes('no password to remember'))
    const lga = await service.signedIn({ council: null, email: 'staff@local.gov.uk' })
    assert.ok((await lga.get(routes.start.href())).text.includes('See councils and results'))
  })

  test('only the demonstration says whom to sign in as, each by a form of their own', async () => {
    assert.ok(!(await service.client().get(routes.start.href())).text.includes('demonstration'))
    const demo = [
      { email: 'a@hartlepool.gov.uk', name: 'Asha Rao', council: 'Hartlepool', role: 'lead' },
      { email: 'b@local.gov.uk', name: 'Ben Ode', role: 'lga' },
    ] as const
    const app = createApp({ ...service.services, demo })
    const { html, text } = await new Client(app, service.services.settings.baseUrl).get(routes.start.href())
    assert.match(text, /HartlepoolAsha Rao, leadLocal Government AssociationBen Ode, LGA staff/)
    for (const { email } of demo) assert.ok(html.includes(`name="email" value="${email}"`))
  })
})

describe('guidance', () => {
  test('shows everything that the framework in force says about itself', async () => {
    const { text, html } = await service.client().get(routes.guidance.href())
    const said = [
      ...framework.areas.flatMap(({ title, statements }) => [title, ...statements.map((one) => one.text)]),
      ...framework.focuses.map(({ keyQuestion }) => keyQuestion),
      ...framework.characteristics.map(({ summary }) => summary),
      ...framework.scale.options.map(({ meaning }) => meaning),
      ...framework.categories.flatMap(({ rangeText, whatToDo }) => [rangeText, whatToDo]),
      ...framework.noteKinds.map(({ prompt }) => prompt),
      framework.scoring.workedExample,
      framework.notAssessed.meaning,
    ]
    assert.ok(said.length > statementCount(framework))
    for (const words of said) assert.ok(text.includes(words), words)
    for (const [, target] of html.matchAll(/<a[^>]+href="#([^"]+)"/g))
      assert.ok(html.includes(` id="${target}"`), `nothing is called ${target}`)
  })
})

test('the glossary has every term with its meaning, in the order of the alphabet', async () => {
  const { text } = await service.client().get(routes.glossary.href())
  const terms = await listGlossary(service.database.handle)
  for (const { term, definition } of terms) assert.ok(text.includes(term) && text.includes(definition), term)
  assert.ok(text.indexOf('Capability') < text.indexOf('Whole system'))
})

test('every source of council facts is credited in the words its licence asks for', async () => {
  const { text, html } = await service.client().get(routes.sources.href())
  const sources = await listSources(service.database.handle)
  assert.ok(sources.length > 3)
  for (const { name, attribution, licence } of sources) {
    for (const words of [name, attribution, licence.name]) assert.ok(text.includes(words), words)
    if (licence.url) assert.ok(html.includes(`href="${licence.url}"`))
  }
})

test('help gives both addresses', async () => {
  const { html } = await service.client().get(routes.help.href())
  for (const address of Object.values(contact)) assert.ok(html.includes(`href="mailto:${address}"`))
})

test('cookies names each cookie that the service sets, and no other', async () => {
  const client = service.client()
  await client.post(routes.signIn.href(), { email: 'somebody@hartlepool.gov.uk' })
  const signedIn = await service.signedIn()
  const names = new Set([...client.cookies.keys(), ...signedIn.cookies.keys()])
  const { html } = await client.get(routes.cookies.href())
  const listed = [...html.matchAll(/<h3 class="govuk-summary-card__title">\s*([^<\s]+)\s*<\/h3>/g)].map(
    ([, name]) => name ?? '',
  )
  assert.deepEqual(new Set(listed), names)
})

test('help, privacy, cookies and accessibility answer when the database is away; the others say so', async () => {
  const away = openPool({ host: '127.0.0.1', port: 9 })
  const app = createApp({ ...service.services, database: away })
  const client = new Client(app, service.services.settings.baseUrl)
  for (const { pattern } of withoutDatabase) assert.equal((await client.get(pattern)).status, 200, pattern)
  const start = await client.get(routes.start.href())
  assert.equal(start.status, 503)
  assert.ok(start.text.includes('the service is not available just now'))
  await away.end()
})
