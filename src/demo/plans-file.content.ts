// The form of content/demo/plans.yaml, key by key. Days count from the day of loading. What must agree with people and the
// framework is in check-plans.content.ts.
import * as v from 'valibot'
import { httpsAddress, listOf, record, text, urlSafeId } from '../platform/files/parse-content.ts'
import { priorities, statuses } from '../slices/plans/plans.rules.ts'

const titleLength = 200
const email = v.pipe(v.string(), v.regex(/^[^\s@]+@[^\s@]+$/, 'is no address'))
const days = v.pipe(v.number(), v.integer('is not a whole number of days'))
/** What has happened: its moment is never in the future, at whatever hour the demonstration is loaded. */
const past = v.pipe(days, v.maxValue(-1, 'is not before the day of loading'))
const written = v.exactOptional(v.pipe(v.string(), v.trim(), v.maxLength(2000, 'is too long')), '')
const optionalList = <const S extends v.GenericSchema>(item: S) => v.exactOptional(listOf(item, 0), [])

const owner = v.union(
  [record({ person: email }), record({ team: text(100) }), record({ text: text(100) })],
  'is neither a person nor a team nor a text',
)

const step = record({
  title: text(titleLength),
  owner: v.exactOptional(owner),
  due: v.exactOptional(days),
  done: v.exactOptional(past),
})

const report = record({
  on: past,
  by: v.exactOptional(email),
  status: v.exactOptional(v.picklist(statuses)),
  reason: written,
  comment: written,
})

const action = record({
  title: text(titleLength),
  why: written,
  area: v.exactOptional(urlSafeId),
  step: v.exactOptional(urlSafeId),
  priority: v.picklist(priorities),
  owner: v.exactOptional(owner),
  made: past,
  starts: v.exactOptional(days),
  due: v.exactOptional(days),
  steps: optionalList(step),
  links: optionalList(record({ text: text(titleLength), href: httpsAddress })),
  reports: optionalList(report),
})

const team = record({
  council: v.string(),
  name: text(100),
  made: past,
  members: listOf(email, 2),
  message: written,
  waiting: optionalList(record({ email, on: past })),
})

const plan = record({
  council: v.exactOptional(v.string()),
  team: v.exactOptional(text(100)),
  person: v.exactOptional(email),
  areas: optionalList(record({ area: urlSafeId, target: v.exactOptional(urlSafeId) })),
  /** When the areas were chosen. */
  chosen: v.exactOptional(past, -1),
  shared: v.exactOptional(past),
  actions: listOf(action),
})

export const plansFile = record({
  schema_version: v.literal(1),
  language: v.literal('en-GB'),
  teams: listOf(team, 0),
  plans: listOf(plan, 0),
})

export type PlansFile = v.InferOutput<typeof plansFile>
export type TeamInFile = PlansFile['teams'][number]
export type PlanInFile = PlansFile['plans'][number]
export type ActionInFile = PlanInFile['actions'][number]
export type OwnerInFile = NonNullable<ActionInFile['owner']>
