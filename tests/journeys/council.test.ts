// A council of seven officers, from the invitation to the official assessment, each in a browser of their own. Every page
// that they come to is checked as every other page of the service is.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { allRoutes } from '../../src/app.ts'
import { routes } from '../../src/routes.ts'
import { beginIn } from '../../src/slices/rounds/round.fixture.ts'
import { type Browsing, openBrowsing, type Visit } from '../support/browser.ts'
import {
  allAnswered,
  areaIds,
  beginAssessment,
  type Filling,
  fillAreas,
  submitAssessment,
} from '../support/made-assessments.ts'
import {
  all,
  answered,
  bea,
  checked,
  checkPage,
  colleagues,
  cy,
  di,
  dissent,
  firstArea,
  firstStatement,
  framework,
  gaps,
  lead,
  lga,
  others,
  reason,
  round,
} from './council-cast.ts'
import { answerAndSubmit, comeIn, joinWorkshop, mark, openRound, vote } from './council-steps.ts'
import { makeOfficial, readOutcome } from './official-steps.ts'
import { answer, arrive, follow, press, words } from './steps.ts'

let browsing: Browsing
before(async () => {
  browsing = await openBrowsing({ LGA_ADMINS: lga.email })
})
after(() => browsing.close())

test('a council goes from invitations to what stands for it', async () => {
  const leader = await browsing.visit({ as: lead })
  const beas = await browsing.visit()
  const cys = await browsing.visit({ js: false })
  const dis = await browsing.visit()
  const id = await invite(leader.page)
  await allComeIn([beas, cys, dis])
  await answerBlind({ leader, beas, id })
  await closeAndCompare(leader.page)
  await takeNameBack({ leader, beas, id })
  await agreeTogether({ leader, beas, cys, dis, id })
  await makeOfficial(leader.page)
  await readOutcome(beas.page)
  for (const visit of [leader, beas, cys, dis]) await visit.close()
})

type Visits = { readonly leader: Visit; readonly beas: Visit; readonly id: string }

/** A lead opens a round and pastes addresses: the good ones are kept, the bad one is shown. */
async function invite(page: Page): Promise<string> {
  await page.goto(routes.council.href())
  await checkPage(page)
  await page.goto(routes.openRound.href())
  await press(page, 'Open the round')
  await page.getByRole('link', { name: 'Enter the name of the round' }).waitFor()
  await checkPage(page)
  const id = await openRound(page, round)
  await checkPage(page)
  const pasted = [...colleagues.map(({ email }) => email), 'gus at hartlepool'].join('\n')
  await page.getByLabel('E-mail addresses').fill(pasted)
  await page.getByLabel('Message (optional)').fill('We begin our plan from this.')
  await press(page, 'Send invitations')
  await page.getByText('Correct these addresses, or take them out').first().waitFor()
  assert.match(await words(page), /Not an e-mail address: 1gus at hartlepoolInvited: 6bea@/)
  await checkPage(page)
  await follow(page, 'Go back to the round')
  await page.getByText('6 invited: 6 not signed in yet.').waitFor()
  for (const { email } of colleagues)
    assert.match(await browsing.mailTo(email), /Ada Lovelace asks you to assess/)
  return id
}

async function allComeIn([beas, cys, dis]: readonly [Visit, Visit, Visit]): Promise<void> {
  await Promise.all([
    comeIn(beas.page, browsing, bea),
    comeIn(cys.page, browsing, cy),
    comeIn(dis.page, browsing, di),
  ])
  await checkPage(beas.page)
  for (const one of others) {
    const visit = await browsing.visit()
    await comeIn(visit.page, browsing, one)
    assert.match(await words(visit.page), /You are asked to answer: Spring 2027/)
    await visit.close()
  }
}

/** Nobody sees an answer before their own is submitted, the lead included; the lead sees how far each is. */
async function answerBlind({ leader, beas, id }: Visits): Promise<void> {
  const draft = await answerInBrowser(beas.page)
  const filling = allAnswered('agree')
  const areas = framework.areas.slice(1, answered.areas).map((area) => area.id)
  await fillAreas(await browsing.signedIn({ email: bea.email }), draft, { filling, areas })
  await leader.page.goto(routes.round.href({ round: id }))
  await leader.page.getByText('6 invited: 1 begun, 5 signed in.').waitFor()
  await checkPage(leader.page)
  for (const [place, one] of [cy, di, ...others].entries()) await answerAll(one, { id, place })
  for (const { page } of [leader, beas]) {
    await page.goto(routes.comparison.href({ round: id }))
    const said = await words(page)
    assert.match(said, /You can compare answers once you have submitted your own/)
    assert.match(said, /5 assessments have been submitted in this round so far\./)
    assert.doesNotMatch(said, /disagree|middle|range/i)
    await checkPage(page)
  }
  await beas.page.goto(routes.checkAnswers.href({ id: draft }))
  await press(beas.page, `Submit with ${gaps} statements unanswered`)
  await arrive(beas.page, 'Assessment submitted')
  await beas.page.goto(routes.comparison.href({ round: id }))
  await beas.page.getByText('6 assessments are compared here').waitFor()
  await seeBeside(beas.page, draft)
  await leader.page.reload()
  await leader.page.getByText('You can compare answers once').waitFor()
  await answerAll(lead, { id, place: 5 })
  await leader.page.goto(routes.round.href({ round: id }))
  await leader.page.getByText('6 invited: 6 submitted.').waitFor()
}

/** Her own results stand beside those of all, as the lead still cannot compare them. */
async function seeBeside(page: Page, id: string): Promise<void> {
  await page.goto(routes.results.href({ id }))
  await page.getByText('You and 5 colleagues have submitted in this round').waitFor()
  await checkPage(page)
  await page.goto(routes.areaResult.href({ id, area: framework.areas[0]?.id ?? '' }))
  await page.getByText('How all 6 answered stands beside each of your answers.').waitFor()
  await checkPage(page)
  await follow(page, 'Compare these answers with those of colleagues')
  await arrive(page, firstArea)
}

/** Begins in the round and answers the first area, as a person does; the draft's id. */
async function answerInBrowser(page: Page): Promise<string> {
  await press(page, `Begin your assessment for ${round}`)
  await arrive(page, `Begin your assessment for ${round}`)
  await checkPage(page)
  await press(page, 'Begin')
  await press(page, 'Start')
  await arrive(page, firstArea)
  await answer(page, 0, 'Strongly disagree')
  for (const place of [1, 2, 3]) await answer(page, place, 'Agree')
  await press(page, 'Save and continue')
  await page.getByText('Area 2 of 21', { exact: true }).waitFor()
  return /[\da-f-]{36}/.exec(page.url())?.[0] ?? ''
}

/** Begins, answers and submits, request by request. Who has an even place disagrees on the first statement. */
async function answerAll(
  { email }: { readonly email: string },
  { id, place }: { readonly id: string; readonly place: number },
): Promise<void> {
  const first = framework.areas[0]?.statements[0]?.id
  const chosen = (statement: string) =>
    statement === first && place % 2 === 0 ? 'strongly-disagree' : 'agree'
  const filling: Filling = ({ statements }) => Object.fromEntries(statements.map((one) => [one, chosen(one)]))
  const draft = await beginIn(await browsing.signedIn({ email }), id)
  await answerAndSubmit(browsing, { email }, { id: draft, filling, areas: answered.areas })
}

async function closeAndCompare(page: Page): Promise<void> {
  await follow(page, 'Close the round')
  await arrive(page, 'Close the round')
  await checkPage(page)
  await page.getByLabel('No', { exact: true }).check()
  await press(page, 'Close the round')
  await page.getByRole('button', { name: 'Compare the answers' }).waitFor()
  await checkPage(page)
  await press(page, 'Compare the answers')
  await arrive(page, `Compare answers: ${round}`)
  const said = await words(page)
  assert.match(said, /7 assessments are compared here/)
  assert.match(said, /Views differ widely on 1 of 84 statements/)
  assert.match(said, /You, Bea Visible and 5 colleagues who do not show their names/)
  await checkPage(page)
  await follow(page, `${firstArea}, identify`)
  await arrive(page, firstArea)
  await checkPage(page)
  assert.match(await browsing.mailTo(bea.email, 2), /has closed the round "Spring 2027\s/)
}

/** Whoever takes their name back is "A colleague" at once. */
async function takeNameBack({ leader, beas, id }: Visits): Promise<void> {
  await beas.page.goto(routes.account.href())
  await beas.page.getByLabel('No, show me as "A colleague"').check()
  await press(beas.page, 'Save changes')
  await beas.page.getByRole('alert').waitFor()
  await leader.page.goto(routes.comparison.href({ round: id }))
  const said = await words(leader.page)
  assert.match(said, /You and 6 colleagues who do not show their names/)
  assert.doesNotMatch(said, /Bea/)
}

type Meeting = Visits & { readonly cys: Visit; readonly dis: Visit }

/** The workshop: live on the screen and on devices with JavaScript, by plain forms without. */
async function agreeTogether({ leader, beas, cys, dis, id }: Meeting): Promise<void> {
  const { page } = leader
  await page.goto(routes.startWorkshop.href({ round: id }))
  await checkPage(page)
  await page.getByLabel('Where views differ most first').check()
  await press(page, 'Start the workshop')
  await arrive(page, `Lead the workshop: ${round}`)
  const [screen] = await Promise.all([
    leader.context.waitForEvent('page'),
    follow(page, 'Open the page for the screen (new tab)'),
  ])
  await screen.getByText('Live: this page changes by itself.').waitFor()
  await checkPage(screen)
  const isSameScreen = await mark({ page: screen })
  const code = (await screen.locator('.tiex-screen__code').textContent()) ?? ''
  await Promise.all([beas, cys, dis].map((one) => joinWorkshop(one.page, code)))
  await screen.getByText('3 joined').waitFor()

  await press(page, 'Show the first statement')
  await arrive(screen, firstStatement)
  await dis.page.getByRole('radio').first().waitFor()
  const isSamePhone = await mark(dis)
  await Promise.all([vote(beas.page, 'Disagree'), vote(dis.page, 'Agree')])
  await screen.getByText('Votes now: 2').waitFor()
  await follow(cys.page, 'Refresh')
  await vote(cys.page, 'Agree')
  await screen.getByText('Votes now: 3').waitFor()
  const figures = await screen
    .getByRole('row', { name: /^Agree / })
    .locator('td')
    .allTextContents()
  assert.deepEqual(figures, ['3', '2'])
  for (const one of [screen, dis.page]) await checkPage(one)

  await page.getByText('Votes now: 3').waitFor()
  await press(page, 'Record')
  await page.getByRole('link', { name: 'Select the answer that was agreed' }).waitFor()
  await checkPage(page)
  await page.getByRole('radio', { name: 'Agree', exact: true }).check()
  await page.getByLabel('Reason (optional)').fill(reason)
  await page.getByLabel('Who sees it otherwise, and why (optional)').fill(dissent)
  await press(page, 'Record')
  await screen.getByText(reason).waitFor()
  await dis.page.getByText(dissent).waitFor()
  assert.equal(await dis.page.getByRole('button', { name: 'Vote' }).count(), 0)
  for (const one of [page, screen, dis.page]) await checkPage(one)

  await press(page, `Accept these ${answered.statements - 1} answers`)
  await screen.getByText(`${answered.statements} of ${all} agreed`).waitFor()
  await follow(page, 'End the workshop')
  await arrive(page, 'End the workshop?')
  await checkPage(page)
  await press(page, 'End the workshop')
  await arrive(screen, 'The workshop has ended')
  await arrive(dis.page, 'The workshop has ended')
  assert.ok(await isSameScreen())
  assert.ok(await isSamePhone())
  for (const one of [page, screen, dis.page]) assert.equal(await one.getByText('Live: this page').count(), 0)
  for (const one of [page, screen, dis.page]) await checkPage(one)
  await screen.close()
}

test('the first officer of a council becomes its lead, and adds another', async () => {
  const first = { email: 'kim@wigan.gov.uk', name: 'Kim First', council: 'E08000010' }
  const second = { email: 'lee@wigan.gov.uk', name: 'Lee Second', council: 'E08000010' }
  const kims = await browsing.visit({ as: first })
  const pats = await browsing.visit({ as: lga })
  await browsing.signedIn(second)
  await pats.page.goto(routes.lgaLeads.href())
  await checkPage(pats.page)
  await kims.page.goto(routes.council.href())
  await checkPage(kims.page)
  for (const address of [routes.rounds.href(), routes.officials.href()]) {
    await kims.page.goto(address)
    await checkPage(kims.page)
  }
  await kims.page.goto(routes.council.href())
  await press(kims.page, 'Ask to be the lead')
  await arrive(kims.page, 'People')
  await checkPage(kims.page)
  await pats.page.reload()
  await checkPage(pats.page)
  await pats.page.getByRole('button', { name: /^Confirm/ }).click()
  await pats.page.getByRole('alert').waitFor()
  assert.match(await words(pats.page), /Nobody is waiting/)
  await kims.close()
  await pats.close()

  const leader = await browsing.visit({ as: first })
  const { page } = leader
  await page.goto(routes.people.href())
  await press(page, 'Add as a lead')
  await page.locator('.govuk-error-summary').waitFor()
  await checkPage(page)
  await page.locator('[name=lead-email]').fill(second.email)
  await press(page, 'Add as a lead')
  await page.getByRole('link', { name: /^Stop being a lead/ }).click()
  await arrive(page, 'Stop being a lead')
  await checkPage(page)
  await page.goto(routes.joinWorkshop.href())
  await press(page, 'Join')
  await page.getByRole('link', { name: 'Enter the code from the screen' }).waitFor()
  await checkPage(page)
  await page.goto(routes.rounds.href())
  await checkPage(page)
  const alone = await browsing.signedIn(first)
  const id = await beginAssessment(alone)
  const areas = (await areaIds(alone, id)).slice(0, 1)
  await fillAreas(alone, id, { filling: allAnswered('agree'), areas })
  await submitAssessment(alone, id)
  await page.goto(routes.officials.href())
  await page.getByRole('link', { name: /^Your assessment, submitted on/ }).click()
  await arrive(page, 'Make this the official assessment')
  await checkPage(page)
  await leader.close()
})

test('no page of a council is left unchecked', () => {
  const ofCouncil = /^\/council|\/begin\/:round$|^\/lga\/leads$/
  const pages = allRoutes
    .filter(({ method, path }) => method === 'GET' && ofCouncil.test(path.pattern))
    .map(({ path }) => path.pattern)
    .filter((pattern) => pattern !== routes.workshopEvents.pattern)
  const isChecked = (pattern: string) =>
    [...checked].some((path) => new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`).test(path))
  assert.deepEqual(
    pages.filter((pattern) => !isChecked(pattern)),
    [],
  )
})
