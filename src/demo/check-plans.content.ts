// Whether the teams and plans of content/demo fit the people of the demonstration and the framework.
import { repeatedAt } from '../platform/files/parse-content.ts'
import type { Framework } from '../slices/framework/framework.rules.ts'
import { notOneOf } from './check-demo.content.ts'
import type { DemoCouncil } from './demo-content.rules.ts'
import type { ActionInFile, OwnerInFile, PlanInFile, PlansFile, TeamInFile } from './plans-file.content.ts'

export type PlansKnown = { readonly framework: Framework; readonly councils: readonly DemoCouncil[] }

/** Each fault as `place: rule`. */
export function plansFaults(file: PlansFile, known: PlansKnown): readonly string[] {
  return [
    ...repeatedAt(file.teams.map(({ name }, at) => ({ id: name, place: `teams[${at}]` }))),
    ...repeatedAt(
      file.plans.map(({ council, team, person }, at) => ({
        id: council ?? team ?? person ?? '',
        place: `plans[${at}]`,
      })),
    ),
    ...file.teams.flatMap((team, at) => teamFaults(`teams[${at}]`, team, known)),
    ...file.plans.flatMap((plan, at) => planFaults(`plans[${at}]`, plan, { file, known })),
  ]
}

function teamFaults(place: string, team: TeamInFile, { councils }: PlansKnown): readonly string[] {
  const people = peopleOf(councils, team.council)
  const invited = team.waiting.map(({ email }) => email)
  return [
    ...strangers(`${place}.members`, team.members, people),
    ...strangers(`${place}.waiting`, invited, people),
    ...(invited.some((email) => team.members.includes(email)) ? [`${place}: invites a member`] : []),
  ]
}

type Context = { readonly file: PlansFile; readonly known: PlansKnown }

function planFaults(place: string, plan: PlanInFile, { file, known }: Context): readonly string[] {
  const seen = whoSees(plan, file, known.councils)
  if (!seen) return [`${place}: is of no council, team or person of the demonstration, or of several`]
  const { framework } = known
  const areas = framework.areas.map(({ id }) => id)
  const targets = framework.categories.map(({ id }) => id)
  const wanted = plan.areas.flatMap(({ target }) => target ?? [])
  return [
    ...(plan.team !== undefined && plan.shared !== undefined
      ? [`${place}: a team's plan is not shared`]
      : []),
    ...(plan.council !== undefined && seen.lead === undefined ? [`${place}: the council has no lead`] : []),
    ...notOneOf(
      `${place}.areas`,
      plan.areas.map(({ area }) => area),
      areas,
    ),
    ...notOneOf(`${place}.areas.target`, wanted, targets),
    ...plan.actions.flatMap((action, at) =>
      actionFaults(`${place}.actions[${at}]`, action, { seen, framework }),
    ),
  ]
}

/** Who may see a plan, and so own something of it. */
type Seen = {
  readonly people: readonly string[]
  readonly teams: readonly string[]
  readonly lead: string | undefined
}

function whoSees(plan: PlanInFile, file: PlansFile, councils: readonly DemoCouncil[]): Seen | undefined {
  const named = [plan.council, plan.team, plan.person].filter((one) => one !== undefined)
  if (named.length !== 1) return undefined
  const team = file.teams.find(({ name }) => name === plan.team)
  if (team) return { people: team.members, teams: [team.name], lead: undefined }
  const council = councils.find(
    ({ code, people }) => code === plan.council || people.some(({ email }) => email === plan.person),
  )
  if (!council || plan.team !== undefined) return undefined
  if (plan.person !== undefined) return { people: [plan.person], teams: [], lead: undefined }
  return {
    people: council.people.map(({ email }) => email),
    teams: file.teams.filter((one) => one.council === council.code).map(({ name }) => name),
    lead: council.people.find(({ isLead }) => isLead)?.email,
  }
}

type InPlan = { readonly seen: Seen; readonly framework: Framework }

function actionFaults(place: string, action: ActionInFile, { seen, framework }: InPlan): readonly string[] {
  const { made, starts, due, steps, reports } = action
  const area = framework.areas.find(({ id }) => id === action.area)
  const happened = [...reports.map(({ on }) => on), ...steps.flatMap(({ done }) => done ?? [])]
  const rules: readonly (readonly [boolean, string])[] = [
    [action.area !== undefined && !area, `"${action.area}" is no area`],
    [
      action.step !== undefined && !area?.statements.some(({ stepId }) => stepId === action.step),
      `"${action.step}" is no step of its area`,
    ],
    [starts !== undefined && due !== undefined && due < starts, 'is due before it starts'],
    [happened.some((on) => on <= made), 'has something happen before it was made'],
    [reports.some(({ on }, at) => on < (reports[at - 1]?.on ?? on)), 'has reports out of order'],
    [
      reports.some(
        ({ status, reason }) => (reason !== '') !== ['blocked', 'done', 'dropped'].includes(status ?? ''),
      ),
      'has a reason where none belongs, or none where one does',
    ],
    [reports.some(({ status, comment }) => !status && comment === ''), 'has a report that says nothing'],
  ]
  const owners = [action.owner, ...steps.map(({ owner }) => owner)].filter((owner) => owner !== undefined)
  return [
    ...rules.filter(([broken]) => broken).map(([, rule]) => `${place}: ${rule}`),
    ...owners.flatMap((owner) => ownerFaults(`${place}.owner`, owner, seen)),
    ...strangers(
      `${place}.reports`,
      reports.flatMap(({ by }) => by ?? []),
      seen.people,
    ),
  ]
}

function ownerFaults(place: string, owner: OwnerInFile, { people, teams }: Seen): readonly string[] {
  if ('person' in owner) return strangers(place, [owner.person], people)
  return 'team' in owner ? notOneOf(place, [owner.team], teams) : []
}

function peopleOf(councils: readonly DemoCouncil[], code: string): readonly string[] {
  return councils.find((one) => one.code === code)?.people.map(({ email }) => email) ?? []
}

function strangers(place: string, emails: readonly string[], known: readonly string[]): readonly string[] {
  return emails
    .filter((email) => !known.includes(email))
    .map((email) => `${place}: "${email}" is nobody who sees it`)
}
