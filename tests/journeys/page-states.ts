// Every page of the service in every state that it can be in, and how a person gets there.
import type { Page } from 'playwright-core'
import { routes } from '../../src/routes.ts'
import { at, open, type PageState, press } from './page-state.ts'
import { planPageStates } from './plan-page-states.ts'
import { longNote } from './prepared-people.ts'
import { codeFor } from './steps.ts'

async function askForCode(page: Page, email: string): Promise<number> {
  await open(page, routes.signIn.href())
  await page.getByLabel('Your e-mail address').fill(email)
  return press(page, 'Send me a code')
}

async function enterCode(page: Page, code: string): Promise<number> {
  await page.getByLabel('Code from the e-mail').fill(code)
  return press(page, 'Sign in')
}

const publicPages = [
  at('start', 'nobody', routes.start.href()),
  at('guidance', 'nobody', routes.guidance.href()),
  at('glossary', 'nobody', routes.glossary.href()),
  at('help', 'nobody', routes.help.href()),
  at('privacy', 'nobody', routes.privacy.href()),
  at('cookies', 'nobody', routes.cookies.href()),
  at('accessibility', 'nobody', routes.accessibility.href()),
  at('sources', 'nobody', routes.sources.href()),
  at('resources', 'nobody', routes.resources.href()),
  {
    name: 'one resource',
    as: 'nobody',
    reach: async (page) => {
      await open(page, routes.resources.href())
      const href = await page.locator('main a[href^="/resources/"]').first().getAttribute('href')
      return open(page, href ?? '')
    },
  },
] satisfies PageState[]

const signingIn = [
  at('mail, none yet', 'nobody', routes.devMail.href()),
  at('sign in', 'nobody', routes.signIn.href({}, { to: routes.assessments.href() })),
  { name: 'sign in, no address', as: 'nobody', status: 422, reach: (page) => askForCode(page, '') },
  {
    name: 'sign in, unknown domain',
    as: 'nobody',
    status: 422,
    reach: (page) => askForCode(page, 'jo@some-long-company-name-for-consultants.example.com'),
  },
  {
    name: 'sign in, code',
    as: 'nobody',
    reach: (page) => askForCode(page, 'jo@hartlepool.gov.uk'),
  },
  {
    name: 'sign in, wrong code',
    as: 'nobody',
    status: 422,
    reach: async (page) => {
      await askForCode(page, 'jo@hartlepool.gov.uk')
      return enterCode(page, '12345')
    },
  },
  {
    name: 'sign in, which council',
    as: 'nobody',
    reach: async (page, { browsing }) => {
      await askForCode(page, 'mo@adur-worthing.gov.uk')
      return enterCode(page, await codeFor(browsing, 'mo@adur-worthing.gov.uk'))
    },
  },
  {
    name: 'sign in, no council chosen',
    as: 'nobody',
    status: 422,
    reach: async (page, { browsing }) => {
      await askForCode(page, 'al@adur-worthing.gov.uk')
      await enterCode(page, await codeFor(browsing, 'al@adur-worthing.gov.uk'))
      return press(page, 'Continue')
    },
  },
  {
    name: 'introduction',
    as: 'nobody',
    reach: async (page, { browsing }) => {
      await askForCode(page, 'kit@hartlepool.gov.uk')
      return enterCode(page, await codeFor(browsing, 'kit@hartlepool.gov.uk'))
    },
  },
  {
    name: 'introduction, nothing entered',
    as: 'nobody',
    status: 422,
    reach: async (page, { browsing }) => {
      await askForCode(page, 'ray@hartlepool.gov.uk')
      await enterCode(page, await codeFor(browsing, 'ray@hartlepool.gov.uk'))
      return press(page, 'Continue')
    },
  },
  at('signed out', 'nobody', routes.signOut.href()),
  at('mail', 'nobody', routes.devMail.href()),
  {
    name: 'one mail',
    as: 'nobody',
    reach: async (page) => {
      await open(page, routes.devMail.href())
      const href = await page.locator('main table a').first().getAttribute('href')
      return open(page, href ?? '')
    },
  },
] satisfies PageState[]

const ofOfficer = [
  at('start, signed in', 'officer', routes.start.href()),
  at('assessments, none yet', 'newStarter', routes.assessments.href()),
  at('assessments', 'officer', routes.assessments.href()),
  at('begin, the first', 'newStarter', routes.beginAssessment.href()),
  at('begin', 'officer', routes.beginAssessment.href()),
  {
    name: 'begin, nothing chosen',
    as: 'officer',
    status: 422,
    reach: async (page) => {
      await open(page, routes.beginAssessment.href())
      return press(page, 'Begin another')
    },
  },
  {
    name: 'begin, no name of the service',
    as: 'officer',
    status: 422,
    reach: async (page) => {
      await open(page, routes.beginAssessment.href())
      await page.getByLabel('One service').check()
      return press(page, 'Begin another')
    },
  },
  at('task list, nothing answered', 'officer', ({ untouched }) => routes.assessment.href({ id: untouched })),
  at('task list, half way', 'officer', ({ half }) => routes.assessment.href({ id: half })),
  at('task list, all answered', 'officer', ({ complete }) => routes.assessment.href({ id: complete })),
  at('delete a draft', 'officer', ({ half }) => routes.deleteAssessment.href({ id: half })),
] satisfies PageState[]

const answering = [
  at('area, nothing answered', 'officer', ({ untouched, areas, area }) => area(untouched, areas[0])),
  at('area, with long notes', 'officer', ({ half, areas, area }) => area(half, areas[0])),
  at('area, the last', 'officer', ({ half, last, area }) => area(half, last)),
  {
    name: 'area, errors',
    as: 'officer',
    status: 422,
    reach: async (page, { prepared: { half, areas, area } }) => {
      await open(page, area(half, areas[1] ?? ''))
      await page.getByLabel('What is getting in the way of improvement?').fill(`${longNote}${longNote}`)
      await page.getByLabel('Our council has chosen to be where it is here').check()
      return press(page, 'Save and continue')
    },
  },
  {
    name: 'area, changed elsewhere',
    as: 'officer',
    status: 422,
    reach: async (page, { prepared: { half, areas, area } }) => {
      const address = area(half, areas[2] ?? '')
      const other = await page.context().newPage()
      await other.goto(address)
      await open(page, address)
      await other.getByLabel('What is getting in the way of improvement?').fill(longNote)
      await press(other, 'Save and continue')
      await other.close()
      await page.getByLabel('Add this area to my action plan').check()
      await page.getByLabel('Strongly disagree').first().check()
      return press(page, 'Save and continue')
    },
  },
  {
    name: 'area, submitted meanwhile',
    as: 'officer',
    status: 409,
    reach: async (page, { prepared }) => {
      // The form of a draft, sent to an assessment that has been submitted in another tab.
      await open(page, prepared.area(prepared.half, prepared.last))
      await page
        .locator('form[data-autosave], #area-form')
        .first()
        .evaluate(
          (form, action) => form.setAttribute('action', action),
          prepared.area(prepared.submitted, prepared.last),
        )
      await page.getByLabel('What is getting in the way of improvement?').fill('A late thought')
      return press(page, 'Save and continue')
    },
  },
  at('check, nothing answered', 'officer', ({ untouched }) => routes.checkAnswers.href({ id: untouched })),
  at('check, with gaps', 'officer', ({ half }) => routes.checkAnswers.href({ id: half })),
  at('check, all answered', 'officer', ({ complete }) => routes.checkAnswers.href({ id: complete })),
  at('submitted', 'officer', ({ submitted }) => routes.submitted.href({ id: submitted })),
] satisfies PageState[]

const areaResult = (id: string, area = '') => routes.areaResult.href({ id, area })

const results = [
  at('results', 'officer', ({ submitted }) => routes.results.href({ id: submitted })),
  at('results, seen by a colleague', 'colleague', ({ submitted }) => routes.results.href({ id: submitted })),
  at('results of a service', 'officer', ({ ofService }) => routes.results.href({ id: ofService })),
  at('results, nothing scored', 'officer', ({ nothingScored }) => routes.results.href({ id: nothingScored })),
  at('area result, strong', 'officer', ({ submitted, areas }) => areaResult(submitted, areas[0])),
  at('area result, chosen', 'officer', ({ submitted, areas }) => areaResult(submitted, areas[3])),
  at('area result, not assessed', 'officer', ({ submitted, areas }) => areaResult(submitted, areas[1])),
  at('area result, last', 'officer', ({ submitted, last }) => areaResult(submitted, last)),
] satisfies PageState[]

const account = [
  at('account', 'officer', routes.account.href()),
  {
    name: 'account, saved',
    as: 'colleague',
    reach: async (page) => {
      await open(page, routes.account.href())
      await page.getByLabel('Yes, show my name').check()
      return press(page, 'Save changes')
    },
  },
  {
    name: 'account, nothing entered',
    as: 'officer',
    status: 422,
    reach: async (page) => {
      await open(page, routes.account.href())
      await page.getByLabel('Your name', { exact: true }).fill('')
      await page.getByLabel('Job title').fill('')
      return press(page, 'Save changes')
    },
  },
  at('sign out', 'officer', routes.signOut.href()),
] satisfies PageState[]

const ofLga = [
  at('start, LGA', 'lga', routes.start.href()),
  at('LGA councils', 'lga', routes.lga.href()),
  at('results, seen by the LGA', 'lga', ({ submitted }) => routes.results.href({ id: submitted })),
  at('area result, seen by the LGA', 'lga', ({ submitted, areas }) => areaResult(submitted, areas[0])),
  at('account, LGA', 'lga', routes.account.href()),
] satisfies PageState[]

const problems = [
  { ...at('403', 'officer', routes.lga.href()), status: 403 },
  { ...at('404', 'nobody', '/no/such/page'), status: 404 },
  { ...at('404, signed in', 'officer', '/assessments/00000000-0000-4000-8000-000000000000'), status: 404 },
  {
    name: '405',
    as: 'officer',
    status: 405,
    reach: async (page) => {
      await open(page, routes.account.href())
      // Whatever a browser can be told to open is a page: only a form can go to a wrong address.
      const form = page.locator('form', { has: page.getByRole('button', { name: 'Save changes' }) })
      await form.evaluate((one, wrong) => one.setAttribute('action', wrong), routes.guidance.href())
      return press(page, 'Save changes')
    },
  },
  {
    name: '413',
    as: 'officer',
    status: 413,
    reach: async (page) => {
      await open(page, routes.beginAssessment.href())
      await page.getByLabel('One service').check()
      await page.getByLabel('Name of the service').fill('long '.repeat(20_000))
      return press(page, 'Begin another')
    },
  },
  {
    name: '500',
    as: 'nobody',
    status: 500,
    reach: async (page, { browsing: { database } }) => {
      await database.ownerPool.query('alter table resources.resource rename to mislaid')
      try {
        return await open(page, routes.resources.href())
      } finally {
        await database.ownerPool.query('alter table resources.mislaid rename to resource')
      }
    },
  },
  {
    name: '503',
    as: 'nobody',
    status: 503,
    reach: async (page, { browsing: { database } }) => {
      const { servicePool } = database
      const taken = await Promise.all(Array.from({ length: 10 }, () => servicePool.connect()))
      try {
        return await open(page, routes.resources.href())
      } finally {
        for (const client of taken) client.release()
      }
    },
  },
] satisfies PageState[]

export const pageStates: readonly PageState[] = [
  ...publicPages,
  ...signingIn,
  ...ofOfficer,
  ...answering,
  ...results,
  ...account,
  ...planPageStates,
  ...ofLga,
  ...problems,
]
