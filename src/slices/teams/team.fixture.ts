// Steps that tests of this slice take through the real app, as browsers would.
import assert from 'node:assert/strict'
import type { TestApp } from '../../../tests/support/app.ts'
import type { Answer, Client, Fields } from '../../../tests/support/client.ts'
import { routes } from '../../routes.ts'
import { wordsOf } from '../assessment/answering.fixture.ts'

export type Signed = Awaited<ReturnType<TestApp['signedIn']>>

/** Makes a team by its form; its id. */
export async function makeTeam(client: Client, name: string): Promise<string> {
  const answer = await sendTeam(client, { name })
  const team = /[\da-f-]{36}/.exec(answer.location ?? '')?.[0] ?? ''
  assert.equal(answer.location, routes.inviteToTeam.href({ team }, { done: 'made' }), answer.text)
  return team
}

export async function sendTeam(client: Client, fields: Fields): Promise<Answer> {
  const address = routes.teams.href()
  return client.post(address, { ...(await client.get(address)).formFields(address), ...fields })
}

type Invites = { readonly addresses: string; readonly message: string }

/** `sent`: addresses alone, or with a message. */
export function invite(client: Client, team: string, sent: string | Invites): Promise<Answer> {
  const fields = typeof sent === 'string' ? { addresses: sent, message: '' } : sent
  return client.post(routes.inviteToTeam.href({ team }), fields)
}

export function join(client: Client, team: string, answer: 'join' | 'decline' = 'join'): Promise<Answer> {
  return client.post(routes.joinTeam.href({ team }), { answer })
}

/** A new team of whoever makes it and these officers, by address; each has had the mail and joined. */
export async function teamOf(
  app: TestApp,
  maker: Client,
  { name, emails }: { readonly name: string; readonly emails: readonly string[] },
): Promise<{ readonly team: string; readonly others: readonly Signed[] }> {
  const team = await makeTeam(maker, name)
  if (emails.length === 0) return { team, others: [] }
  await invite(maker, team, emails.join('\n'))
  const others: Signed[] = []
  for (const email of emails) {
    await app.mailTo(email)
    const other = await app.signedIn({ email })
    const answer = await join(other, team)
    assert.equal(answer.location, routes.team.href({ team }, { done: 'joined' }), answer.text)
    others.push(other)
  }
  return { team, others }
}

/** What whoever reads the team's page is told. */
export async function teamWords(client: Client, team: string): Promise<string> {
  return wordsOf(await client.get(routes.team.href({ team })))
}

/** The page that an answer leads to. */
export async function followed(client: Client, answer: Answer): Promise<string> {
  assert.equal(answer.status, 303, answer.text)
  return wordsOf(await client.get(answer.location ?? ''))
}

/** The ids of invitations in the team's page, by address. */
export async function invitationsIn(client: Client, team: string): Promise<ReadonlyMap<string, string>> {
  const { html } = await client.get(routes.team.href({ team }))
  const buttons = html.matchAll(/value="([\da-f-]{36})"[^>]*>\s*Withdraw<span[^>]*>\s*([^<]+)</g)
  return new Map([...buttons].map(([, id = '', email = '']) => [email.trim(), id]))
}

/** Stops somebody from signing in, as a lead would. */
export async function stop(app: TestApp, personId: string): Promise<void> {
  await app.database.ownerPool.query('update identity.person set disabled_at = $2 where id = $1', [
    personId,
    app.clock.now,
  ])
}
