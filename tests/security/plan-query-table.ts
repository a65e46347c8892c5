// The part of the table of query functions that is about plans, teams, calendar addresses and reminders. Most is asked about
// a plan that is one person's alone.
import { randomUUID } from 'node:crypto'
import { emailOf, ownCouncil } from './cast.ts'
import type { Given } from './given-things.ts'
import { teamNameOf } from './plan-things.ts'
import type { QueryRow } from './query-row.ts'
import { area } from './things.ts'

const puttingTogether = 'puts together what other functions find about a plan that was found'
const today = '2026-12-03'
const changing = ({ ids, now }: Given) => ({ personId: ids.owner, now, today })
const key = ({ plans: { own } }: Given) => ({ planId: own.plan.id, id: own.action })
const stepKey = (given: Given) => ({ action: key(given), stepId: given.plans.own.step })
const inTeam = ({ plans, ids }: Given) => ({ teamId: plans.ofTeam.team, personId: ids.owner })
const content = { title: 'New', why: '', priority: 'must', links: [] }
const newAction = () => ({ ...content, id: randomUUID() })

/** About the plan that is the owner's alone. */
const own = (
  args: (given: Given) => readonly unknown[],
  more: { readonly isSilent?: true } = {},
): QueryRow => ({
  by: 'owner',
  args,
  isPrivate: true,
  ...more,
})
/** About a team that the owner and the colleague are in. */
const ofTeam = (args: (given: Given) => readonly unknown[]): QueryRow => ({
  by: 'owner',
  args,
  isOfMembers: true,
})

export const planQueryTable: Readonly<Record<string, QueryRow>> = {
  'calendar.findAddress': own(({ ids }) => [ids.owner]),
  'calendar.makeAddress': own(
    ({ ids, council }) => [
      { ...council, id: randomUUID(), personId: ids.owner, tokenHash: 'x', madeAt: council.now },
    ],
    { isSilent: true },
  ),
  'calendar.revokeAddress': own(({ plans, now }) => [plans.address, now]),
  'calendar.listEntries': { everybody: 'finds by the hash of a private address, which is the proof' },

  'plans.findPlan': own(({ plans }) => [plans.own.plan.id]),
  'plans.listPlans': { by: 'owner', args: () => [], listsTheirs: true },
  'plans.findOwnPlan': own(({ ids }) => [ids.owner]),
  'plans.findCouncilPlan': { by: 'colleague', args: () => [ownCouncil.code] },
  'plans.readPlan': {
    everybody: 'adds to a plan that was found: areas, actions and steps have their own policies',
  },
  'plans.listAreas': own(({ plans }) => [plans.own.plan]),
  'plans.countPlanActions': own(({ plans }) => [plans.own.plan.id]),
  'plans.listAreaActions': own(({ plans }) => [plans.own.plan]),
  'plans.listReportable': own(({ plans }) => [plans.own.plan]),
  'plans.findAction': own((given) => [key(given)]),
  'plans.mayReport': own(({ plans }) => [plans.own.action]),
  'plans.readPlanView': own(({ plans, ids }) => [
    { planId: plans.own.plan.id, asker: ids.owner, isLga: false, today },
  ]),
  'plans.namesFor': {
    by: 'owner',
    args: ({ plans, ids }) => [plans.ofTeam.plan, { asker: ids['other-lead'], isLga: false }],
    listsTheirs: true,
  },
  'plans.lockPlan': own(({ plans }) => [plans.own.plan.id]),
  'plans.lockAction': own((given) => [key(given), 'report']),
  'plans.markChanged': own(({ plans, now }) => [plans.own.action, now], { isSilent: true }),
  'plans.addActions': own((given) => [
    given.plans.own.plan,
    { actions: [newAction()], adding: changing(given) },
  ]),
  'plans.addActionWithArea': own((given) => [
    given.plans.own.plan,
    { action: newAction(), target: undefined, adding: changing(given) },
  ]),
  'plans.addImported': { everybody: puttingTogether },
  'plans.findImportFacts': { everybody: puttingTogether },
  'plans.moveAction': own(({ plans }) => [
    { planId: plans.own.plan.id, actionId: plans.own.other, place: { kind: 'top' } },
  ]),
  'plans.changeAction': own((given) => [
    given.plans.own.plan,
    { id: given.plans.own.action, version: 1, content, target: undefined, changing: changing(given) },
  ]),
  'plans.takeAreaIn': {
    everybody: 'says what it was asked to do; what it writes by chooseAreas and setTargets is refused there',
  },
  'plans.findTarget': own(({ plans }) => [{ planId: plans.own.plan.id, areaId: area.id }], {
    isSilent: true,
  }),
  'plans.reportStatus': own((given) => [
    key(given),
    {
      report: { id: randomUUID(), version: 1, status: 'in-progress', statusReason: '', comment: 'x' },
      changing: changing(given),
    },
  ]),
  'plans.wasBegun': own(({ plans }) => [plans.own.other]),
  'plans.deleteAction': own((given) => [key(given)]),
  'plans.readHistory': own(({ plans }) => [plans.own.action]),
  'plans.addEntry': own(
    (given) => [{ ...changing(given), actionId: given.plans.own.action, kind: 'comment', comment: 'x' }],
    { isSilent: true },
  ),
  'plans.hasEntry': own(({ plans }) => [{ id: randomUUID(), actionId: plans.own.action }], {
    isSilent: true,
  }),
  'plans.addStep': own((given) => [
    key(given),
    { id: randomUUID(), content: { title: 'New' }, changing: changing(given) },
  ]),
  'plans.changeStep': own((given) => [
    stepKey(given),
    { version: 1, content: { title: 'New' }, changing: changing(given) },
  ]),
  'plans.moveStep': own((given) => [stepKey(given), { kind: 'top' }]),
  'plans.tickStep': own((given) => [stepKey(given), { isDone: true, changing: changing(given) }]),
  'plans.removeStep': own((given) => [stepKey(given), changing(given)]),
  'plans.findPickedOwner': {
    by: 'lead',
    args: ({ plans }) => [
      { plan: plans.ofCouncil.plan, pick: { kind: 'typed', text: emailOf('owner') }, isLead: true },
    ],
  },
  'plans.chooseAreas': own(({ plans, now }) => [plans.own.plan, { add: ['x'], out: [], now }]),
  'plans.moveArea': own(({ plans }) => [plans.own.plan, { areaId: area.id, place: { kind: 'top' } }]),
  'plans.setTargets': own(({ plans }) => [plans.own.plan, [{ areaId: area.id, target: 'strong' }]], {
    isSilent: true,
  }),
  'plans.setShared': own(({ plans, now }) => [plans.own.plan, { shared: true, now }]),
  // What it starts from is anybody's in the council who may see it there: only others are refused.
  'plans.findBases': { by: 'owner', args: ({ plans, ids }) => [plans.own.plan, ids.owner] },
  'plans.findLoops': {
    by: 'owner',
    args: ({ closedRecord }) => [closedRecord, []],
    isSilent: true,
  },

  'plans.findActionInPlan': own(({ plans }) => [{ plan: plans.own.plan.id, action: plans.own.action }]),
  'plans.readActionView': { everybody: puttingTogether },
  'plans.readActionOffer': { everybody: puttingTogether },
  'plans.findAreasToPlan': { everybody: puttingTogether },
  'plans.findSuggestions': { everybody: puttingTogether },
  'plans.resourceTitles': { everybody: 'published for everybody' },
  'plans.listOwnerChoices': { everybody: puttingTogether },
  'plans.findImport': own(({ plans }) => [{ planId: plans.own.plan.id, id: plans.own.import }]),
  'plans.lockImport': own(({ plans }) => [{ planId: plans.own.plan.id, id: plans.own.import }]),
  'plans.listTitles': own(({ plans }) => [plans.own.plan.id]),
  'plans.insertImport': own(({ plans, ids, now }) => [
    { plan: plans.own.plan, personId: ids.owner, now, file: { header: [], rows: [], delimiter: ',' } },
  ]),
  'plans.insertSteps': own(
    (given) => [
      given.plans.own.plan.id,
      { ...changing(given), steps: [{ actionId: given.plans.own.action, title: 'New', isDone: false }] },
    ],
    { isSilent: true },
  ),
  'plans.markDone': own(
    ({ plans, now }) => [
      { planId: plans.own.plan.id, id: plans.own.import },
      { added: [2], now },
    ],
    { isSilent: true },
  ),
  'plans.tidyImports': { notForRequests: ({ now }) => [new Date(now.getTime() + 9e9)] },
  'plans.countByPlan': { by: 'owner', args: () => [today], listsTheirs: true },

  'reminders.findFrequency': { everybody: 'says "daily" of anybody but the asker' },
  'reminders.saveFrequency': own(
    ({ ids, council }) => [
      { ...council, personId: ids.owner },
      { frequency: 'weekly', now: council.now },
    ],
    { isSilent: true },
  ),
  'reminders.carryDigests': { notForRequests: () => ['2030-01-01'] },
  'reminders.makeDigests': {
    notForRequests: ({ plans, ids, now }) => [
      {
        today,
        now,
        carried: [],
        lines: [{ personId: ids.owner, actionId: plans.own.action, reason: 'due-3' }],
      },
    ],
  },
  'reminders.tidyDigests': { notForRequests: () => ['2030-01-01'] },
  'reminders.claimDigest': { notForRequests: () => [{ id: randomUUID(), day: today }] },
  'reminders.listStillDue': { notForRequests: ({ ids }) => [{ id: randomUUID(), personId: ids.owner }] },
  'reminders.markDigest': {
    notForRequests: ({ now }) => [randomUUID(), { outcome: 'sent', now }],
  },
  'reminders.listDueWork': {
    notForRequests: () => [{ today, monday: today, carried: [], until: '2028-01-01' }],
  },
  'reminders.listDepartures': { notForRequests: () => [{ today, monday: today, carried: [] }] },

  'teams.findTeam': ofTeam((given) => [inTeam(given)]),
  'teams.listTeams': ofTeam(({ ids }) => [ids.owner]),
  'teams.isNameTaken': {
    by: 'colleague',
    args: ({ plans }) => [
      { name: teamNameOf(plans.ofTeam.team), councilCode: ownCouncil.code, teamId: randomUUID() },
    ],
  },
  'teams.makeTeam': own((given) => [{ ...inTeam(given), ...given.council, id: randomUUID(), name: 'New' }]),
  'teams.renameTeam': ofTeam(({ plans }) => [
    { teamId: plans.ofTeam.team, from: teamNameOf(plans.ofTeam.team), name: 'New' },
  ]),
  'teams.closeTeam': ofTeam(({ plans, now }) => [plans.ofTeam.team, now]),
  'teams.listMembers': ofTeam(({ plans }) => [plans.ofTeam.team]),
  'teams.findMembersAt': ofTeam(({ plans }) => [plans.ofTeam.team, [emailOf('owner')]]),
  'teams.leaveTeam': ofTeam((given) => [{ ...inTeam(given), now: given.now }]),
  'teams.takeOut': ofTeam((given) => [{ ...inTeam(given), takenOut: given.ids.colleague, now: given.now }]),
  'teams.listInvitedToTeam': ofTeam(({ plans }) => [plans.ofTeam.team]),
  'teams.listTeamInvitations': { by: 'lead', args: ({ ids }) => [ids.lead] },
  'teams.findTeamInvitation': {
    by: 'lead',
    args: ({ plans, ids }) => [{ teamId: plans.ofTeam.team, personId: ids.lead }],
  },
  'teams.inviteToTeam': ofTeam((given) => [
    { ...inTeam(given), ...given.council, emails: ['new@hartlepool.gov.uk'], message: '' },
  ]),
  'teams.withdrawTeamInvitation': ofTeam(({ plans, now }) => [
    { teamId: plans.ofTeam.team, invitationId: plans.invitation, now },
  ]),
  'teams.answerTeamInvitation': {
    by: 'lead',
    args: ({ plans, now }) => [{ teamId: plans.ofTeam.team, accepts: true, now }],
  },
  'teams.listInvitationsToSend': { notForRequests: ({ plans }) => [plans.ofTeam.team] },
  'teams.claimTeamInvitation': { notForRequests: ({ plans }) => [plans.invitation] },
  'teams.markTeamInvitationSent': { notForRequests: ({ plans, now }) => [plans.invitation, now] },
  'teams.markTeamInvitationUndelivered': { notForRequests: ({ plans, now }) => [plans.invitation, now] },
  'teams.claimTakenOut': {
    notForRequests: ({ plans, ids, now }) => [{ teamId: plans.ofTeam.team, personId: ids.colleague, now }],
  },
}
