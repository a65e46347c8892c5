// What came of the actions of an area, once the area is assessed again: how many are done, and how its statements moved
// since the assessment that the actions were made from.
import type { Submitted } from '../../assessment/assessment.rules.ts'
import { type Answers, type Area, type Framework, findArea } from '../../framework/framework.rules.ts'
import type { AreaAction } from './area-progress.rules.ts'

/** Statements by how their weight changed; those without a weight before or now, such as "I do not know", are in none. */
export type Moves = { readonly up: number; readonly down: number; readonly same: number }

export type ClosedLoop = {
  readonly areaId: string
  readonly title: string
  /** When the assessment was submitted that the first of the actions was made from. */
  readonly since: Date
  readonly done: number
  /** Without those that were dropped; 1 or more. */
  readonly total: number
  readonly moves: Moves
  /** "6 of 8 actions done; 4 statements moved up" */
  readonly sentence: string
}

type LoopAction = Pick<AreaAction, 'areaId' | 'assessmentId' | 'madeAt' | 'status'>

/**
 * By area, the assessment that its first action was made from, where that is earlier than `now`. `earlier`: any of the same
 * council. An action that was made from none of them counts from the latest one there was when it was made.
 */
export function loopBases(
  now: Submitted,
  earlier: readonly Submitted[],
  actions: readonly LoopAction[],
): ReadonlyMap<string, Submitted> {
  const series = earlier.filter((one) => precedes(one, now)).toSorted(bySubmission)
  const asked = actions.filter((action) => isAskedBefore(action, now))
  return new Map(
    [...Map.groupBy(asked, ({ areaId }) => areaId)].flatMap(([areaId, own]) => {
      const bases = own.flatMap((action) => basisOf(action, series) ?? [])
      const first = bases.toSorted(bySubmission)[0]
      return first ? [[areaId, first] as const] : []
    }),
  )
}

/** The same subject by the same questions on an occasion before: of the same author, or of the council as a whole. */
function precedes(one: Submitted, now: Submitted): boolean {
  return (
    one.kind === now.kind &&
    (one.kind === 'council' || one.authorId === now.authorId) &&
    one.frameworkVersion === now.frameworkVersion &&
    JSON.stringify(one.scope) === JSON.stringify(now.scope) &&
    one.submittedAt < now.submittedAt &&
    // One that supersedes another in the same round corrects it: nobody has assessed again.
    (one.roundId === undefined || one.roundId !== now.roundId)
  )
}

function basisOf(action: LoopAction, series: readonly Submitted[]): Submitted | undefined {
  return (
    series.find(({ id }) => id === action.assessmentId) ??
    series.findLast(({ submittedAt }) => submittedAt <= action.madeAt)
  )
}

function isAskedBefore({ madeAt, status }: LoopAction, { submittedAt }: Submitted): boolean {
  return madeAt < submittedAt && status !== 'dropped'
}

export type Reassessed = {
  readonly framework: Framework
  readonly now: Submitted
  readonly answers: Answers
  /** By area: the assessment to compare with, and what was answered then. */
  readonly bases: ReadonlyMap<string, { readonly assessment: Submitted; readonly answers: Answers }>
  readonly actions: readonly LoopAction[]
}

/** In the framework's order: the areas that were answered again and had actions before. */
export function closeLoop({ framework, now, answers, bases, actions }: Reassessed): readonly ClosedLoop[] {
  return framework.areas.flatMap((area) => {
    const basis = bases.get(area.id)
    const own = actions.filter((action) => action.areaId === area.id && isAskedBefore(action, now))
    const isAnswered = area.statements.some(({ id }) => answers[id] !== undefined)
    if (!basis || own.length === 0 || !isAnswered) return []
    const moves = countMoves(framework, area, { before: basis.answers, now: answers })
    const [done, total] = [own.filter(({ status }) => status === 'done').length, own.length]
    const sentence = `${doneOf(done, total)}; ${movesInWords(moves)}`
    return [
      {
        areaId: area.id,
        title: area.title,
        since: basis.assessment.submittedAt,
        done,
        total,
        moves,
        sentence,
      },
    ]
  })
}

function countMoves(
  framework: Framework,
  area: Area,
  answers: { readonly before: Answers; readonly now: Answers },
): Moves {
  const weights = new Map(framework.scale.options.map(({ id, weight }) => [id, weight]))
  const differences = area.statements.flatMap(({ id }) => {
    const [before, now] = [
      weights.get(answers.before[id] ?? '') ?? null,
      weights.get(answers.now[id] ?? '') ?? null,
    ]
    return before === null || now === null ? [] : [now - before]
  })
  return {
    up: differences.filter((difference) => difference > 0).length,
    down: differences.filter((difference) => difference < 0).length,
    same: differences.filter((difference) => difference === 0).length,
  }
}

/** "4 statements moved up", "1 statement moved up and 2 down"; no full stop. */
export function movesInWords({ up, down, same }: Moves): string {
  if (up + down + same === 0) return 'no statement can be compared'
  if (up + down === 0) return 'no statement moved'
  const [first, way] = up > 0 ? [up, 'up'] : [down, 'down']
  const also = up > 0 && down > 0 ? ` and ${down} down` : ''
  return `${first === 1 ? '1 statement' : `${first} statements`} moved ${way}${also}`
}

/** All areas together: "6 of 8 actions done; 4 statements moved up". Undefined where no area was assessed again. */
export function loopSentence(loops: readonly ClosedLoop[]): string | undefined {
  if (loops.length === 0) return undefined
  const sum = (of: (loop: ClosedLoop) => number) => loops.reduce((all, loop) => all + of(loop), 0)
  const moves = {
    up: sum(({ moves: { up } }) => up),
    down: sum(({ moves: { down } }) => down),
    same: sum(({ moves: { same } }) => same),
  }
  const done = doneOf(
    sum((loop) => loop.done),
    sum((loop) => loop.total),
  )
  return `${done}; ${movesInWords(moves)}`
}

function doneOf(done: number, total: number): string {
  return `${done} of ${total === 1 ? '1 action' : `${total} actions`} done`
}

function bySubmission(one: Submitted, other: Submitted): number {
  return one.submittedAt.getTime() - other.submittedAt.getTime()
}

/** Whether an area of this framework was planned before: what costs a look at earlier assessments. */
export function mayHaveLoop(framework: Framework, now: Submitted, actions: readonly LoopAction[]): boolean {
  return actions.some(
    (action) => isAskedBefore(action, now) && findArea(framework, action.areaId) !== undefined,
  )
}
