// The pure door of this slice: what a round is, and how far the people asked in it are.
export {
  answerByDate,
  type ClosedRound,
  isLate,
  messageLimit,
  type OpenRound,
  type Round,
  type RoundCounts,
  type RoundScope,
  roundScopeName,
  roundScopePhrase,
} from './round-record.rules.ts'
