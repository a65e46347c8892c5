// The pure door of this slice: what a round is, and how far the people asked in it are.
export { answerByDate, type ClosedRound, isLate, messageLimit, type Round } from './round-record.rules.ts'
export { type Scope, scopeName, scopeOf, scopePhrase, serviceNameLimit } from './scope.rules.ts'
