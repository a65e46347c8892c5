// demo.json in the data folder: who can sign in and what exists, for people and for tests that drive the service from
// outside. Its people's keys are a promise; further keys may come.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlannedPerson } from './plan-demonstration.rules.ts'
import type { PlannedRound } from './plan-rounds.rules.ts'
import { assessmentId, roundId } from './store-demonstration.ts'

export type DemoFile = {
  readonly people: ReadonlyArray<{
    readonly email: string
    readonly name: string
    /** A code; LGA staff have none. */
    readonly council?: string
    readonly role: 'officer' | 'lead' | 'lga'
    readonly nameConsent: boolean
  }>
  readonly councils: ReadonlyArray<{ readonly code: string; readonly name: string }>
  readonly assessments: ReadonlyArray<{
    readonly id: string
    readonly council: string
    readonly author: string
    readonly scope: 'council' | 'service'
    readonly service?: string
    readonly status: 'draft' | 'submitted'
    readonly answered: number
    readonly begunAt: string
    readonly submittedAt?: string
    /** The id of the round that it answers. */
    readonly round?: string
  }>
  readonly rounds: ReadonlyArray<{
    readonly id: string
    readonly council: string
    readonly name: string
    readonly state: 'open' | 'closed'
    readonly invited: readonly string[]
  }>
}

/** What exists right after loading; what people do in the demonstration later is not written down. */
export function describe(people: readonly PlannedPerson[], rounds: readonly PlannedRound[]): DemoFile {
  const councils = new Map(people.flatMap(({ council }) => (council ? [[council.code, council.name]] : [])))
  return {
    people: people.map(({ email, name, council, isLead, nameVisible }) => ({
      email,
      name,
      ...(council ? { council: council.code } : {}),
      role: council ? (isLead ? 'lead' : 'officer') : 'lga',
      nameConsent: nameVisible,
    })),
    councils: [...councils].map(([code, name]) => ({ code, name })),
    assessments: people.flatMap((person) =>
      person.assessments.map((assessment) => ({
        id: assessmentId(person, assessment),
        council: person.council?.code ?? '',
        author: person.email,
        scope: assessment.scope.kind,
        ...(assessment.scope.kind === 'service' ? { service: assessment.scope.name } : {}),
        status: assessment.submittedAt ? 'submitted' : 'draft',
        answered: assessment.areas.reduce((sum, { answers }) => sum + Object.keys(answers).length, 0),
        begunAt: assessment.begunAt.toISOString(),
        ...(assessment.submittedAt ? { submittedAt: assessment.submittedAt.toISOString() } : {}),
        ...(assessment.round ? { round: roundId(person.council?.code ?? '', assessment.round) } : {}),
      })),
    ),
    rounds: rounds.map(({ councilCode, name, closedAt, emails }) => ({
      id: roundId(councilCode, name),
      council: councilCode,
      name,
      state: closedAt ? 'closed' : 'open',
      invited: emails,
    })),
  }
}

const name = 'demo.json'

/** Whole or not at all: whoever waits for the file never reads half of it. */
export function writeDemoFile(dataDir: string, content: DemoFile): void {
  const part = join(dataDir, `.${name}.part`)
  writeFileSync(part, `${JSON.stringify(content, null, 2)}\n`)
  renameSync(part, join(dataDir, name))
}

/** Undefined where it is not there, or somebody has spoilt it. */
export function readDemoFile(dataDir: string): DemoFile | undefined {
  try {
    const content = JSON.parse(readFileSync(join(dataDir, name), 'utf8'))
    return Array.isArray(content?.people) && Array.isArray(content?.councils) ? content : undefined
  } catch {
    return undefined
  }
}
