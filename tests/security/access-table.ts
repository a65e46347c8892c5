// Who gets what from each route: the reviewed table. It follows "who may see what" of the product; the tests hold every
// route to it, and a route that is not in it fails. A row is read: who gets in at all, then by thing who is answered how.
import { routes } from '../../src/routes.ts'
import type { ByPersona, Expected, Outcome, Row } from './access-row.ts'
import { planTable } from './plan-access-table.ts'
import { option, statements } from './things.ts'

/** A draft is its author's alone; of everybody else not even a lead learns that it is there. */
const authorAlone = (outcome: Outcome): Expected => ({ owner: outcome, else: 'not-found' })
/** Everyone of the council, and nobody else. */
const council = (outcome: Outcome): ByPersona => ({
  owner: outcome,
  colleague: outcome,
  lead: outcome,
  else: 'not-found',
})
const councilAndLga = (outcome: Outcome): ByPersona => ({
  owner: outcome,
  colleague: outcome,
  lead: outcome,
  lga: outcome,
  else: 'not-found',
})
/** Blind until submitted: of the council only who has submitted in the round. */
const blind = (outcome: Outcome): ByPersona => ({ owner: outcome, lga: outcome, else: 'not-found' })

const open = (of: Expected): Row => ({ door: 'everybody', of: { nothing: of } })

/** Every look at one assessment that leads on elsewhere once it is submitted. */
const answering = (draft: Outcome, submitted: Outcome): Row => ({
  door: 'officers',
  of: {
    draft: authorAlone(draft),
    submitted: council(submitted),
    'in an open round': authorAlone(submitted),
    'in a closed round': council(submitted),
    official: council(submitted),
  },
})
const reading = (outcome: Outcome): Row => ({
  door: 'officers and LGA',
  of: {
    draft: authorAlone('done'),
    submitted: councilAndLga(outcome),
    'in an open round': blind(outcome),
    'in a closed round': councilAndLga(outcome),
    official: councilAndLga(outcome),
  },
})

const leadAlone = (outcome: Outcome): Expected => ({ lead: outcome, else: 'not-found' })

/** What a lead does with a round of the council while it is open, and after. */
const leading = (open: Outcome, closed: Outcome): Row => ({
  door: 'leads',
  of: {
    'in an open round': leadAlone(open),
    'in a closed round': leadAlone(closed),
  },
})

const details = { name: 'Jo Bloggs', jobTitle: 'Head of transformation', directorate: '', showName: 'no' }

export const table: Readonly<Record<string, Row>> = {
  [`GET ${routes.start.pattern}`]: open('page'),
  [`GET ${routes.guidance.pattern}`]: open('page'),
  [`GET ${routes.glossary.pattern}`]: open('page'),
  [`GET ${routes.help.pattern}`]: open('page'),
  [`GET ${routes.privacy.pattern}`]: open('page'),
  [`GET ${routes.cookies.pattern}`]: open('page'),
  [`GET ${routes.accessibility.pattern}`]: open('page'),
  [`GET ${routes.sources.pattern}`]: open('page'),
  [`GET ${routes.resources.pattern}`]: open('page'),
  [`GET ${routes.resource.pattern}`]: open('page'),

  [`GET ${routes.signIn.pattern}`]: open({
    anonymous: 'page',
    newcomer: 'page',
    disabled: 'page',
    else: 'done',
  }),
  [`POST ${routes.signIn.pattern}`]: {
    ...open('done'),
    sends: () => ({ email: 'jo@hartlepool.gov.uk' }),
  },
  [`GET ${routes.signInCode.pattern}`]: open('sign-in'),
  [`POST ${routes.signInCode.pattern}`]: { ...open('refused'), sends: () => ({ code: '12345678' }) },
  [`GET ${routes.signInCouncil.pattern}`]: open('sign-in'),
  [`POST ${routes.signInCouncil.pattern}`]: { ...open('refused'), sends: () => ({ council: 'E06000001' }) },
  [`GET ${routes.signOut.pattern}`]: open('page'),
  [`POST ${routes.signOut.pattern}`]: open('done'),
  [`GET ${routes.introduce.pattern}`]: {
    door: 'proven',
    of: { nothing: { newcomer: 'page', else: 'done' } },
  },
  [`POST ${routes.introduce.pattern}`]: { door: 'proven', of: { nothing: 'done' }, sends: () => details },
  [`GET ${routes.account.pattern}`]: { door: 'signed in', of: { nothing: 'page' } },
  [`POST ${routes.account.pattern}`]: { door: 'signed in', of: { nothing: 'done' }, sends: () => details },
  [`POST ${routes.endSessions.pattern}`]: { door: 'signed in', of: { nothing: 'done' } },
  [`GET ${routes.session.pattern}`]: { door: 'proven', of: { nothing: 'done' } },
  [`POST ${routes.session.pattern}`]: { door: 'proven', of: { nothing: 'done' } },

  [`GET ${routes.council.pattern}`]: { door: 'officers', of: { nothing: 'page' } },
  [`GET ${routes.people.pattern}`]: { door: 'officers', of: { nothing: 'page' } },
  [`POST ${routes.askToLead.pattern}`]: { door: 'officers', of: { nothing: 'done' } },
  // Another council's people are as unknown to a lead as an address that nobody has.
  [`POST ${routes.addLead.pattern}`]: {
    door: 'leads',
    of: { nothing: { lead: 'done', else: 'refused' } },
    sends: ({ bystander }) => ({ 'lead-email': bystander.email }),
  },
  [`GET ${routes.endLead.pattern}`]: {
    door: 'leads',
    of: { nothing: { lead: 'page', else: 'not-found' } },
    query: ({ ids }) => ({ person: ids.lead }),
  },
  // The last lead stays one.
  [`POST ${routes.endLead.pattern}`]: {
    door: 'leads',
    of: { nothing: { lead: 'refused', else: 'not-found' } },
    sends: ({ ids }) => ({ person: ids.lead }),
  },
  [`POST ${routes.disablePerson.pattern}`]: {
    door: 'leads',
    of: { nothing: { lead: 'done', else: 'refused' } },
    sends: ({ bystander }) => ({ 'person-email': bystander.email, 'sign-in': 'stop' }),
  },

  [`GET ${routes.rounds.pattern}`]: { door: 'officers', of: { nothing: 'page' } },
  [`GET ${routes.openRound.pattern}`]: { door: 'leads', of: { nothing: 'page' } },
  [`POST ${routes.openRound.pattern}`]: {
    door: 'leads',
    of: { nothing: 'done' },
    sends: () => ({
      name: 'Spring',
      scope: 'council',
      'answer-by-day': '1',
      'answer-by-month': '2',
      'answer-by-year': '2027',
    }),
  },
  [`GET ${routes.round.pattern}`]: {
    door: 'officers',
    of: { 'in an open round': council('page'), 'in a closed round': council('page') },
  },
  [`GET ${routes.inviteColleagues.pattern}`]: leading('page', 'done'),
  [`POST ${routes.inviteColleagues.pattern}`]: {
    ...leading('done', 'done'),
    sends: () => ({ addresses: 'somebody.new@hartlepool.gov.uk', message: '' }),
  },
  [`POST ${routes.remindInvited.pattern}`]: leading('done', 'done'),
  [`POST ${routes.withdrawInvitation.pattern}`]: {
    ...leading('done', 'done'),
    sends: ({ thing }) => ({ invitation: thing.invitation }),
  },
  [`GET ${routes.closeRound.pattern}`]: leading('page', 'done'),
  [`POST ${routes.closeRound.pattern}`]: { ...leading('done', 'done'), sends: () => ({ late: 'no' }) },
  [`POST ${routes.allowLate.pattern}`]: { ...leading('done', 'done'), sends: () => ({ late: 'no' }) },
  // Until they may see it, colleagues get a page that says so.
  [`GET ${routes.comparison.pattern}`]: {
    door: 'officers',
    of: { 'in an open round': council('page'), 'in a closed round': council('page') },
  },
  [`GET ${routes.areaComparison.pattern}`]: {
    door: 'officers',
    of: { 'in an open round': council('page'), 'in a closed round': council('page') },
  },

  [`GET ${routes.assessments.pattern}`]: { door: 'officers', of: { nothing: 'page' } },
  [`GET ${routes.beginAssessment.pattern}`]: { door: 'officers', of: { nothing: 'page' } },
  [`POST ${routes.beginAssessment.pattern}`]: {
    door: 'officers',
    of: { nothing: 'done' },
    sends: () => ({ scope: 'council', start: 'empty', once: crypto.randomUUID() }),
  },
  [`GET ${routes.assessment.pattern}`]: answering('page', 'done'),
  [`GET ${routes.deleteAssessment.pattern}`]: answering('page', 'done'),
  [`POST ${routes.deleteAssessment.pattern}`]: answering('done', 'too-late'),
  [`GET ${routes.area.pattern}`]: answering('page', 'done'),
  [`POST ${routes.area.pattern}`]: {
    ...answering('done', 'too-late'),
    sends: () => ({ [statements[0] ?? '']: option, version: '1' }),
  },
  [`GET ${routes.checkAnswers.pattern}`]: answering('page', 'done'),
  [`POST ${routes.checkAnswers.pattern}`]: {
    door: 'officers',
    of: {
      draft: authorAlone('done'),
      // Pressed twice by its author it is done, and done once.
      submitted: { owner: 'done', colleague: 'too-late', lead: 'too-late', else: 'not-found' },
      'in an open round': authorAlone('done'),
      'in a closed round': { owner: 'done', colleague: 'too-late', lead: 'too-late', else: 'not-found' },
      official: { owner: 'too-late', colleague: 'too-late', lead: 'done', else: 'not-found' },
    },
    sends: () => ({ unanswered: '80' }),
  },
  [`GET ${routes.submitted.pattern}`]: {
    door: 'officers',
    of: {
      draft: authorAlone('done'),
      // Colleagues are led on to the results.
      submitted: { ...council('done'), owner: 'page' },
      'in an open round': authorAlone('page'),
      'in a closed round': { ...council('done'), owner: 'page' },
      official: council('done'),
    },
  },
  [`GET ${routes.results.pattern}`]: reading('page'),
  [`GET ${routes.areaResult.pattern}`]: reading('page'),
  [`GET ${routes.reportWord.pattern}`]: reading('file'),
  [`GET ${routes.reportCsv.pattern}`]: reading('file'),

  [`GET ${routes.beginInRound.pattern}`]: {
    door: 'officers',
    of: {
      'in an open round': { ...council('page'), owner: 'done' },
      'in a closed round': council('done'),
    },
  },
  [`POST ${routes.beginInRound.pattern}`]: {
    door: 'officers',
    of: { 'in an open round': council('done'), 'in a closed round': council('done') },
    sends: () => ({ start: 'empty' }),
  },

  [`GET ${routes.startWorkshop.pattern}`]: {
    door: 'officers',
    // Who leads nothing is led on to take part.
    of: {
      'in an open round': council('page'),
      'in a closed round': council('page'),
      'in a workshop': council('done'),
    },
  },
  [`POST ${routes.startWorkshop.pattern}`]: {
    door: 'leads',
    of: { ...leading('too-late', 'done').of, 'in a workshop': leadAlone('done') },
    sends: () => ({ walk: 'disagreement' }),
  },
  [`GET ${routes.joinWorkshop.pattern}`]: { door: 'officers', of: { nothing: 'page' } },
  // Another council's code is as wrong as one that nobody has.
  [`POST ${routes.joinWorkshop.pattern}`]: {
    door: 'officers',
    of: { 'in a workshop': { ...council('done'), else: 'refused' } },
    sends: ({ thing }) => ({ code: thing.joinCode }),
  },
  // Whoever has not joined is led to where they can.
  [`GET ${routes.workshop.pattern}`]: {
    door: 'officers',
    of: { 'in a workshop': { ...council('done'), owner: 'page' } },
  },
  [`GET ${routes.workshopScreen.pattern}`]: { door: 'officers', of: { 'in a workshop': council('page') } },
  [`GET ${routes.workshopEvents.pattern}`]: { door: 'officers', of: { 'in a workshop': council('live') } },
  [`POST ${routes.vote.pattern}`]: {
    door: 'officers',
    of: { 'in a workshop': council('done') },
    sends: () => ({ statement: statements[0] ?? '', option }),
  },
  [`GET ${routes.leadWorkshop.pattern}`]: { door: 'leads', of: { 'in a workshop': leadAlone('page') } },
  [`POST ${routes.moveWorkshop.pattern}`]: {
    door: 'leads',
    of: { 'in a workshop': leadAlone('done') },
    sends: () => ({ to: statements[2] ?? '', version: '2' }),
  },
  [`POST ${routes.agreeAnswer.pattern}`]: {
    door: 'leads',
    of: { 'in a workshop': leadAlone('done') },
    sends: () => ({ statement: statements[0] ?? '', seen: '0', version: '2', option }),
  },
  [`POST ${routes.agreeUnanimous.pattern}`]: {
    door: 'leads',
    of: { 'in a workshop': leadAlone('done') },
    sends: () => ({ statements: statements.join(' ') }),
  },
  [`GET ${routes.endWorkshop.pattern}`]: { door: 'leads', of: { 'in a workshop': leadAlone('page') } },
  [`POST ${routes.endWorkshop.pattern}`]: { door: 'leads', of: { 'in a workshop': leadAlone('done') } },

  [`GET ${routes.officials.pattern}`]: { door: 'officers', of: { nothing: 'page' } },
  [`GET ${routes.chooseOfficial.pattern}`]: {
    door: 'leads',
    of: { ...leading('page', 'page').of, official: leadAlone('page') },
  },
  [`GET ${routes.finaliseOfficial.pattern}`]: {
    ...leading('done', 'page'),
    query: ({ thing }) => ({ source: thing.params.id ?? '' }),
  },
  [`POST ${routes.finaliseOfficial.pattern}`]: {
    ...leading('done', 'done'),
    sends: ({ thing }) => ({ source: thing.params.id ?? '', confirm: 'yes' }),
  },
  // A council that has rounds makes official what a round agreed.
  [`GET ${routes.finaliseAlone.pattern}`]: {
    door: 'leads',
    of: { submitted: 'not-found' },
    query: ({ thing }) => ({ source: thing.params.id ?? '' }),
  },
  [`POST ${routes.finaliseAlone.pattern}`]: {
    door: 'leads',
    of: { submitted: 'not-found' },
    sends: ({ thing }) => ({ source: thing.params.id ?? '', confirm: 'yes' }),
  },

  ...planTable,

  [`GET ${routes.lga.pattern}`]: { door: 'LGA', of: { nothing: 'page' } },
  [`GET ${routes.lgaLeads.pattern}`]: { door: 'LGA', of: { nothing: 'page' } },
  [`POST ${routes.lgaLeads.pattern}`]: {
    door: 'LGA',
    of: { nothing: 'done' },
    sends: () => ({ request: '4c1d2f60-0000-4000-8000-000000000000', decision: 'confirm' }),
  },

  [`GET ${routes.devMail.pattern}`]: open('page'),
  [`GET ${routes.devMessage.pattern}`]: { door: 'everybody', of: {} },
}
