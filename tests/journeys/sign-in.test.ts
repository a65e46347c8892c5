// The ways in and out: two councils on one domain, an unknown domain, staff of the LGA, a session that ends in mid-form.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { routes } from '../../src/routes.ts'
import { type Browsing, openBrowsing } from '../support/browser.ts'
import { checkRules } from './page-checks.ts'
import {
  answer,
  arrive,
  askForCode,
  begin,
  codeFor,
  enterCode,
  firstArea,
  introduceYourself,
  press,
  savedFields,
  signIn,
  words,
} from './steps.ts'

let browsing: Browsing
before(async () => {
  browsing = await openBrowsing({ LGA_ADMINS: 'pat@local.gov.uk' })
})
after(() => browsing.close())

for (const js of [true, false]) {
  const how = js ? 'with JavaScript' : 'without JavaScript'

  test(`somebody of two councils chooses one, and their work is kept apart, ${how}`, async () => {
    const email = `mo.${js}@adur-worthing.gov.uk`
    const visit = await browsing.visit({ js })
    const { page } = visit
    for (const [count, council] of ['Adur District Council', 'Worthing Borough Council'].entries()) {
      await page.goto(routes.signIn.href())
      await askForCode(page, email)
      await enterCode(page, await codeFor(browsing, email, count))
      await arrive(page, 'Which council are you working for today?')
      await page.getByLabel(council).check()
      await press(page, 'Continue')
      await introduceYourself(page, 'Mo Ali')
      await arrive(page, 'Assessments')
      assert.match(await words(page), new RegExp(`Submitted by colleagues at ${council}`))
      assert.match(await words(page), /You have not begun an assessment yet/)
      await begin(page)
      await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
      await arrive(page, 'You are signed out')
    }
    await visit.close()
  })

  test(`an address of no council gets a page that says what to do, ${how}`, async () => {
    const visit = await browsing.visit({ js })
    const { page } = visit
    await page.goto(routes.signIn.href())
    await askForCode(page, 'jo@example.com')
    await arrive(page, 'We do not know this e-mail domain')
    assert.equal(await page.getByLabel('Your e-mail address').inputValue(), 'jo@example.com')
    await askForCode(page, 'jo@hartlepool.gov.uk')
    await arrive(page, 'Check your e-mail')
    await visit.close()
  })

  test(`staff of the LGA sign in to the councils, ${how}`, async () => {
    const visit = await browsing.visit({ js })
    const { page } = visit
    await page.goto(routes.lga.href())
    await arrive(page, 'Sign in')
    const count = js ? 0 : 1
    await askForCode(page, 'pat@local.gov.uk')
    await enterCode(page, await codeFor(browsing, 'pat@local.gov.uk', count))
    if (js) await introduceYourself(page, 'Pat Lee')
    await arrive(page, 'Councils')
    assert.match(await words(page), /No council has submitted an assessment yet/)
    if (js) await checkRules(page)
    await page.goto(routes.assessments.href())
    await arrive(page, 'You cannot do this')
    await visit.close()
  })

  test(`a session that ends in mid-form costs nothing that was typed, ${how}`, async () => {
    const person = { email: `ola.${js}@hartlepool.gov.uk`, name: 'Ola Nkosi' }
    const visit = await browsing.visit({ js, as: person })
    const { page } = visit
    const address = await firstArea(page, await begin(page))
    await page.goto(address)
    // Only a browser with JavaScript has saved this by the time the session ends.
    await answer(page, 0, 'Agree')
    if (js) await page.getByText('Saved at').waitFor()

    browsing.clock.advance(61 * 60_000)

    await answer(page, 1, 'Strongly disagree')
    await page.getByLabel('What is getting in the way of improvement?').fill('First line\nand a second')
    if (js) {
      await page.getByText('You are signed out. Your answers are kept in this browser.').waitFor()
      await checkRules(page)
      await page.getByLabel('Add this area to my action plan').check()
    }
    await press(page, 'Save and continue')
    await arrive(page, 'Sign in')
    await signIn(page, browsing, person.email)
    await page.getByText('Area 2 of 21', { exact: true }).waitFor()

    const saved = await savedFields(browsing, person, address)
    assert.equal(saved['note.impediments'], 'First line\r\nand a second')
    assert.equal(saved['in-plan'], js ? 'yes' : undefined)
    assert.deepEqual(
      Object.values(saved).filter((value) => ['agree', 'strongly-disagree'].includes(String(value))),
      ['agree', 'strongly-disagree'],
    )
    await visit.close()
  })
}
