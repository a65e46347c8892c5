// The public pages of the hub, by request and response, for somebody who has not signed in.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { routes } from '../../routes.ts'
import { listPublishedResources, replaceResources } from './resources.queries.ts'

let service: TestApp
before(async () => {
  service = await testApp()
})
after(() => service.close())

test('every resource is in the list, under its type, with a link to its own page', async () => {
  const answer = await service.client().get(routes.resources.href())
  assert.equal(answer.status, 200)
  for (const { id, title, summary, publisher } of await listPublishedResources(service.database.handle)) {
    assert.ok(answer.html.includes(`href="/resources/${id}"`), id)
    for (const words of [title, summary, publisher]) assert.ok(answer.text.includes(words), words)
  }
  for (const heading of [
    'Guidance (',
    'Tools (',
    'Case studies (',
    'Research (',
    'Reports (',
    'Training (',
  ]) {
    assert.ok(answer.text.includes(heading), heading)
  }
  assert.match(answer.text, /^ResourcesThese 40 resources help councils/)
})

test('search engines may list the hub', async () => {
  for (const path of [
    routes.resources.href(),
    routes.resource.href({ resource: 'local-digital-declaration' }),
  ]) {
    assert.ok(!(await service.client().get(path)).html.includes('noindex'), path)
  }
})

test('the page of a resource says what it is, where it is and what it helps with', async () => {
  const path = routes.resource.href({ resource: 'technology-code-of-practice' })
  const answer = await service.client().get(path)
  assert.equal(answer.status, 200)
  assert.match(answer.html, /<title>The Technology Code of Practice – /)
  assert.match(
    answer.html,
    /<a class="[^"]*" href="https:\/\/www\.gov\.uk\/guidance\/the-technology-code-of-practice" rel="external">/,
  )
  assert.match(
    answer.text,
    /PublisherGOV\.UKTypeGuidance.*Areas it helps withUse of digital and technology: service focusProcurement and commissioning: service focus$/,
  )
})

for (const id of [
  'no-such-resource',
  'Technology-code-of-practice',
  '%00',
  '%F0%9F%98%80',
  '%E0%A4%A',
  'a%2Fb',
]) {
  test(`"${id}" is no resource`, async () => {
    const answer = await service.client().get(`/resources/${id}`)
    assert.equal(answer.status, 404)
  })
}

test('what a resource says is shown as it is and never as markup', async () => {
  const title = '<script>alert(1)</script> & "quotes"'
  const url = 'https://example.org/?a=1&b="2"'
  const hostile = {
    id: 'x',
    title,
    publisher: '<b>P</b>',
    type: 'tool',
    summary: '</p><h1>S',
    url,
    areaIds: ['no.area'],
  }
  await replaceResources(service.database.ownerHandle, [hostile])
  for (const path of [routes.resources.href(), routes.resource.href({ resource: 'x' })]) {
    const answer = await service.client().get(path)
    assert.equal(answer.status, 200)
    assert.ok(answer.text.includes(title) && answer.text.includes('</p><h1>S'), path)
    assert.ok(!answer.html.includes('<script>alert') && !answer.html.includes('<b>P'), path)
  }
})

test('an empty hub says so', async () => {
  await replaceResources(service.database.ownerHandle, [])
  const answer = await service.client().get(routes.resources.href())
  assert.equal(answer.text, 'ResourcesThere are no resources yet.')
})
