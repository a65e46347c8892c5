// The door of this slice for others that may reach the database: plans as the asker may see them.
export { findCouncilPlan, findOwnPlan, findPlan, listPlans, readPlan } from './plan.queries.ts'
export { namesFor } from './plan-people.queries.ts'
