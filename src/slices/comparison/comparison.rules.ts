// The pure door of this slice: what colleagues answered side by side, and where they differ most.
export { compareAnswers, rankByDisagreement } from './compare-answers.rules.ts'
export {
  type AreaBeside,
  type Beside,
  type BesideShown,
  describeBeside,
  furthestFromMiddle,
  type StatementBeside,
  scoresText,
} from './describe-beside.rules.ts'
export { disagreementWords } from './measure-disagreement.rules.ts'
export { countByOption, type StatementSpread, spreadOf } from './measure-spread.rules.ts'
export { inKeyedOrder } from './name-colleagues.rules.ts'
