// What the workshop of a made-up council agrees: the middle of what its officers had said, with the reasons and the dissent
// that people would have where views lay apart.
import { type StatementSpread, spreadOf } from '../slices/comparison/comparison.rules.ts'
import type { Answers, Framework } from '../slices/framework/framework.rules.ts'
import { chance } from './chance.rules.ts'

export type PlannedAgreement = {
  readonly statementId: string
  readonly optionId: string
  readonly reason: string
  readonly dissent: string
}

/** `all`: what each officer answered. Statements that hardly anyone could place on the scale are left open. */
export function planWorkshop(framework: Framework, all: readonly Answers[]): readonly PlannedAgreement[] {
  return framework.areas
    .flatMap((area) => area.statements.map(({ id }) => spreadOf(framework, id, all)))
    .flatMap((spread) => {
      const optionId = settledOn(spread)
      return optionId === undefined
        ? []
        : [{ statementId: spread.statementId, optionId, ...wordsFor(spread, optionId) }]
    })
}

/** Between two middle answers a meeting takes now the more cautious one, now the other. */
function settledOn({
  statementId,
  median,
  onScale,
  counts,
  assessments,
}: StatementSpread): string | undefined {
  if (median && onScale * 2 >= assessments)
    return (chance(statementId, 'middle') < 0.5 ? median.low : median.high).id
  const most = counts.toSorted((a, b) => b.count - a.count)[0]
  return most && most.count * 2 > assessments ? most.option.id : undefined
}

/** Disagreement, 0 to 1, from which on a meeting writes down why, and who saw it otherwise. */
const needsReason = 0.25
const leavesDissent = 0.35

function wordsFor({ statementId, disagreement = 0, range }: StatementSpread, optionId: string) {
  if (disagreement < needsReason) return { reason: '', dissent: '' }
  const isHigher = range?.high.id !== optionId && chance(statementId, 'side') < 0.6
  return {
    reason: pick(reasons, statementId),
    dissent: disagreement < leavesDissent ? '' : pick(isHigher ? wouldSayMore : wouldSayLess, statementId),
  }
}

function pick(texts: readonly string[], statementId: string): string {
  return texts[Math.floor(chance(statementId, 'words') * texts.length)] ?? ''
}

const reasons = [
  'Done in most services, but we could not show it for all of them.',
  'The internal audit of last autumn found the same.',
  'We went by what is written down and in use, not by what is planned for next year.',
  'Services that do this well are small; the large ones are only beginning.',
  'Those who answered higher had their own service in mind. For the council as a whole this is where we are.',
  'We have the figures, but nobody has used them for a decision yet.',
  'Agreed after we had looked at 3 recent examples together.',
  'The peer challenge said this too, and little has changed since.',
]
const wouldSayMore = [
  'Two colleagues would have gone one step higher: the new arrangements have been in place since April.',
  'Adult care sees more progress than this and will bring its evidence to the next review.',
  'One colleague holds that the corporate programme already does this everywhere it matters.',
]
const wouldSayLess = [
  'Finance would have gone one step lower, because no saving has been counted by anyone outside the programme.',
  'One colleague doubts that this holds outside the town hall.',
  'Two colleagues would have said less: it depends on one person, who retires next year.',
]
