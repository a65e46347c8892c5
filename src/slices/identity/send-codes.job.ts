// Makes the code of a request and sends it. Only here does a clear code exist, and only until the mail is handed over; a
// retry makes a new one, which replaces the one before.
import type { Settings } from '../../platform/config/settings.ts'
import { keyedHash, newToken, randomDigits } from '../../platform/crypto/secrets.ts'
import { type Handle, within } from '../../platform/database/handle.ts'
import { GivenUp } from '../../platform/jobs/job-queue.ts'
import type { MailTools } from '../../platform/mail/hand-over.ts'
import { MailFailed } from '../../platform/mail/mail.ts'
import { domainOf } from '../councils/councils.rules.ts'
import { councilsByDomain } from '../councils/index.ts'
import { isKnownLga } from './enter.queries.ts'
import { findSignInToSend, putCode } from './sign-in.queries.ts'
import { codeDigits, entryOf, type SignIn, stateOf } from './sign-in.rules.ts'
import { codeMail, noAccountMail } from './sign-in-mail.rules.ts'

export type SendCodesTools = MailTools & {
  readonly secret: Uint8Array
  readonly settings: Pick<Settings, 'lgaAdmins'>
}

/** @throws where the mail could not be handed over; GivenUp where trying again is of no use. */
export async function sendCode(tools: SendCodesTools, { signIn: id }: { signIn: string }): Promise<void> {
  const letter = await within(tools.database, { settings: {}, mode: 'write' }, async (tx) => {
    const signIn = await findSignInToSend(tx, id)
    // Used, expired or tidied away in the meantime: nobody waits for this code any more.
    if (!signIn || stateOf(signIn, tools.clock()) !== 'open') return undefined
    return { to: signIn.email, ...(await writeMail(tools, tx, signIn)) }
  })
  if (!letter) return
  try {
    await tools.mail.send(letter)
  } catch (error) {
    throw error instanceof MailFailed && error.permanent ? new GivenUp(error.message) : error
  }
}

async function writeMail(tools: SendCodesTools, tx: Handle, signIn: SignIn) {
  const { baseUrl, lgaAdmins } = tools.settings
  const isLga = lgaAdmins.includes(signIn.email) || (await isKnownLga(tx, signIn.email))
  const councils = await councilsByDomain(tx, domainOf(signIn.email) ?? '')
  if (entryOf({ isLga, councils }).as === 'nobody') return noAccountMail(baseUrl)
  const code = randomDigits(codeDigits)
  const salt = newToken()
  const hash = keyedHash(tools.secret, 'code', salt, code)
  await putCode(tx, { id: signIn.id, salt, hash, now: tools.clock() })
  return codeMail(code, baseUrl)
}
