// Every page of plans, teams and their settings in every state that it can be in, and how a person gets there.
import { routes } from '../../src/routes.ts'
import { at, open, type PageState, press, type Who } from './page-state.ts'
import type { Prepared } from './prepared-council.ts'
import { longNote } from './prepared-people.ts'

type Plans = Prepared['plans']

/** A page at an address below what was prepared. */
function on(name: string, as: Who, path: (plans: Plans) => string): PageState {
  return at(name, as, ({ plans }) => path(plans))
}

/** The page that comes back when its form is sent as it is. */
function refused(name: string, path: (plans: Plans) => string, button: string): PageState {
  return {
    name,
    as: 'officer',
    status: 422,
    reach: async (page, { prepared: { plans } }) => {
      await open(page, path(plans))
      return press(page, button)
    },
  }
}

const ways = ['plan', 'planBoard', 'planTimeline', 'planSummary'] as const
const ofPlan = ways.flatMap((way): PageState[] => [
  on(`${way}, empty`, 'newStarter', ({ empty }) => routes[way].href({ plan: empty })),
  on(`${way}, filled`, 'officer', ({ own }) => routes[way].href({ plan: own })),
  on(`${way}, a team's`, 'colleague', ({ ofBoard }) => routes[way].href({ plan: ofBoard })),
  on(`${way}, a colleague's`, 'officer', ({ ofColleague }) => routes[way].href({ plan: ofColleague })),
  on(`${way}, seen by the LGA`, 'lga', ({ ofCouncil }) => routes[way].href({ plan: ofCouncil })),
])

const list = (own: string, query: Readonly<Record<string, string>>) => routes.plan.href({ plan: own }, query)
const lists = [
  at('plans, none yet', 'newStarter', routes.plans.href()),
  at('plans', 'officer', routes.plans.href()),
  on('plan, by area', 'officer', ({ own }) => list(own, { group: 'area' })),
  on('plan, by owner', 'officer', ({ own }) => list(own, { group: 'owner' })),
  on('plan, by status', 'officer', ({ own }) => list(own, { group: 'status', sort: 'due' })),
  on('plan, nothing matches', 'officer', ({ own }) => list(own, { status: 'not-started', due: 'overdue' })),
  on('plan of the council, seen by a lead', 'lead', ({ ofCouncil }) => routes.plan.href({ plan: ofCouncil })),
  at('plans shared with the LGA', 'lga', routes.lgaPlans.href()),
]

const areas = [
  on('areas of a plan, nothing assessed', 'newStarter', ({ empty }) =>
    routes.planAreas.href({ plan: empty }),
  ),
  on('areas of a plan', 'colleague', ({ ofColleague }) => routes.planAreas.href({ plan: ofColleague })),
  on('areas of a plan, nothing scored', 'officer', ({ own }) => routes.planAreas.href({ plan: own })),
  {
    name: 'areas of a plan, target changed elsewhere',
    as: 'officer',
    status: 422,
    reach: async (page, { prepared: { plans } }) => {
      const address = routes.planAreas.href({ plan: plans.own })
      const other = await page.context().newPage()
      await other.goto(address)
      await open(page, address)
      for (const [tab, place] of [
        [other, 1],
        [page, 2],
      ] as const)
        await tab
          .locator('select:has(option:nth-child(3))[name^="target."]')
          .first()
          .selectOption({ index: place })
      await press(other, 'Save the areas')
      await other.close()
      return press(page, 'Save the areas')
    },
  },
  on('suggestions, no areas', 'newStarter', ({ empty }) => routes.planSuggestions.href({ plan: empty })),
  on('suggestions', 'colleague', ({ ofColleague }) => routes.planSuggestions.href({ plan: ofColleague })),
  on('suggestions, nothing scored', 'officer', ({ own }) => routes.planSuggestions.href({ plan: own })),
  {
    ...refused(
      'suggestions, none ticked',
      ({ ofColleague }) => routes.planSuggestions.href({ plan: ofColleague }),
      'Add the ticked ones to the plan',
    ),
    as: 'colleague',
  },
  on('share a plan', 'officer', ({ own }) => routes.sharePlan.href({ plan: own })),
  on('share a plan, shared', 'colleague', ({ ofColleague }) => routes.sharePlan.href({ plan: ofColleague })),
  on('share the plan of the council', 'lead', ({ ofCouncil }) => routes.sharePlan.href({ plan: ofCouncil })),
] satisfies PageState[]

const action = ({ own, full }: Plans) => ({ plan: own, action: full })
const actions = [
  on('add an action', 'officer', ({ own }) => routes.addAction.href({ plan: own })),
  refused(
    'add an action, nothing entered',
    ({ own }) => routes.addAction.href({ plan: own }),
    'Add the action',
  ),
  on('action, plain', 'officer', ({ own, plain }) => routes.action.href({ plan: own, action: plain })),
  on('action, with everything', 'officer', (plans) => routes.action.href(action(plans))),
  on('action, done', 'officer', ({ own, done }) => routes.action.href({ plan: own, action: done })),
  on('action, to report on', 'officer', ({ ofCouncil, reported }) =>
    routes.action.href({ plan: ofCouncil, action: reported }),
  ),
  on("action, a team's", 'colleague', ({ ofBoard, shared }) =>
    routes.action.href({ plan: ofBoard, action: shared }),
  ),
  on('action, only to read', 'colleague', ({ ofCouncil, reported }) =>
    routes.action.href({ plan: ofCouncil, action: reported }),
  ),
  on('action, seen by the LGA', 'lga', ({ ofCouncil, reported }) =>
    routes.action.href({ plan: ofCouncil, action: reported }),
  ),
  {
    ...on('action, not to be changed', 'colleague', ({ ofCouncil, reported }) =>
      routes.changeAction.href({ plan: ofCouncil, action: reported }),
    ),
    status: 403,
  },
  {
    name: 'action, step without words',
    as: 'officer',
    status: 422,
    reach: async (page, { prepared: { plans } }) => {
      await open(page, routes.action.href({ plan: plans.own, action: plans.plain }))
      await page.getByText('Add a step', { exact: true }).click()
      return press(page, 'Add the step')
    },
  },
  on('change an action', 'officer', (plans) => routes.changeAction.href(action(plans))),
  {
    name: 'change an action, changed elsewhere',
    as: 'officer',
    status: 422,
    reach: async (page, { prepared: { plans } }) => {
      const address = routes.changeAction.href({ plan: plans.own, action: plans.plain })
      const other = await page.context().newPage()
      await other.goto(address)
      await open(page, address)
      await other.getByLabel('What and why (optional)').fill(longNote)
      await press(other, 'Save')
      await other.close()
      await page.getByLabel('Title').fill('Ask for unit costs and staff costs')
      return press(page, 'Save')
    },
  },
  on('status of an action', 'officer', (plans) => routes.changeStatus.href(action(plans))),
  {
    name: 'status of an action, no outcome',
    as: 'officer',
    status: 422,
    reach: async (page, { prepared: { plans } }) => {
      await open(page, routes.changeStatus.href(action(plans)))
      await page.getByLabel('Done', { exact: true }).check()
      return press(page, 'Save')
    },
  },
  on('delete an action', 'officer', ({ own, plain }) =>
    routes.deleteAction.href({ plan: own, action: plain }),
  ),
  on('delete an action, begun', 'officer', (plans) => routes.deleteAction.href(action(plans))),
  on('step', 'officer', (plans) => routes.step.href({ ...action(plans), step: plans.step })),
  {
    name: 'step, no words',
    as: 'officer',
    status: 422,
    reach: async (page, { prepared: { plans } }) => {
      await open(page, routes.step.href({ ...action(plans), step: plans.step }))
      await page.getByLabel('Step', { exact: true }).fill('')
      return press(page, 'Save')
    },
  },
] satisfies PageState[]

const imports = [
  on('import', 'officer', ({ own }) => routes.importActions.href({ plan: own })),
  refused('import, nothing sent', ({ own }) => routes.importActions.href({ plan: own }), 'Check the actions'),
  on('import, some rows', 'officer', ({ own, mixedImport }) =>
    routes.importPreview.href({ plan: own, import: mixedImport }),
  ),
  on('import, no row', 'officer', ({ own, badImport }) =>
    routes.importPreview.href({ plan: own, import: badImport }),
  ),
]

const teams = [
  at('teams, none yet', 'newStarter', routes.teams.href()),
  at('teams', 'officer', routes.teams.href()),
  at('teams, invited', 'lead', routes.teams.href()),
  refused('teams, no name', () => routes.teams.href(), 'Make the team'),
  on('team', 'officer', ({ board }) => routes.team.href({ team: board })),
  on('team of one', 'officer', ({ alone }) => routes.team.href({ team: alone })),
  on('team, closed', 'officer', ({ closed }) => routes.team.href({ team: closed })),
  on('join a team', 'lead', ({ board }) => routes.joinTeam.href({ team: board })),
  on('invite to a team', 'officer', ({ board }) => routes.inviteToTeam.href({ team: board })),
  refused(
    'invite to a team, nobody',
    ({ board }) => routes.inviteToTeam.href({ team: board }),
    'Send invitations',
  ),
  on('rename a team', 'officer', ({ board }) => routes.renameTeam.href({ team: board })),
  {
    name: 'rename a team, taken',
    as: 'officer',
    status: 422,
    reach: async (page, { prepared: { plans } }) => {
      await open(page, routes.renameTeam.href({ team: plans.board }))
      await page.getByLabel('Name of the team').fill('Working party of one')
      return press(page, 'Save')
    },
  },
  on('leave a team', 'officer', ({ board }) => routes.leaveTeam.href({ team: board })),
  on('leave a team, the last', 'officer', ({ alone }) => routes.leaveTeam.href({ team: alone })),
  on('take out of a team', 'officer', ({ board, colleagueId }) =>
    routes.takeOutOfTeam.href({ team: board }, { person: colleagueId }),
  ),
  on('close a team', 'officer', ({ board }) => routes.closeTeam.href({ team: board })),
] satisfies PageState[]

const settings = [
  at('calendar address, none', 'officer', routes.calendarAddress.href()),
  {
    name: 'calendar address, made',
    as: 'colleague',
    reach: async (page) => {
      await open(page, routes.calendarAddress.href())
      return press(page, 'Make a private address')
    },
  },
  at('reminders', 'officer', routes.reminders.href()),
  {
    name: 'reminders, saved',
    as: 'colleague',
    reach: async (page) => {
      await open(page, routes.reminders.href())
      return press(page, 'Save')
    },
  },
] satisfies PageState[]

export const planPageStates: readonly PageState[] = [
  ...lists,
  ...ofPlan,
  ...areas,
  ...actions,
  ...imports,
  ...teams,
  ...settings,
]
