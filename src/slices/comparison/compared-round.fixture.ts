// A round with submitted assessments, made for tests by the service's own role, so that its policies hold for it as well.
import { randomUUID } from 'node:crypto'
import type { TestApp } from '../../../tests/support/app.ts'
import { realFramework } from '../../../tests/support/frameworks.ts'
import type { Answers, Framework } from '../framework/framework.rules.ts'

export type Signed = Awaited<ReturnType<TestApp['signedIn']>>

export const framework: Framework = realFramework()

export type MadeNotes = Readonly<Record<string, Readonly<Record<string, string>>>>
export type MadeAnswers = {
  readonly answers: Answers
  /** By area, then by kind. */
  readonly notes?: MadeNotes
  readonly draft?: boolean
  readonly kind?: 'own' | 'council'
}

const council = 'E06000001'

function settings(personId: string, role: 'officer' | 'lead') {
  return { 'app.person': personId, 'app.council': council, 'app.role': role }
}

/** Opens a round as this lead; its id. */
export async function madeRound(app: TestApp, lead: Signed, name = 'Spring 2027'): Promise<string> {
  const id = randomUUID()
  await asService(app, settings(lead.personId, 'lead'), [
    `insert into rounds.round (id, council_code, name, scope, framework_version, answer_by, opened_by, opened_at)
     values ($1, $2, $3, 'council', $4, '2026-12-18', $5, $6)`,
    [id, council, name, framework.version, lead.personId, app.clock.now],
  ])
  return id
}

export async function closeMadeRound(app: TestApp, lead: Signed, round: string): Promise<void> {
  await asService(app, settings(lead.personId, 'lead'), [
    'update rounds.round set closed_at = $2, closed_by = $3 where id = $1',
    [round, app.clock.now, lead.personId],
  ])
}

/** An assessment of somebody in the round, submitted unless told; its id. A lead answers without being invited. */
export async function madeAssessment(
  app: TestApp,
  { author, round, ...made }: MadeAnswers & { readonly author: Signed; readonly round: string },
): Promise<string> {
  const id = randomUUID()
  const byArea = framework.areas.map((area) => ({
    area: area.id,
    answers: Object.fromEntries(
      area.statements.flatMap(({ id: statement }) => {
        const option = made.answers[statement]
        return option === undefined ? [] : [[statement, option]]
      }),
    ),
    notes: made.notes?.[area.id] ?? {},
  }))
  await asService(
    app,
    settings(author.personId, 'lead'),
    [
      `insert into assessment.assessment
         (id, council_code, author_id, framework_version, scope, begun_at, saved_at, round_id, kind)
       values ($1, $2, $3, $4, 'council', $5, $5, $6, $7)`,
      [id, council, author.personId, framework.version, app.clock.now, round, made.kind ?? 'own'],
    ],
    [
      `insert into assessment.response (assessment_id, area_id, council_code, author_id, answers, notes, deliberate,
         deliberate_reason, in_plan, version, editor, edit_number, saved_at)
       select $1, area, $2, $3, answers, notes, false, '', false, 1, '', 0, $4
       from jsonb_to_recordset($5) as given (area text, answers jsonb, notes jsonb)`,
      [id, council, author.personId, app.clock.now, JSON.stringify(byArea)],
    ],
    ...(made.draft
      ? []
      : [
          [
            `update assessment.assessment set status = 'submitted', submitted_at = $2 where id = $1`,
            [id, app.clock.now],
          ] as const,
        ]),
  )
  return id
}

/** The options in turn, beginning `shift` further on, for every statement of the framework. */
export function turningAnswers(options: readonly string[], shift: number): Answers {
  const statements = framework.areas.flatMap((area) => area.statements)
  return Object.fromEntries(
    statements.map(({ id }, index) => [id, options[(index * 7 + shift * 3) % options.length] ?? '']),
  )
}

export function sameAnswers(option: string): Answers {
  return turningAnswers([option], 0)
}

export async function setDirectorate(app: TestApp, personId: string, directorate: string): Promise<void> {
  await app.database.ownerPool.query('update identity.person set directorate = $2 where id = $1', [
    personId,
    directorate,
  ])
}

type Statement = readonly [text: string, values: readonly unknown[]]

async function asService(
  app: TestApp,
  asked: Readonly<Record<string, string>>,
  ...statements: readonly Statement[]
): Promise<void> {
  const client = await app.database.servicePool.connect()
  try {
    await client.query('begin')
    for (const [name, value] of Object.entries(asked))
      await client.query('select set_config($1, $2, true)', [name, value])
    for (const [text, values] of statements) await client.query(text, [...values])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
