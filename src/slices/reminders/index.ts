// The door of this slice for others that may reach the database: its work beside requests.
export { startRemindersJobs } from './reminders.job.ts'
export { remindersQueues } from './reminders-queues.rules.ts'
export { runReminders } from './run-reminders.job.ts'
