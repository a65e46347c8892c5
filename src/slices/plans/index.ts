// The door of this slice for others that may reach the database: plans as the asker may see them.
export { listAreaActions } from './areas/area-progress.queries.ts'
export { findLoops } from './areas/close-loop.queries.ts'
export { startPlansJobs } from './import/import.job.ts'
export { plansQueues } from './import/import-queues.rules.ts'
export { findCouncilPlan, findOwnPlan, findPlan, listAreas, listPlans, readPlan } from './plan.queries.ts'
export { namesFor } from './plan-people.queries.ts'
