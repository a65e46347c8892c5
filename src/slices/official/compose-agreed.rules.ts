// What would become official, area by area: answers with their reason and dissent, and beside each the spread of what
// colleagues had chosen on their own, as it is now.
import type { AgreedArea, Agreement, Response } from '../assessment/assessment.rules.ts'
import { countByOption, spreadOf } from '../comparison/comparison.rules.ts'
import type { Answers, Area, Framework, Statement } from '../framework/framework.rules.ts'
import type { AgreedAnswer } from '../workshop/workshop.rules.ts'

/** By statement id: an option's id to how many chose it. */
export type Spreads = ReadonlyMap<string, Readonly<Record<string, number>>>

/** `all`: what each colleague answered, in any order. An option that nobody chose has no key. */
export function spreadsOf(framework: Framework, all: readonly Answers[]): Spreads {
  const ids = framework.areas.flatMap(({ statements }) => statements.map(({ id }) => id))
  return new Map(
    ids.map((id) => {
      const counts = Object.entries(countByOption(spreadOf(framework, id, all)))
      return [id, Object.fromEntries(counts.filter(([, count]) => count > 0))]
    }),
  )
}

/** A workshop agrees answers; notes and choices stay with those who made them. */
export function areasFromWorkshop(
  framework: Framework,
  agreed: ReadonlyMap<string, AgreedAnswer>,
  spreads: Spreads,
): readonly AgreedArea[] {
  return framework.areas.map((area) => ({
    areaId: area.id,
    answers: Object.fromEntries(
      area.statements.flatMap(({ id }) => {
        const answer = agreed.get(id)
        return answer ? [[id, answer.optionId]] : []
      }),
    ),
    notes: {},
    deliberate: false,
    deliberateReason: '',
    inPlan: false,
    agreement: agreementOf(area, spreads, (id) => agreed.get(id)),
  }))
}

/** One assessment as it is, with everything in it. */
export function areasFromAssessment(
  framework: Framework,
  responses: readonly Response[],
  spreads: Spreads,
): readonly AgreedArea[] {
  return framework.areas.map((area) => {
    const response = responses.find(({ areaId }) => areaId === area.id)
    return {
      areaId: area.id,
      answers: response?.answers ?? {},
      notes: response?.notes ?? {},
      deliberate: response?.deliberate ?? false,
      deliberateReason: response?.deliberateReason ?? '',
      inPlan: response?.inPlan ?? false,
      agreement: agreementOf(area, spreads, () => undefined),
    }
  })
}

function agreementOf(
  area: Area,
  spreads: Spreads,
  agreedOn: (statementId: string) => Pick<AgreedAnswer, 'reason' | 'dissent'> | undefined,
): Agreement {
  return Object.fromEntries(
    area.statements.map(({ id }) => {
      const { reason = '', dissent = '' } = agreedOn(id) ?? {}
      return [id, { reason, dissent, spread: spreads.get(id) ?? {} }]
    }),
  )
}

export type Gap = { readonly area: Area; readonly statements: readonly Statement[] }

/** The statements without an answer, by area, in the framework's order. */
export function gapsOf(framework: Framework, areas: readonly AgreedArea[]): readonly Gap[] {
  const answers: Answers = Object.assign({}, ...areas.map((area) => area.answers))
  return framework.areas
    .map((area) => ({ area, statements: area.statements.filter(({ id }) => answers[id] === undefined) }))
    .filter(({ statements }) => statements.length > 0)
}
