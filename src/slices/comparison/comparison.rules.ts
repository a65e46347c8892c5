// The pure door of this slice: what colleagues answered side by side, and where they differ most.
export {
  type AreaSpread,
  areaSpread,
  type Comparison,
  compareAnswers,
  rankByDisagreement,
  talkAboutFirst,
} from './compare-answers.rules.ts'
export { medianWords, offScaleFindings, rangeWords } from './describe-spread.rules.ts'
export {
  type DisagreementLevel,
  disagreementFigure,
  disagreementLevel,
  disagreementOf,
  disagreementWords,
} from './measure-disagreement.rules.ts'
export {
  countByOption,
  type Ends,
  type StatementSpread,
  spreadOf,
  spreadOfCounts,
} from './measure-spread.rules.ts'
export { inKeyedOrder } from './name-colleagues.rules.ts'
