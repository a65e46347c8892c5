// The whole demonstration as it will be, decided by content/demo and the framework alone.
import type { Framework } from '../slices/framework/framework.rules.ts'
import type { DemoContent, DemoCouncil, DemoOfficer } from './demo-content.rules.ts'
import { dealerFor } from './hand-out-notes.rules.ts'
import { type PlannedAssessment, planAssessment } from './plan-assessment.rules.ts'

export type PlannedPerson = {
  readonly email: string
  readonly name: string
  readonly jobTitle: string
  readonly directorate: string
  readonly nameVisible: boolean
  readonly isLead: boolean
  /** Undefined: LGA staff. */
  readonly council: { readonly code: string; readonly name: string } | undefined
  /** When they first signed in. */
  readonly joinedAt: Date
  readonly assessments: readonly PlannedAssessment[]
}

/** Before the first assessment began: signing in and saying who one is takes so long. */
const introduction = 4 * 60_000
/** Of staff, and of officers who have begun none. */
const firstDay = new Date('2025-03-03T09:30:00Z')

export function planDemonstration(content: DemoContent, framework: Framework): readonly PlannedPerson[] {
  const staff = content.lga.map((one) => ({
    ...one,
    directorate: '',
    isLead: false,
    council: undefined,
    joinedAt: firstDay,
    assessments: [],
  }))
  const officers = content.councils.flatMap((council) => planCouncil(content, framework, council))
  return [...staff, ...officers]
}

function planCouncil(
  content: DemoContent,
  framework: Framework,
  council: DemoCouncil,
): readonly PlannedPerson[] {
  const planned = planAssessments(content, framework, council)
  return council.people.map((officer) => {
    const { email, name, jobTitle, directorate, nameVisible, isLead } = officer
    const assessments = planned.get(officer) ?? []
    const joinedAt = new Date((assessments[0]?.begunAt ?? firstDay).getTime() - introduction)
    const { code } = council
    return {
      email,
      name,
      jobTitle,
      directorate,
      nameVisible,
      isLead,
      council: { code, name: council.name },
      joinedAt,
      assessments,
    }
  })
}

function planAssessments(
  content: DemoContent,
  framework: Framework,
  council: DemoCouncil,
): ReadonlyMap<DemoOfficer, readonly PlannedAssessment[]> {
  const dealer = dealerFor(council, content.areas)
  const planned = new Map<DemoOfficer, readonly PlannedAssessment[]>()
  const inTime = council.people
    .flatMap((officer) => officer.assessments.map((assessment) => ({ officer, assessment })))
    .toSorted((a, b) => (a.assessment.begunOn < b.assessment.begunOn ? -1 : 1))
  for (const { officer, assessment } of inTime) {
    const earlier = planned.get(officer) ?? []
    const last = earlier.findLast(({ submittedAt }) => submittedAt !== undefined)
    const next = planAssessment({ content, framework, council, officer, assessment, dealer, last })
    planned.set(officer, [...earlier, next])
  }
  return planned
}
