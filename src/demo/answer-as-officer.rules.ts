// How a made-up officer answers: by what their council is like, what they can see of it, and how strict they are.
import type { Answers, Area, Framework, Statement } from '../slices/framework/framework.rules.ts'
import { chance, wobble } from './chance.rules.ts'
import {
  type DemoAssessment,
  type DemoContent,
  type DemoCouncil,
  type DemoOfficer,
  fits,
} from './demo-content.rules.ts'

export type Answering = {
  readonly framework: Framework
  readonly content: DemoContent
  readonly council: DemoCouncil
  readonly officer: DemoOfficer
  readonly assessment: DemoAssessment
}

/** Of officers, how many say of a statement that it does not apply where the content has a reason for that. */
const seesExemption = 0.6
/** How likely "I do not know" is, elsewhere and in places where an officer often does not know. */
const doesNotKnow = { usual: 0.015, blind: 0.3 }
/** How far, on the scale of 0 to 1, each of these moves an answer up or down at most. */
const spread = { area: 0.22, statement: 0.16, officer: 0.24 }

/** What an officer gave in one area, and the reasons for statements that do not apply. */
export type AreaAnswers = { readonly answers: Answers; readonly reasons: readonly string[] }

/** Every statement of the area, whether or not the officer gets to it. The same officer answers the same next year, leans apart. */
export function answerArea(answering: Answering, area: Area): AreaAnswers {
  const exempt = exemptSteps(answering, area)
  const answers = area.statements.map((statement) => {
    if (exempt.has(statement.stepId)) return [statement.id, answering.content.answers.notApplicable]
    return [statement.id, answerStatement(answering, { area, statement })]
  })
  return { answers: Object.fromEntries(answers), reasons: [...exempt.values()] }
}

function exemptSteps({ content, council, officer }: Answering, area: Area): ReadonlyMap<string, string> {
  const texts = content.areas.find(({ areaId }) => areaId === area.id)?.notApplicable ?? []
  const seen = texts.filter(
    (one) => fits(one, council) && chance(officer.email, area.id, one.stepId, 'exempt') < seesExemption,
  )
  return new Map(seen.map(({ stepId, text }) => [stepId, text]))
}

type Place = { readonly area: Area; readonly statement: Statement }

function answerStatement(answering: Answering, place: Place): string {
  const { content, officer } = answering
  const blind = placesOf(place).some((one) => officer.blindSpots.includes(one))
  const unknown =
    chance(officer.email, place.statement.id, 'unknown') < doesNotKnow[blind ? 'blind' : 'usual']
  return unknown ? content.answers.unknown : nearestOption(answering.framework, standing(answering, place))
}

/** Where the officer sees the council on this statement: 0 to 1, and a little beyond. */
function standing({ content, council, officer, assessment }: Answering, place: Place): number {
  const { area, statement } = place
  const leans = [content.steps, council.leans, assessment.leans].flatMap((one) =>
    placesOf(place).map((id) => one[id] ?? 0),
  )
  return (
    council.level +
    leans.reduce((sum, lean) => sum + lean, 0) +
    officer.leaning +
    // What is so whoever looks: colleagues agree by and large.
    wobble(spread.area, [council.code, area.id]) +
    wobble(spread.statement, [council.code, statement.id]) +
    wobble(spread.officer, [officer.email, statement.id])
  )
}

function placesOf({ area, statement }: Place): readonly string[] {
  const around = area.kind === 'characteristic' ? [area.focusId, area.characteristicId] : []
  return [area.id, statement.stepId, ...around]
}

/** The option whose share of the highest weight is nearest. */
function nearestOption({ scale, scoring }: Framework, standing: number): string {
  const distances = scale.options.flatMap(({ id, weight }) =>
    weight === null ? [] : [{ id, distance: Math.abs(weight / scoring.maxWeight - standing) }],
  )
  const nearest = distances.toSorted((a, b) => a.distance - b.distance)[0]
  if (!nearest) throw new Error('No option of the scale carries a weight')
  return nearest.id
}
