// How tests sign in: as a person does, by the page and the mail.
import type { TestApp } from '../../../tests/support/app.ts'
import type { Answer, Client } from '../../../tests/support/client.ts'
import { routes } from '../../routes.ts'

const mailsRead = new WeakMap<TestApp, Map<string, number>>()

/** Asks for a code and gives the one that came by mail. */
export async function askForCode(
  tiex: TestApp,
  client: Client,
  asked: { email: string; to?: string },
): Promise<string> {
  const answer = await client.post(routes.signIn.href(), asked)
  if (answer.status !== 303) throw new Error(`asking for a code: ${answer.status} ${answer.text}`)
  return readCode(tiex, asked.email)
}

/** The code in the next mail to this address that no test has read yet. */
export async function readCode(tiex: TestApp, email: string): Promise<string> {
  const counts = mailsRead.get(tiex) ?? new Map<string, number>()
  mailsRead.set(tiex, counts)
  const count = counts.get(email) ?? 0
  counts.set(email, count + 1)
  const code = /^\d{6,}$/m.exec(await tiex.mailTo(email, count))?.[0]
  if (!code) throw new Error('no code in the mail')
  return code
}

/** All the way: the answer is that of the code page. */
export async function signIn(
  tiex: TestApp,
  client: Client,
  asked: { email: string; to?: string },
): Promise<Answer> {
  const code = await askForCode(tiex, client, asked)
  return client.post(routes.signInCode.href(), { code })
}

/** Another code than this. */
export function wrong(code: string): string {
  return code.replace(/^./, (digit) => String((Number(digit) + 1) % 10))
}
