// The words of the mails that sign-in sends. The code stands alone on its line; no link signs anybody in. ASCII only and
// lines under 76 characters, so that the text travels and is kept as it is written here.
import { signature } from '../../platform/mail/letter.rules.ts'

type Words = { readonly subject: string; readonly text: string }

export function codeMail(code: string, baseUrl: string): Words {
  return {
    subject: 'Your code to sign in',
    text: `Your code to sign in to the Transformation and Innovation Exchange is

${code}

Enter it in the browser where you asked for it. It can be used once, within
10 minutes of this e-mail. If you asked for several codes, use the newest.

If you did not ask for a code, ignore this e-mail: nobody can sign in
without the code. We never ask for it by telephone or e-mail.

${signature(baseUrl)}`,
  }
}

/** For an address on a domain we know that nobody may sign in with: the page gave the same answer as to everybody else. */
export function noAccountMail(baseUrl: string): Words {
  return {
    subject: 'You cannot sign in with this address',
    text: `Somebody asked for a code to sign in to the Transformation and Innovation
Exchange with this address. There is no account for it.

If it was you, use your council e-mail address. If you work for the Local
Government Association, ask a colleague who runs the service to add you.

If it was not you, ignore this e-mail.

${signature(baseUrl)}`,
  }
}
