// A closed round with answers of four colleagues, and a workshop on it that goes on.
import assert from 'node:assert/strict'
import type { TestApp } from '../../../tests/support/app.ts'
import type { Client } from '../../../tests/support/client.ts'
import { routes } from '../../routes.ts'
import { wordsOf } from '../assessment/answering.fixture.ts'
import {
  closeMadeRound,
  framework,
  madeAssessment,
  madeRound,
  type Signed,
} from '../comparison/compared-round.fixture.ts'
import type { Answers } from '../framework/framework.rules.ts'

export { framework, wordsOf }

const statements = framework.areas.flatMap((area) => area.statements.map(({ id }) => id))
const options = framework.scale.options.map(({ id }) => id)
const [lowest = '', second = '', third = '', highest = ''] = options
const [split = '', unanimous = '', other = ''] = statements

/** Ids to ask for: views differ most on `split`, all agree on `unanimous`; `other` is one more. */
export const made = { split, unanimous, other, statements, options, lowest, second, third, highest }

/** Everybody gave the second answer to everything, but to the first statement and to those after the second. */
function answersOf(place: number): Answers {
  return Object.fromEntries(
    statements.map((id, index) => {
      if (id === split) return [id, place < 2 ? lowest : highest]
      if (id === unanimous) return [id, second]
      return [id, index % 3 === 0 && place === 0 ? third : second]
    }),
  )
}

export type MadeWorkshop = {
  readonly app: TestApp
  readonly lead: Signed
  readonly officers: readonly Signed[]
  readonly round: string
  readonly id: string
  readonly code: string
}

/** A round of `lead` and `officers`, all of whom have submitted; closed unless told. */
export async function roundOfFour(app: TestApp, { closed = true } = {}) {
  const lead = await app.signedIn({ isLead: true, name: 'Ada Lead' })
  const officers = await Promise.all([
    app.signedIn({ name: 'Bea Shown', nameVisible: true }),
    app.signedIn({ name: 'Cy Hidden' }),
    app.signedIn({ name: 'Di Hidden' }),
  ])
  const round = await madeRound(app, lead)
  const area = framework.areas[0]?.id ?? ''
  const kind = framework.noteKinds[0]?.id ?? ''
  for (const [place, author] of [lead, ...officers].entries())
    await madeAssessment(app, {
      author,
      round,
      answers: answersOf(place),
      notes: { [area]: { [kind]: `A note of colleague ${place}` } },
    })
  if (closed) await closeMadeRound(app, lead, round)
  return { app, lead, officers, round }
}

export async function startedWorkshop(
  app: TestApp,
  walk: 'disagreement' | 'area' = 'area',
): Promise<MadeWorkshop> {
  const four = await roundOfFour(app)
  return { ...four, ...(await start(four.lead, four.round, walk)) }
}

/** Starts one by its form; its id and its code. */
export async function start(lead: Client, round: string, walk: 'disagreement' | 'area' = 'area') {
  const started = await lead.post(routes.startWorkshop.href({ round }), { walk })
  assert.equal(started.status, 303, started.text)
  const id = /workshops\/([\da-f-]{36})\/lead$/.exec(started.location ?? '')?.[1] ?? ''
  const page = await lead.get(routes.leadWorkshop.href({ workshop: id }))
  const code = (/Code (\d{3} \d{3})/.exec(wordsOf(page))?.[1] ?? '').replace(' ', '')
  assert.match(code, /^\d{6}$/)
  return { id, code }
}

export async function joined(client: Client, { id, code }: Pick<MadeWorkshop, 'id' | 'code'>): Promise<void> {
  const answer = await client.post(routes.joinWorkshop.href(), { code })
  assert.equal(answer.location, routes.workshop.href({ workshop: id }), answer.text)
}

/** The version that the lead's page carries now. */
export async function versionOf(lead: Client, id: string): Promise<string> {
  const shown = await lead.get(routes.leadWorkshop.href({ workshop: id }))
  return String(shown.formFields(routes.moveWorkshop.href({ workshop: id })).version)
}

/** Shows a statement on the screen. */
export async function show(lead: Client, id: string, to: string): Promise<void> {
  const version = await versionOf(lead, id)
  const moved = await lead.post(routes.moveWorkshop.href({ workshop: id }), { to, version })
  assert.equal(moved.status, 303, moved.text)
}

export function vote(client: Client, id: string, fields: { statement: string; option: string }) {
  return client.post(routes.vote.href({ workshop: id }), fields)
}

/** Records an agreed answer to the statement on the screen, where there is none. */
export async function agree(
  lead: Client,
  id: string,
  fields: {
    statement: string
    option: string
    reason?: string
    dissent?: string
    seen?: string
    action?: string
  },
) {
  const version = await versionOf(lead, id)
  return lead.post(routes.agreeAnswer.href({ workshop: id }), {
    reason: '',
    dissent: '',
    seen: '0',
    action: 'record',
    version,
    ...fields,
  })
}
