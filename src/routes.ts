// Every address of the service and how a link to it is built. Imports nothing, so that any page may link to any other.
// Some of these addresses are promised to whoever scripts the service: see docs/contract.md before changing one.

type Names<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? CleanName<Name> | Names<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? CleanName<Name>
    : never
type CleanName<Name extends string> = Name extends `${infer Bare}{${string}}` ? Bare : Name
type Params<Pattern extends string> = { readonly [Name in Names<Pattern>]: string }

export type Path<Pattern extends string = string> = {
  readonly pattern: Pattern
  /** The address with its parts filled in (each percent-encoded) and, where given, a query. */
  readonly href: [Names<Pattern>] extends [never]
    ? (params?: Record<never, never>, query?: Query) => string
    : (params: Params<Pattern>, query?: Query) => string
}
type Query = Readonly<Record<string, string | undefined>>

export type ParamsOf<P> = P extends Path<infer Pattern> ? Params<Pattern> : never

function path<const Pattern extends string>(pattern: Pattern): Path<Pattern> {
  const href = (params: Readonly<Record<string, string>> = {}, query: Query = {}) => {
    const filled = pattern.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) =>
      encodeURIComponent(params[name] ?? ''),
    )
    const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
    return given.length === 0 ? filled : `${filled}?${new URLSearchParams(given)}`
  }
  return { pattern, href: href as Path<Pattern>['href'] }
}

export const routes = {
  start: path('/'),
  guidance: path('/guidance'),
  glossary: path('/glossary'),
  help: path('/help'),
  privacy: path('/privacy'),
  cookies: path('/cookies'),
  accessibility: path('/accessibility'),
  sources: path('/sources'),

  resources: path('/resources'),
  resource: path('/resources/:resource'),

  signIn: path('/sign-in'),
  signInCode: path('/sign-in/code'),
  signInCouncil: path('/sign-in/council'),
  signOut: path('/sign-out'),
  introduce: path('/account/introduction'),
  account: path('/account'),
  endSessions: path('/account/sessions'),
  session: path('/account/session'),

  assessments: path('/assessments'),
  beginAssessment: path('/assessments/begin'),
  beginInRound: path('/assessments/begin/:round'),
  assessment: path('/assessments/:id'),
  deleteAssessment: path('/assessments/:id/delete'),
  area: path('/assessments/:id/areas/:area'),
  checkAnswers: path('/assessments/:id/check'),
  submitted: path('/assessments/:id/submitted'),
  results: path('/assessments/:id/results'),
  areaResult: path('/assessments/:id/results/:area'),
  reportWord: path('/assessments/:id/report.docx'),
  reportCsv: path('/assessments/:id/report.csv'),

  council: path('/council'),
  people: path('/council/people'),
  askToLead: path('/council/people/ask-to-lead'),
  addLead: path('/council/people/add-lead'),
  endLead: path('/council/people/end-lead'),
  disablePerson: path('/council/people/disable'),
  rounds: path('/council/rounds'),
  openRound: path('/council/rounds/open'),
  round: path('/council/rounds/:round'),
  inviteColleagues: path('/council/rounds/:round/invite'),
  remindInvited: path('/council/rounds/:round/remind'),
  withdrawInvitation: path('/council/rounds/:round/withdraw'),
  closeRound: path('/council/rounds/:round/close'),
  allowLate: path('/council/rounds/:round/late'),
  comparison: path('/council/rounds/:round/comparison'),
  areaComparison: path('/council/rounds/:round/comparison/:area'),
  startWorkshop: path('/council/rounds/:round/workshop'),
  joinWorkshop: path('/council/join'),
  workshop: path('/council/workshops/:workshop'),
  workshopScreen: path('/council/workshops/:workshop/screen'),
  leadWorkshop: path('/council/workshops/:workshop/lead'),
  workshopEvents: path('/council/workshops/:workshop/events'),
  vote: path('/council/workshops/:workshop/vote'),
  moveWorkshop: path('/council/workshops/:workshop/move'),
  agreeAnswer: path('/council/workshops/:workshop/agree'),
  agreeUnanimous: path('/council/workshops/:workshop/agree-unanimous'),
  endWorkshop: path('/council/workshops/:workshop/end'),
  chooseOfficial: path('/council/rounds/:round/official'),
  finaliseOfficial: path('/council/rounds/:round/official/finalise'),
  officials: path('/council/official'),
  finaliseAlone: path('/council/official/finalise'),

  plans: path('/plans'),
  teams: path('/plans/teams'),
  team: path('/plans/teams/:team'),
  renameTeam: path('/plans/teams/:team/rename'),
  inviteToTeam: path('/plans/teams/:team/invite'),
  withdrawTeamInvitation: path('/plans/teams/:team/withdraw'),
  joinTeam: path('/plans/teams/:team/join'),
  leaveTeam: path('/plans/teams/:team/leave'),
  takeOutOfTeam: path('/plans/teams/:team/take-out'),
  closeTeam: path('/plans/teams/:team/close'),
  calendarAddress: path('/plans/calendar'),
  calendarFeed: path('/plans/calendar/:token'),
  plan: path('/plans/:plan'),
  planBoard: path('/plans/:plan/board'),
  planTimeline: path('/plans/:plan/timeline'),
  planSummary: path('/plans/:plan/summary'),
  planAreas: path('/plans/:plan/areas'),
  movePlanArea: path('/plans/:plan/areas/move'),
  planSuggestions: path('/plans/:plan/suggestions'),
  sharePlan: path('/plans/:plan/share'),
  moveAction: path('/plans/:plan/move'),
  importActions: path('/plans/:plan/import'),
  importPreview: path('/plans/:plan/import/:import'),
  importRefused: path('/plans/:plan/import/:import/refused.csv'),
  planWord: path('/plans/:plan/plan.docx'),
  planCsv: path('/plans/:plan/plan.csv'),
  planSpreadsheet: path('/plans/:plan/plan.xlsx'),
  planCalendar: path('/plans/:plan/plan.ics'),
  addAction: path('/plans/:plan/actions/add'),
  action: path('/plans/:plan/actions/:action'),
  changeAction: path('/plans/:plan/actions/:action/change'),
  changeStatus: path('/plans/:plan/actions/:action/status'),
  deleteAction: path('/plans/:plan/actions/:action/delete'),
  addStep: path('/plans/:plan/actions/:action/steps/add'),
  moveStep: path('/plans/:plan/actions/:action/steps/move'),
  step: path('/plans/:plan/actions/:action/steps/:step'),
  tickStep: path('/plans/:plan/actions/:action/steps/:step/tick'),
  removeStep: path('/plans/:plan/actions/:action/steps/:step/remove'),
  reminders: path('/account/reminders'),

  lga: path('/lga'),
  lgaPlans: path('/lga/plans'),
  lgaLeads: path('/lga/leads'),

  devMail: path('/dev/mail'),
  devMessage: path('/dev/mail/:message'),
  healthz: path('/healthz'),
  readyz: path('/readyz'),
} as const
