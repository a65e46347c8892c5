// A report of the published framework, for tests of the files that are made of it: areas of every category, areas not
// assessed, notes that are long, broken into lines, or would harm a careless writer.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import {
  allAnswers,
  type FullAssessment,
  type Response,
  type Submitted,
} from '../assessment/assessment.rules.ts'
import type { Beside } from '../comparison/comparison.rules.ts'
import type { Framework } from '../framework/framework.rules.ts'
import { readFramework } from '../framework/read-framework.content.ts'
import { readResources } from '../resources/read-resources.content.ts'
import type { Resource } from '../resources/resources.rules.ts'
import { buildReport, type Report } from './report.rules.ts'

export const nasty =
  '=1+1|cmd <b>&amp;</b> "quoted" \u0001\u000B\u001F ünïcødé \u{1F333}\nnext line\n\n\n\nafter a gap\ttab'
export const long =
  `${'The programme board meets every month and reads the benefits register. '.repeat(70)}`.slice(0, 5000)

export const publishedFramework: Framework = read('framework.yaml', readFramework)
export const publishedResources: readonly Resource[] = read('resources.yaml', (file, raw) =>
  readResources(
    file,
    raw,
    publishedFramework.areas.map(({ id }) => id),
  ),
)

const answerSets = [
  ['strongly-agree', 'strongly-agree', 'strongly-agree', 'agree'],
  ['agree', 'agree', 'strongly-agree', 'not-applicable'],
  ['agree', 'disagree', 'strongly-disagree', 'disagree'],
  ['agree', 'agree', 'agree', 'disagree'],
  ['do-not-know', 'not-applicable', 'do-not-know', 'do-not-know'],
  ['strongly-agree', 'agree', 'agree', 'do-not-know'],
  ['disagree', 'disagree', 'agree', ''],
]

export function aResponse(areaId: string, given: Partial<Response> = {}): Response {
  return {
    areaId,
    answers: {},
    notes: {},
    deliberate: false,
    deliberateReason: '',
    inPlan: false,
    version: 1,
    editor: 'fixture',
    editNumber: 1,
    savedAt: new Date('2026-12-02T09:00:00Z'),
    ...given,
  }
}

export function aSubmittedAssessment(
  responses: readonly Response[],
  given: Partial<Submitted> = {},
): FullAssessment<Submitted> {
  return {
    framework: publishedFramework,
    responses,
    assessment: {
      id: '0b6f7e5c-7f0d-4d8e-9a55-0a1c9d7f4a11',
      councilCode: 'E06000003',
      authorId: '5f0e8a52-1f65-4c4c-8d0f-6d1c9b4f2b77',
      frameworkVersion: publishedFramework.version,
      scope: { kind: 'council' },
      kind: 'own',
      roundId: undefined,
      begunAt: new Date('2026-12-01T09:00:00Z'),
      savedAt: new Date('2026-12-03T09:00:00Z'),
      status: 'submitted',
      submittedAt: new Date('2026-12-03T10:20:30.456Z'),
      ...given,
    },
  }
}

/** Every area answered but the last one of the customer focus. */
export function variedResponses(): Response[] {
  return publishedFramework.areas
    .filter(({ id }) => id !== 'customer.procurement-and-commissioning')
    .map((area, index) => {
      const options = answerSets[index % answerSets.length] ?? []
      const answers = area.statements
        .map(({ id }, place) => [id, options[place] ?? ''])
        .filter(([, option]) => option !== '')
      return aResponse(area.id, {
        answers: Object.fromEntries(answers),
        notes: notesFor(index),
        deliberate: index % 8 === 2,
        deliberateReason:
          index % 8 === 2 ? 'We chose to keep this service small, because demand has fallen by a third.' : '',
        inPlan: index % 3 === 2,
      })
    })
}

function notesFor(index: number): Record<string, string> {
  if (index === 1) return { impediments: nasty }
  if (index === 4)
    return { 'notable-practice': long, rationale: 'The figures are in the report to cabinet of March.' }
  if (index % 5 === 3) {
    return {
      impediments: 'Two suppliers hold the data and neither will share it before the contract ends in 2027.',
      rationale: 'Based on the service review.\nThe team will look at it again in spring.',
    }
  }
  return {}
}

/** What 7 answered in one round, the report's own assessment among them. `mayChange`: the round is open. */
export function besideSix(mayChange = false): Beside {
  const options = publishedFramework.scale.options.map(({ id }) => id)
  const statements = publishedFramework.areas.flatMap((area) => area.statements)
  const opened = {
    id: '7d3c1f52-63d5-4c0c-8f0e-1c0b7c0a7a11',
    councilCode: 'E06000003',
    name: 'Spring 2027',
    scope: { kind: 'council' },
    frameworkVersion: publishedFramework.version,
    answerBy: '2026-12-10',
    openedBy: '5f0e8a52-1f65-4c4c-8d0f-6d1c9b4f2b77',
    openedAt: new Date('2026-11-20T09:00:00Z'),
  } as const
  const closing = {
    closedBy: opened.openedBy,
    closedAt: new Date('2026-12-03T12:00:00Z'),
    lateAllowed: false,
  }
  return {
    round: mayChange ? { ...opened, state: 'open' } : { ...opened, ...closing, state: 'closed' },
    all: [
      allAnswers(variedResponses()),
      ...[1, 2, 3, 4, 5, 6].map((person) =>
        Object.fromEntries(
          statements.map(({ id }, place) => [id, options[(place * person + person) % options.length] ?? '']),
        ),
      ),
    ],
  }
}

export function aReport(
  full = aSubmittedAssessment(variedResponses()),
  authorName?: string,
  beside?: Beside,
): Report {
  return buildReport({
    full,
    beside,
    council: { code: 'E06000003', name: 'Redcar and Cleveland Borough Council' },
    authorName,
    resources: publishedResources,
    now: new Date('2026-12-04T08:00:00Z'),
  })
}

type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly string[] }

function read<T>(name: string, reader: (file: string, raw: unknown) => Outcome<T>): T {
  const path = new URL(`../../../content/${name}`, import.meta.url)
  const outcome = reader(name, parse(readFileSync(path, 'utf8')))
  if (!outcome.ok) throw new Error(outcome.errors.join('\n'))
  return outcome.value
}
