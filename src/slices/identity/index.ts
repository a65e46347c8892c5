// The door of this slice for others that may reach the database: who asks, what people say of themselves, and the
// names that colleagues may see.
export { addPeople, hasPeople } from './add-people.queries.ts'
export { countAttempt } from './attempt.queries.ts'
export { findColleague, listCouncilPeople } from './council-people.queries.ts'
export { startIdentityJobs } from './identity.job.ts'
export { identityQueues } from './identity-queues.rules.ts'
export { countWaitingRequests, findLeadRequest } from './lead-request.queries.ts'
export { saveDetails, shownNames } from './person.queries.ts'
export { isSessionAlive, keepForm, resolveAsker } from './session.queries.ts'
export { sessionCookie, sessionLeft } from './session.rules.ts'
