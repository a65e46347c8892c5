// What could be done about the areas of a plan: the framework's next steps for where an area stands, what the workshop gave
// as reasons, and what was noted as standing in the way. Each becomes an action by one click.
import { scopePhrase } from '../../assessment/assessment.rules.ts'
import { type Area, findArea } from '../../framework/framework.rules.ts'
import { isOpen, type PlanArea, type Source, titleLimit, whyLimit } from '../plan-record.rules.ts'
import type { AreaAction } from './area-progress.rules.ts'
import { categoryNow, type ScoredBasis, type StandingNow, standingIn } from './plan-areas.rules.ts'

/** The kind of note that says what stands in the way; a framework without it suggests nothing from notes. */
const impediments = 'impediments'

export type Suggestion = {
  /** Names it in a form. */
  readonly key: string
  readonly source: Source
  readonly areaId: string
  readonly statementId: string | undefined
  readonly assessmentId: string
  /** What the action would be called: one line of 1 to 200 characters. */
  readonly title: string
  /** What the action would say of itself: the whole text where the title is not all of it. */
  readonly why: string
  /** Where it comes from, such as "Suggested for Competent". */
  readonly from: string
  /** The id of the action that was made from it. */
  readonly takenAs: string | undefined
}

export type SuggestedArea = {
  readonly areaId: string
  readonly title: string
  readonly standings: readonly StandingNow[]
  readonly suggestions: readonly Suggestion[]
}

export type SuggestionSource = {
  readonly bases: readonly ScoredBasis[]
  /** In the plan's order. */
  readonly areas: readonly PlanArea[]
  readonly actions: readonly AreaAction[]
}

/** For each area of the plan, in its order; an area that none of the assessments knows is left out. */
export function suggestActions(source: SuggestionSource): readonly SuggestedArea[] {
  const { bases, areas, actions } = source
  return areas.flatMap(({ areaId }) => {
    const title = bases
      .map(({ full }) => findArea(full.framework, areaId)?.title)
      .find((one) => one !== undefined)
    if (title === undefined) return []
    const suggestions = bases.flatMap((basis) => suggestionsFrom(basis, areaId))
    return [
      {
        areaId,
        title,
        standings: bases.flatMap((basis) => standingIn(basis, areaId) ?? []),
        suggestions: onceEach(suggestions).map((one) => ({ ...one, takenAs: takenAs(one, actions) })),
      },
    ]
  })
}

/** The first of those with the same key: two assessments of a team's plan may suggest the same step. */
function onceEach(suggestions: readonly Untaken[]): readonly Untaken[] {
  return suggestions.filter(({ key }, index) => suggestions.findIndex((one) => one.key === key) === index)
}

type Untaken = Omit<Suggestion, 'takenAs'>

function suggestionsFrom(basis: ScoredBasis, areaId: string): readonly Untaken[] {
  const area = findArea(basis.full.framework, areaId)
  if (!area) return []
  return [...nextSteps(basis, area), ...reasons(basis, area), ...noted(basis, area)]
}

function nextSteps(basis: ScoredBasis, area: Area): readonly Untaken[] {
  const category = categoryNow(basis, area.id)
  if (!category) return []
  return (area.nextSteps[category.id] ?? []).flatMap(({ id, text }) =>
    suggestion(
      basis,
      { kind: 'next-step', key: id },
      { area, text, from: `Suggested for ${category.label}` },
    ),
  )
}

/** Why an answer was agreed says what to change, unless the answer could not be better and nobody saw it otherwise. */
function reasons(basis: ScoredBasis, area: Area): readonly Untaken[] {
  const { framework, responses } = basis.full
  const response = responses.find(({ areaId }) => areaId === area.id)
  return area.statements.flatMap((statement) => {
    const agreed = response?.agreement?.[statement.id]
    const [reason, dissent] = [agreed?.reason.trim() ?? '', agreed?.dissent.trim() ?? '']
    const answer = framework.scale.options.find(({ id }) => id === response?.answers[statement.id])
    if (dissent === '' && answer?.weight === framework.scoring.maxWeight) return []
    const step = framework.steps.find(({ id }) => id === statement.stepId)?.label ?? statement.stepId
    return suggestion(
      basis,
      { kind: 'reason', key: statement.id },
      {
        area,
        statementId: statement.id,
        text: reason === '' ? dissent : reason,
        more: reason === '' || dissent === '' ? '' : `Seen otherwise: ${dissent}`,
        from: `${reason === '' ? 'Seen otherwise' : 'The reason agreed'} for "${step}"`,
      },
    )
  })
}

function noted(basis: ScoredBasis, area: Area): readonly Untaken[] {
  const response = basis.full.responses.find(({ areaId }) => areaId === area.id)
  const from =
    basis.kind === 'own'
      ? 'An impediment that you noted'
      : `An impediment noted in the official assessment of ${scopePhrase(basis.full.assessment.scope)}`
  const text = response?.notes[impediments] ?? ''
  return suggestion(basis, { kind: 'impediment', key: area.id }, { area, text, from })
}

type Words = {
  readonly area: Area
  readonly statementId?: string
  readonly text: string
  /** Said below it in the action, where there is something. */
  readonly more?: string
  readonly from: string
}

/** None where the text has nothing to read in it. */
function suggestion({ kind, full }: ScoredBasis, source: Source, words: Words): readonly Untaken[] {
  const text = plainText(words.text)
  const title = titleFrom(text)
  if (title === '') return []
  const more = words.more ? plainText(words.more) : ''
  const parts = [text === title || text === `${title}.` ? '' : text, more].filter((part) => part !== '')
  return [
    {
      // A step is the same whichever assessment suggests it; what somebody wrote is not.
      key: [source.kind, ...(source.kind === 'next-step' ? [] : [kind]), source.key].join(':'),
      source,
      areaId: words.area.id,
      statementId: words.statementId,
      assessmentId: full.assessment.id,
      title,
      why: parts.join('\n\n').slice(0, whyLimit).toWellFormed(),
      from: words.from,
    },
  ]
}

/** The same suggestion of the same assessment, or a step of the framework that is still being done. */
function takenAs({ source, assessmentId }: Untaken, actions: readonly AreaAction[]): string | undefined {
  return actions.find(
    (action) =>
      action.source?.kind === source.kind &&
      action.source.key === source.key &&
      (action.assessmentId === assessmentId || (source.kind === 'next-step' && isOpen(action))),
  )?.id
}

/** As a form would accept it: line ends as LF, no control characters and no direction marks. */
function plainText(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]|\p{Bidi_Control}/gu, '')
    .trim()
}

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' })
const letters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

/** All of a text that fits on one line, else its first sentence; cut between words at 200 characters. One sentence needs no
 * full stop. */
export function titleFrom(text: string): string {
  const [line = ''] = text.split('\n').filter((one) => one.trim() !== '')
  const whole = line.replaceAll(/\s+/g, ' ').trim()
  const [first, second] = sentences.segment(whole)
  if (second && line === text && whole.length <= titleLimit) return whole
  const sentence = (first?.segment ?? '').trim().replace(/(?<!\.)\.$/, '')
  return cutAt(sentence.trim(), titleLimit)
}

function cutAt(text: string, limit: number): string {
  if (text.length <= limit) return text
  let kept = ''
  for (const { segment } of letters.segment(text)) {
    if (kept.length + segment.length > limit - 1) break
    kept += segment
  }
  const atWord = kept.replace(/\s+\S*$/, '')
  // A word without an end is cut where it must be.
  return `${(atWord === '' ? kept : atWord).replace(/[\s,;:]+$/, '')}…`
}
