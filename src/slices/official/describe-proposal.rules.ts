// Everything that the page says on which a lead decides, in the framework's order: what would become official, whole.
import { type AgreedArea, scopeName } from '../assessment/assessment.rules.ts'
import type { Area, Framework } from '../framework/framework.rules.ts'
import { type AgreementWords, agreementWords, summarySentence } from '../results/results.rules.ts'
import {
  type AreaStanding,
  areaResult,
  areaStanding,
  factorStandings,
  type StandingMatrix,
  scoreAssessment,
  standingMatrix,
} from '../scoring/scoring.rules.ts'
import { type Gap, gapsOf } from './compose-agreed.rules.ts'
import { countAnswered, type Proposal } from './proposal.rules.ts'

export type ProposalView = {
  /** "Whole council", or the service's name. */
  readonly scope: string
  /** "Strong in 5 of 21 areas; …" */
  readonly summary: string
  /** "The workshop agreed 80 of 84 statements, 3 of them with dissent." */
  readonly origin: string
  readonly gaps: readonly Gap[]
  readonly gapCount: number
  readonly hasAnswers: boolean
  readonly matrix: StandingMatrix
  readonly factors: readonly AreaStanding[]
  readonly areas: readonly ProposedArea[]
}

export type ProposedArea = {
  readonly standing: AreaStanding
  readonly statements: readonly ProposedStatement[]
  readonly notes: readonly { readonly label: string; readonly text: string }[]
  readonly inPlan: boolean
}

export type ProposedStatement = AgreementWords & {
  readonly id: string
  readonly text: string
  /** Undefined where it has none. */
  readonly answer: string | undefined
}

export function describeProposal(proposal: Proposal): ProposalView {
  const { framework, areas, scope } = proposal
  const choices = areas
    .filter(({ deliberate }) => deliberate)
    .map(({ areaId, deliberateReason }) => [areaId, { reason: deliberateReason }] as const)
  const result = scoreAssessment(
    framework,
    Object.assign({}, ...areas.map(({ answers }) => answers)),
    Object.fromEntries(choices),
  )
  const gaps = gapsOf(framework, areas)
  const { answered, total } = countAnswered(proposal)
  return {
    scope: scopeName(scope),
    summary: summarySentence(result, framework, 'the'),
    origin: originSentence(proposal, { answered, total }),
    gaps,
    gapCount: total - answered,
    hasAnswers: answered > 0,
    matrix: standingMatrix(framework, result),
    factors: factorStandings(framework, result),
    areas: framework.areas.map((area) => ({
      ...showArea(framework, { area, agreed: areas.find(({ areaId }) => areaId === area.id) }),
      standing: areaStanding(framework, areaResult(result, area.id)),
    })),
  }
}

function showArea(
  framework: Framework,
  { area, agreed }: { area: Area; agreed: AgreedArea | undefined },
): Omit<ProposedArea, 'standing'> {
  return {
    statements: area.statements.map(({ id, text }) => ({
      id,
      text,
      answer: framework.scale.options.find((option) => option.id === agreed?.answers[id])?.label,
      ...agreementWords(framework, agreed?.agreement[id]),
    })),
    notes: framework.noteKinds
      .map(({ id, label }) => ({ label, text: agreed?.notes[id] ?? '' }))
      .filter(({ text }) => text.trim() !== ''),
    inPlan: agreed?.inPlan ?? false,
  }
}

function originSentence(
  { origin, areas }: Proposal,
  { answered, total }: { answered: number; total: number },
): string {
  if (origin.kind === 'workshop')
    return `The workshop agreed ${answered} of ${total} statements, ${dissentWords(areas)}.`
  const whose = origin.isOwn ? 'Your' : `${origin.authorName ?? 'A colleague'}'s`
  return `${whose} assessment as it was submitted, with its notes. ${answered} of ${total} statements have an answer.`
}

/** "none with dissent", "1 of them with dissent" */
function dissentWords(areas: readonly AgreedArea[]): string {
  const dissenting = areas
    .flatMap(({ agreement }) => Object.values(agreement))
    .filter(({ dissent }) => dissent.trim() !== '').length
  return dissenting === 0 ? 'none of them with dissent' : `${dissenting} of them with dissent`
}
