// Everything that one area's comparison says: its scores, its statements one by one, and what colleagues noted.
import type { Answers, Area, Framework } from '../framework/framework.rules.ts'
import { scoreArea } from '../scoring/scoring.rules.ts'
import { compareArea } from './compare-answers.rules.ts'
import { spreadOf } from './measure-spread.rules.ts'
import { type AreaShown, showOwn, showSpread } from './show-areas.rules.ts'
import { type StatementShown, showStatement } from './show-statement.rules.ts'

/** What one colleague gave in the area. */
export type AreaGiven = {
  readonly answers: Answers
  readonly notes: Readonly<Record<string, string>>
  /** Why the council has chosen to be where it is here; undefined where they did not say so. */
  readonly deliberateReason: string | undefined
  /** "Priya Patel", "A colleague" or "You". */
  readonly author: string
}

export type NotesShown = {
  readonly label: string
  readonly notes: readonly { readonly author: string; readonly text: string }[]
}

export type AreaComparisonView = Pick<AreaShown, 'own' | 'median' | 'range' | 'scored'> & {
  readonly areaId: string
  readonly title: string
  readonly description: string
  readonly statements: readonly StatementShown[]
  /** Only kinds that somebody wrote. */
  readonly notes: readonly NotesShown[]
  readonly previous: AreaLink | undefined
  readonly next: AreaLink | undefined
}

export type AreaLink = { readonly areaId: string; readonly title: string }

export type AreaComparisonSource = {
  readonly framework: Framework
  readonly area: Area
  /** The assessments to compare. */
  readonly all: readonly Answers[]
  /** The reader's own answers; undefined where the reader has no assessment in this round. */
  readonly own: Answers | undefined
  /** Everyone's, in the order in which their notes are shown. */
  readonly given: readonly AreaGiven[]
}

export function describeAreaComparison(source: AreaComparisonSource): AreaComparisonView {
  const { framework, area, all, own, given } = source
  const place = framework.areas.indexOf(area)
  return {
    areaId: area.id,
    title: area.title,
    description: area.description,
    own: own && showOwn(framework, scoreArea(framework, area, { answers: own })),
    ...showSpread(compareArea(framework, area, all), all.length),
    statements: area.statements.map(({ id }) =>
      showStatement(framework, spreadOf(framework, id, all), own && (own[id] ?? null)),
    ),
    notes: showNotes(framework, given),
    previous: linkTo(framework.areas[place - 1]),
    next: linkTo(framework.areas[place + 1]),
  }
}

function showNotes(framework: Framework, given: readonly AreaGiven[]): readonly NotesShown[] {
  const kinds = framework.noteKinds.map(({ id, label }) => ({
    label,
    notes: given.map(({ author, notes }) => ({ author, text: notes[id] ?? '' })),
  }))
  const chosen = {
    label: 'Why the council has chosen to be where it is',
    notes: given.map(({ author, deliberateReason }) => ({ author, text: deliberateReason ?? '' })),
  }
  return [...kinds, chosen]
    .map(({ label, notes }) => ({ label, notes: notes.filter(({ text }) => text.trim() !== '') }))
    .filter(({ notes }) => notes.length > 0)
}

function linkTo(area: Area | undefined): AreaLink | undefined {
  return area && { areaId: area.id, title: area.title }
}
