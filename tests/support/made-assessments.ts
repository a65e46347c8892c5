// Assessments made through the service itself, request by request, as quickly as a test needs them.
import { routes } from '../../src/routes.ts'
import type { Answer, Client, Fields } from './client.ts'

/** The fields to send for one area: `statements` are the ids of its statements, `place` counts areas from 0. */
export type Filling = (area: { statements: readonly string[]; place: number }) => Fields

/** Begins an assessment of the whole council, or of a named service, and gives its id. */
export async function beginAssessment(client: Client, serviceName?: string): Promise<string> {
  const form = await client.get(routes.beginAssessment.href())
  const scope = serviceName ? { scope: 'service', 'service-name': serviceName } : { scope: 'council' }
  const start = 'start' in form.formFields() || form.html.includes('name="start"') ? { start: 'empty' } : {}
  const begun = await client.post(routes.beginAssessment.href(), { ...form.formFields(), ...scope, ...start })
  const id = /[\da-f-]{36}/.exec(begun.location ?? '')?.[0]
  if (!id) throw new Error(`Not begun: ${begun.status} ${begun.text}`)
  return id
}

/** The ids of an assessment's areas, in order. */
export async function areaIds(client: Client, id: string): Promise<string[]> {
  const { html } = await client.get(routes.assessment.href({ id }))
  const addresses = html.matchAll(/href="\/assessments\/[^"]+\/areas\/([^"#]+)"/g)
  return [...new Set([...addresses].map(([, area]) => decodeURIComponent(area ?? '')))]
}

/** Answers some areas of a draft: those given, or all. */
export async function fillAreas(
  client: Client,
  id: string,
  how: { filling: Filling; areas?: readonly string[] },
): Promise<void> {
  for (const [place, area] of (how.areas ?? (await areaIds(client, id))).entries()) {
    const address = routes.area.href({ id, area })
    const page = await client.get(address)
    const fields = how.filling({ statements: statementsOf(page), place })
    const saved = await client.post(address, { ...page.formFields(address), ...fields })
    if (saved.status !== 303) throw new Error(`${area} was not saved: ${saved.status} ${saved.text}`)
  }
}

export async function submitAssessment(client: Client, id: string): Promise<void> {
  const address = routes.checkAnswers.href({ id })
  const page = await client.get(address)
  const sent = await client.post(address, page.formFields(address))
  if (sent.status !== 303) throw new Error(`Not submitted: ${sent.status} ${sent.text}`)
}

/** One filling that gives every statement the same answer. */
export function allAnswered(option: string): Filling {
  return ({ statements }) => Object.fromEntries(statements.map((id) => [id, option]))
}

/** Answers of every kind in a fixed pattern: strong, middling and weak areas, and some left out of the score. */
export function mixedAnswers({ statements, place }: Parameters<Filling>[0]): Record<string, string> {
  const pattern = patterns[(place * 5) % patterns.length] ?? []
  return Object.fromEntries(statements.map((id, index) => [id, pattern[index % pattern.length] ?? 'agree']))
}

const patterns = [
  ['strongly-agree', 'strongly-agree', 'agree', 'strongly-agree'],
  ['agree', 'disagree', 'strongly-disagree', 'do-not-know'],
  ['agree', 'agree', 'strongly-agree', 'disagree'],
  ['disagree', 'agree', 'strongly-disagree', 'disagree'],
  ['strongly-agree', 'agree', 'agree', 'not-applicable'],
  ['not-applicable', 'do-not-know', 'not-applicable', 'not-applicable'],
  ['agree', 'strongly-agree', 'disagree', 'agree'],
]

function statementsOf(page: Answer): string[] {
  const inputs = page.html.match(/<input [^>]*type="radio"[^>]*>/g) ?? []
  return [...new Set(inputs.map((input) => /name="([^"]+)"/.exec(input)?.[1] ?? ''))]
}
