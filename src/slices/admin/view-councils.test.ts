// The page of all councils, before and after somebody has submitted, and who may not enter it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { beginAssessment } from '../../../tests/support/made-assessments.ts'
import { routes } from '../../routes.ts'
import { submitOneArea } from './submitted.fixture.ts'

let service: TestApp
before(async () => {
  service = await testApp()
})
after(() => service.close())

const staff = { council: null, email: 'staff@local.gov.uk', name: 'Lee Grant' }

test('before anybody has submitted, the page says so', async () => {
  const answer = await (await service.signedIn(staff)).get(routes.lga.href())
  assert.equal(answer.status, 200)
  assert.match(answer.text, /No council has submitted an assessment yet/)
})

test('a submitted assessment is listed with its council and date; its results open; its author is not named', async () => {
  const officer = await service.signedIn({ name: 'Olu Bright', nameVisible: true })
  const id = await submitOneArea(officer, 'Housing advice')
  await beginAssessment(officer)
  const lga = await service.signedIn(staff)
  const answer = await lga.get(routes.lga.href())
  assert.match(answer.text, /1 council has submitted 1 assessment\./)
  assert.match(answer.text, /HartlepoolHousing advice, 3 December 2026/)
  assert.ok(answer.html.includes(`href="${routes.results.href({ id })}"`))
  const results = await lga.get(routes.results.href({ id }))
  assert.equal(results.status, 200)
  for (const { html } of [answer, results]) assert.ok(!html.includes('Olu Bright'))
})

test('an officer may not enter, and somebody who has not signed in is sent to do so', async () => {
  assert.equal((await (await service.signedIn()).get(routes.lga.href())).status, 403)
  const { status, location } = await service.client().get(routes.lga.href())
  assert.equal(status, 303)
  assert.equal(location, routes.signIn.href({}, { to: routes.lga.href() }))
})

test('how many officers wait to be confirmed as a lead stands first, with the way there, until somebody decides', async () => {
  const waiting = /(\d+ officers? waits?) to be confirmed as a lead/
  const lga = await service.signedIn(staff)
  const shown = async () => waiting.exec((await lga.get(routes.lga.href())).text)?.[1]
  assert.equal(await shown(), undefined)
  await (await service.signedIn()).post(routes.askToLead.href(), {})
  assert.equal(await shown(), '1 officer waits')
  await (await service.signedIn()).post(routes.askToLead.href(), {})
  assert.equal(await shown(), '2 officers wait')
  assert.ok((await lga.get(routes.lga.href())).html.includes(`href="${routes.lgaLeads.href()}"`))
  for (let left = 2; left > 0; left -= 1) {
    const { request } = (await lga.get(routes.lgaLeads.href())).formFields(routes.lgaLeads.href())
    await lga.post(routes.lgaLeads.href(), { request: request ?? '', decision: 'refuse' })
  }
  assert.equal(await shown(), undefined)
})
