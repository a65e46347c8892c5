// A draft is left and taken up again, deleted, and begun from a copy of what was submitted last.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { routes } from '../../src/routes.ts'
import { type Browsing, openBrowsing } from '../support/browser.ts'
import { beginAssessment, fillAreas, mixedAnswers, submitAssessment } from '../support/made-assessments.ts'
import { answer, arrive, begin, firstArea, follow, press, savedFields, words } from './steps.ts'

let browsing: Browsing
before(async () => {
  browsing = await openBrowsing()
})
after(() => browsing.close())

for (const js of [true, false]) {
  const how = js ? 'with JavaScript' : 'without JavaScript'

  test(`a draft is taken up in another browser where it was left, ${how}`, async () => {
    const person = { email: `ann.${js}@hartlepool.gov.uk`, name: 'Ann Lee' }
    const first = await browsing.visit({ js, as: person })
    await first.page.goto(await firstArea(first.page, await begin(first.page)))
    for (const place of [0, 1, 2, 3]) await answer(first.page, place, 'Agree')
    await press(first.page, 'Save and go back to the list')
    await arrive(first.page, /assessment/i)
    await first.close()

    const second = await browsing.visit({ js, as: person })
    await second.page.goto(routes.assessments.href())
    assert.match(await words(second.page), /4 of 84 statements/)
    await second.page.getByRole('link', { name: /^Continue/ }).click()
    assert.match(await words(second.page), /1 of 21 areas, about \d+ minutes left/)
    await press(second.page, 'Continue')
    await second.page.getByText('Area 2 of 21', { exact: true }).waitFor()
    await second.close()
  })

  test(`a draft is deleted after a question, ${how}`, async () => {
    const visit = await browsing.visit({ js, as: { email: `bo.${js}@hartlepool.gov.uk`, name: 'Bo Ray' } })
    const { page } = visit
    const id = await begin(page)
    await page.goto(routes.assessments.href())
    await page.getByRole('link', { name: /^Delete/ }).click()
    await arrive(page, 'Delete this draft')
    await follow(page, 'Keep it')
    await page.getByRole('link', { name: /^Delete/ }).click()
    await press(page, 'Delete this draft')
    await arrive(page, 'Assessments')
    assert.match(await words(page), /You have not begun an assessment yet/)
    assert.equal((await page.goto(routes.assessment.href({ id })))?.status(), 404)
    await visit.close()
  })

  test(`a new assessment begins as a copy of the last, and the last stays as it was, ${how}`, async () => {
    const person = { email: `cy.${js}@hartlepool.gov.uk`, name: 'Cy Dunn' }
    const client = await browsing.signedIn(person)
    const last = await beginAssessment(client)
    await fillAreas(client, last, {
      filling: (area) => ({ ...mixedAnswers(area), 'note.rationale': `As agreed in area ${area.place}` }),
    })
    await submitAssessment(client, last)
    const results = (await client.get(routes.results.href({ id: last }))).text

    const visit = await browsing.visit({ js, as: person })
    const { page } = visit
    await page.goto(routes.beginAssessment.href())
    await page.getByLabel('The whole council').check()
    await page.getByLabel(/^From a copy/).check()
    await press(page, 'Begin')
    await page.getByText('84 of 84 statements answered').waitFor()
    const copy = /[\da-f-]{36}/.exec(page.url())?.[0] ?? ''
    const address = await firstArea(page, copy)
    await page.goto(address)
    await answer(page, 0, 'Strongly disagree')
    await press(page, 'Save and continue')
    await page.getByText('Area 2 of 21', { exact: true }).waitFor()

    const saved = await savedFields(browsing, person, address)
    assert.equal(saved['note.rationale'], 'As agreed in area 0')
    assert.ok(Object.values(saved).includes('strongly-disagree'))
    assert.equal((await client.get(routes.results.href({ id: last }))).text, results)
    await visit.close()
  })
}
