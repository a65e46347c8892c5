// The pure door of this slice: what a plan and an action are, what they are called, and how they are ordered.
export { inOrder, moved, type Place, sortByOrder } from './order.rules.ts'
export {
  type Action,
  type FullPlan,
  isOpen,
  isOverdue,
  type Link,
  mostActions,
  mostSteps,
  type Owner,
  type Plan,
  type PlanArea,
  type PlanKind,
  type Priority,
  priorities,
  type Source,
  type Status,
  type Step,
  sameOwner,
  statuses,
  titleLimit,
} from './plan-record.rules.ts'
export {
  ownerHasLeft,
  ownerName,
  type PlanNames,
  personName,
  planTitle,
  priorityWords,
  statusWords,
} from './plan-words.rules.ts'
