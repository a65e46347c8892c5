// The pure door of this slice: what a plan and an action are, what they are called, and how they are ordered.

export { statementWords, targetWords } from './action/action-words.rules.ts'
export { type AreaAction, countsByArea, doneInWords } from './areas/area-progress.rules.ts'
export { type ClosedLoop, loopSentence } from './areas/close-loop.rules.ts'
export { partOfArea } from './look/arrange-areas.rules.ts'
export { arrangePlan, usualArrangement } from './look/arrange-plan.rules.ts'
export {
  type ActionCounts,
  countActions,
  planInWords,
  progressInWords,
} from './look/summarise-counts.rules.ts'
export { type PlanSummary, soonDays, summarisePlan } from './look/summarise-plan.rules.ts'
export { columnOf, linkLine, type PlanColumn, planColumns, stepLine } from './plan-columns.rules.ts'
export { planFileName } from './plan-file-name.rules.ts'
export {
  type Action,
  type FullPlan,
  isOpen,
  isOverdue,
  type Link,
  type Owner,
  type Plan,
  priorities,
  type Status,
  type Step,
  statuses,
} from './plan-record.rules.ts'
export {
  ownerName,
  type PlanNames,
  planTitle,
  priorityWords,
  statusSymbols,
  statusWords,
} from './plan-words.rules.ts'
