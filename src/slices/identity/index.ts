export { keepForm, resolveActor } from './session.queries.ts'
