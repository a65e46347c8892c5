// The rounds of the demonstration, with who opens them and who is asked.
import type { DemoContent } from './demo-content.rules.ts'
import type { PlannedPerson } from './plan-demonstration.rules.ts'

export type PlannedRound = {
  readonly councilCode: string
  readonly name: string
  /** As 2026-12-11. */
  readonly answerBy: string
  readonly openedAt: Date
  /** Undefined: it is open. */
  readonly closedAt: Date | undefined
  readonly message: string
  readonly lead: PlannedPerson
  readonly emails: readonly string[]
}

export function planRounds(content: DemoContent, people: readonly PlannedPerson[]): readonly PlannedRound[] {
  return content.councils.flatMap(({ code, rounds }) => {
    const officers = people.filter(({ council }) => council?.code === code)
    const lead = officers.find(({ isLead }) => isLead)
    if (!lead) return []
    return rounds.map(({ name, answerBy, openedOn, closedOn, message, also }) => ({
      councilCode: code,
      name,
      answerBy,
      openedAt: new Date(`${openedOn}T09:00:00Z`),
      closedAt: closedOn === undefined ? undefined : new Date(`${closedOn}T15:30:00Z`),
      message: message.trim(),
      lead,
      emails: [...officers.map(({ email }) => email), ...also],
    }))
  })
}
