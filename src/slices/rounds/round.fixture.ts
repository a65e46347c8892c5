// Steps that tests of this slice take through the real app, as browsers would.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestApp, TestPerson } from '../../../tests/support/app.ts'
import type { Answer, Client, Fields } from '../../../tests/support/client.ts'
import { allAnswered, areaIds, fillAreas, submitAssessment } from '../../../tests/support/made-assessments.ts'
import { routes } from '../../routes.ts'

export type Signed = Awaited<ReturnType<TestApp['signedIn']>>

export const lead: Partial<TestPerson> = {
  email: 'priya.shah@hartlepool.gov.uk',
  name: 'Priya Shah',
  isLead: true,
}

export const newRound: Fields = {
  name: 'Spring 2027',
  scope: 'council',
  'answer-by-day': '12',
  'answer-by-month': '3',
  'answer-by-year': '2027',
}

/** Opens a round by its form; its id. */
export async function openRound(client: Client, fields: Fields = {}): Promise<string> {
  const address = routes.openRound.href()
  const shown = await client.get(address)
  const answer = await client.post(address, { ...shown.formFields(address), ...newRound, ...fields })
  assert.equal(answer.status, 303, answer.text)
  const round = /[\da-f-]{36}/.exec(answer.location ?? '')?.[0] ?? ''
  assert.equal(answer.location, routes.inviteColleagues.href({ round }, { done: 'opened' }))
  return round
}

export function invite(client: Client, round: string, addresses: string): Promise<Answer> {
  return client.post(routes.inviteColleagues.href({ round }), { addresses, message: '' })
}

/** Begins in a round by its form; the assessment's id. */
export async function beginIn(client: Client, round: string): Promise<string> {
  const address = routes.beginInRound.href({ round })
  const shown = await client.get(address)
  const start = shown.html.includes('name="start"') ? { start: 'empty' } : {}
  const answer = await client.post(address, { ...shown.formFields(address), ...start })
  const id = /[\da-f-]{36}/.exec(answer.location ?? '')?.[0] ?? ''
  assert.equal(answer.location, routes.assessment.href({ id }), answer.text)
  return id
}

/** Answers the first area. */
export async function answerFirst(client: Client, id: string, option = 'agree'): Promise<void> {
  const [first = ''] = await areaIds(client, id)
  await fillAreas(client, id, { filling: allAnswered(option), areas: [first] })
}

/** Begins in a round, answers the first area and submits; the assessment's id. */
export async function submitIn(client: Client, round: string, option = 'agree'): Promise<string> {
  const id = await beginIn(client, round)
  await answerFirst(client, id, option)
  await submitAssessment(client, id)
  return id
}

export function close(client: Client, round: string, late: 'yes' | 'no' = 'no'): Promise<Answer> {
  return client.post(routes.closeRound.href({ round }), { late })
}

/** A round with these officers invited, ready to answer. */
export async function roundFor(client: Client, emails: readonly string[]): Promise<string> {
  const round = await openRound(client)
  const answer = await invite(client, round, emails.join('\n'))
  assert.equal(answer.status, 303, answer.text)
  return round
}

/** How many mails this address has had so far. */
export function countMails(app: TestApp, email: string): number {
  const folder = join(app.services.settings.dataDir, 'mail')
  const mails = readdirSync(folder).filter((name) => name.endsWith('.eml'))
  return mails.filter((name) => readFileSync(join(folder, name), 'utf8').includes(`\nTo: ${email}\n`)).length
}

/** The ids of invitations in a lead's page, by address. */
export async function invitationIds(client: Client, round: string): Promise<Map<string, string>> {
  const { html } = await client.get(routes.round.href({ round }))
  const buttons = html.matchAll(/value="([\da-f-]{36})"[^>]*>\s*Withdraw<span[^>]*>\s*([^<]+)</g)
  return new Map([...buttons].map(([, id = '', email = '']) => [email.trim(), id]))
}
