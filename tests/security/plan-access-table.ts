// Who gets what from the addresses of plans, teams and calendars: the part of the table of access that follows from who
// reads, edits and reports on each kind of plan.
import { randomUUID } from 'node:crypto'
import { routes } from '../../src/routes.ts'
import { realFramework } from '../support/frameworks.ts'
import type { About, ByPersona, Expected, Outcome, Row } from './access-row.ts'
import type { Persona } from './cast.ts'
import { type planMakers, teamNameOf } from './plan-things.ts'

type Holder = Extract<Persona, 'owner' | 'colleague' | 'lead' | 'other-officer' | 'other-lead' | 'lga'>
type PlanName = Exclude<keyof typeof planMakers, 'calendar address'>
const otherArea = realFramework().areas[1]?.id ?? ''

export type PlanRights = {
  readonly reads: readonly Holder[]
  readonly edits: readonly Holder[]
  /** Say how the first action goes. */
  readonly reports: readonly Holder[]
}

const council = ['owner', 'colleague', 'lead'] as const
const members = ['owner', 'colleague'] as const
const nobody: readonly Holder[] = []

export const planRights: Readonly<Record<PlanName, PlanRights>> = {
  'personal plan': { reads: ['owner'], edits: ['owner'], reports: ['owner'] },
  'shared personal plan': { reads: council, edits: ['colleague'], reports: ['colleague'] },
  'team plan': { reads: members, edits: members, reports: members },
  'plan of a closed team': { reads: members, edits: nobody, reports: nobody },
  'council plan': { reads: council, edits: ['lead'], reports: ['owner', 'lead'] },
  'plan shared with the LGA': {
    reads: ['other-officer', 'other-lead', 'lga'],
    edits: ['other-lead'],
    reports: ['other-officer', 'other-lead'],
  },
}
export const planNames = Object.keys(planRights) as readonly PlanName[]

const each = (who: readonly Holder[], outcome: Outcome) =>
  Object.fromEntries(who.map((persona) => [persona, outcome] as const))

/** Those who have the right get `outcome`; who may only read is told that they may not; nobody else learns anything. */
function to(right: keyof PlanRights, outcome: Outcome): Row['of'] {
  const of = (rights: PlanRights): ByPersona => ({
    ...each(rights.reads, 'forbidden'),
    ...each(rights[right], outcome),
    else: 'not-found',
  })
  return Object.fromEntries(planNames.map((name) => [name, of(planRights[name])]))
}

const reading = (outcome: Outcome): Row => ({ door: 'officers and LGA', of: to('reads', outcome) })
const editing = (outcome: Outcome): Row => ({ door: 'officers', of: to('edits', outcome) })
const reporting = (outcome: Outcome): Row => ({ door: 'officers', of: to('reports', outcome) })

/** A file is looked at by whoever sent it, alone: of those who may edit, the first. */
const importing = (outcome: Outcome): Row => ({
  door: 'officers',
  of: Object.fromEntries(
    planNames.map((name) => {
      const { reads, edits } = planRights[name]
      const readers = reads.filter((persona) => !edits.includes(persona))
      const [importer] = edits
      const own = importer ? { [importer]: outcome } : {}
      return [name, { ...each(readers, 'forbidden'), ...own, else: 'not-found' } satisfies ByPersona]
    }),
  ),
})
const notOfTeam = { 'team plan': 'not-found' } as const

/** What members of a team get, and the lead who was invited to it; of a closed one they are led back to it. */
const ofMembers = (
  outcome: Outcome,
  { closed = 'done', lead = 'not-found', leadOnceClosed = 'not-found' }: OfTeam = {},
): Row => ({
  door: 'officers',
  of: {
    'team plan': { ...each(members, outcome), lead, else: 'not-found' },
    'plan of a closed team': { ...each(members, closed), lead: leadOnceClosed, else: 'not-found' },
  },
})
type OfTeam = Readonly<Partial<Record<'closed' | 'lead' | 'leadOnceClosed', Outcome>>>
const nothing = (of: Expected): Row => ({ door: 'officers', of: { nothing: of } })

const at = (thing: About['thing'], name: string) => thing.params[name] ?? ''

export const planTable: Readonly<Record<string, Row>> = {
  [`GET ${routes.plans.pattern}`]: nothing('page'),
  [`GET ${routes.teams.pattern}`]: nothing('page'),
  [`POST ${routes.teams.pattern}`]: {
    ...nothing('done'),
    sends: () => ({ name: `Board ${randomUUID()}`, once: randomUUID() }),
  },
  [`GET ${routes.team.pattern}`]: ofMembers('page', { closed: 'page', lead: 'done' }),
  [`GET ${routes.renameTeam.pattern}`]: ofMembers('page'),
  [`POST ${routes.renameTeam.pattern}`]: {
    ...ofMembers('done'),
    sends: ({ thing }) => ({ name: `Board ${randomUUID()}`, from: teamNameOf(at(thing, 'team')) }),
  },
  [`GET ${routes.inviteToTeam.pattern}`]: ofMembers('page'),
  [`POST ${routes.inviteToTeam.pattern}`]: {
    ...ofMembers('done'),
    sends: () => ({ addresses: 'somebody.new@hartlepool.gov.uk', message: '' }),
  },
  [`POST ${routes.withdrawTeamInvitation.pattern}`]: {
    ...ofMembers('done'),
    sends: ({ thing }) => ({ invitation: thing.invitation }),
  },
  // Whoever is in it already is led to it; who was invited too late is told so.
  [`GET ${routes.joinTeam.pattern}`]: ofMembers('done', { lead: 'page', leadOnceClosed: 'done' }),
  [`POST ${routes.joinTeam.pattern}`]: {
    ...ofMembers('done', { lead: 'done', leadOnceClosed: 'done' }),
    sends: () => ({ answer: 'join' }),
  },
  [`GET ${routes.leaveTeam.pattern}`]: ofMembers('page', { closed: 'page' }),
  [`POST ${routes.leaveTeam.pattern}`]: ofMembers('done'),
  [`GET ${routes.takeOutOfTeam.pattern}`]: {
    door: 'officers',
    of: {
      // Whoever would take themselves out is led to where they leave.
      'team plan': { owner: 'page', colleague: 'done', else: 'not-found' },
      'plan of a closed team': { owner: 'page', colleague: 'done', else: 'not-found' },
    },
    query: ({ ids }) => ({ person: ids.colleague }),
  },
  [`POST ${routes.takeOutOfTeam.pattern}`]: {
    ...ofMembers('done'),
    sends: ({ ids }) => ({ person: ids.colleague }),
  },
  [`GET ${routes.closeTeam.pattern}`]: ofMembers('page'),
  [`POST ${routes.closeTeam.pattern}`]: ofMembers('done'),

  [`GET ${routes.calendarAddress.pattern}`]: nothing('page'),
  [`POST ${routes.calendarAddress.pattern}`]: { ...nothing('done'), sends: () => ({ choice: 'make' }) },
  [`GET ${routes.calendarFeed.pattern}`]: { door: 'everybody', of: { 'calendar address': 'file' } },

  [`GET ${routes.plan.pattern}`]: reading('page'),
  [`GET ${routes.planBoard.pattern}`]: reading('page'),
  [`GET ${routes.planTimeline.pattern}`]: reading('page'),
  [`GET ${routes.planSummary.pattern}`]: reading('page'),
  [`GET ${routes.planWord.pattern}`]: reading('file'),
  [`GET ${routes.planCsv.pattern}`]: reading('file'),
  [`GET ${routes.planSpreadsheet.pattern}`]: reading('file'),
  [`GET ${routes.planCalendar.pattern}`]: reading('file'),
  [`GET ${routes.action.pattern}`]: reading('page'),

  [`GET ${routes.planAreas.pattern}`]: editing('page'),
  [`POST ${routes.planAreas.pattern}`]: { ...editing('done'), sends: () => ({ area: otherArea }) },
  [`POST ${routes.movePlanArea.pattern}`]: {
    ...editing('done'),
    sends: ({ thing }) => ({ move: `${at(thing, 'area')}:top` }),
  },
  [`GET ${routes.planSuggestions.pattern}`]: editing('page'),
  // What is suggested follows from the answers of whoever asks: nothing chosen is the page again.
  [`POST ${routes.planSuggestions.pattern}`]: editing('refused'),
  // A team's plan is its members' alone: there is nothing to share, and no page for it.
  [`GET ${routes.sharePlan.pattern}`]: { ...editing('page'), of: { ...to('edits', 'page'), ...notOfTeam } },
  [`POST ${routes.sharePlan.pattern}`]: {
    ...editing('done'),
    of: { ...to('edits', 'done'), ...notOfTeam },
    sends: () => ({ share: 'yes' }),
  },
  [`POST ${routes.moveAction.pattern}`]: {
    ...editing('done'),
    sends: ({ thing }) => ({ move: `${at(thing, 'action')}:after:${at(thing, 'other')}` }),
  },
  [`GET ${routes.importActions.pattern}`]: editing('page'),
  [`POST ${routes.importActions.pattern}`]: { ...editing('done'), sends: () => ({ pasted: 'title\nAsk' }) },
  [`GET ${routes.importPreview.pattern}`]: importing('page'),
  [`POST ${routes.importPreview.pattern}`]: importing('refused'),
  [`GET ${routes.importRefused.pattern}`]: importing('file'),
  [`GET ${routes.addAction.pattern}`]: editing('page'),
  [`POST ${routes.addAction.pattern}`]: {
    ...editing('done'),
    sends: () => ({ once: randomUUID(), title: 'Agree who decides', priority: 'must' }),
  },
  [`GET ${routes.changeAction.pattern}`]: editing('page'),
  [`POST ${routes.changeAction.pattern}`]: {
    ...editing('done'),
    sends: () => ({ title: 'Agree who decides', priority: 'must', version: '1' }),
  },
  [`GET ${routes.changeStatus.pattern}`]: reporting('page'),
  [`POST ${routes.changeStatus.pattern}`]: {
    ...reporting('done'),
    sends: () => ({ once: randomUUID(), status: 'done', reason: 'Agreed', comment: '', version: '1' }),
  },
  [`GET ${routes.deleteAction.pattern}`]: editing('page'),
  [`POST ${routes.deleteAction.pattern}`]: editing('done'),
  [`POST ${routes.addStep.pattern}`]: {
    ...editing('done'),
    sends: () => ({ title: 'Ask', once: randomUUID() }),
  },
  [`POST ${routes.moveStep.pattern}`]: {
    ...editing('done'),
    sends: ({ thing }) => ({ move: `${at(thing, 'step')}:top` }),
  },
  [`GET ${routes.step.pattern}`]: editing('page'),
  [`POST ${routes.step.pattern}`]: { ...editing('done'), sends: () => ({ title: 'Ask', version: '1' }) },
  [`POST ${routes.tickStep.pattern}`]: { ...reporting('done'), sends: () => ({ done: 'yes' }) },
  [`POST ${routes.removeStep.pattern}`]: editing('done'),

  [`GET ${routes.reminders.pattern}`]: nothing('page'),
  [`POST ${routes.reminders.pattern}`]: { ...nothing('done'), sends: () => ({ frequency: 'weekly' }) },
  [`GET ${routes.lgaPlans.pattern}`]: { door: 'LGA', of: { nothing: 'page' } },
}
