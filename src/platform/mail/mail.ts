// Sends plain-text mail: by SMTP where a server is set, else as a file below the data folder that anybody at this machine
// can open. Both are the same message, made by the same code.
import { randomBytes } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer, { type SendMailOptions } from 'nodemailer'
import { systemClock } from '../clock/clock.ts'
import type { Settings } from '../config/settings.ts'

export type Mail = {
  /** Exactly one bare address. */
  readonly to: string
  readonly subject: string
  /** Lines of at most 75 characters reach the reader as they are. */
  readonly text: string
  /** A UUID: where the same mail is sent again by mistake, mail programs can tell by it. Anew each time unless given. */
  readonly id?: string
}

export type Mailer = {
  /** Resolves once the mail server has taken the mail, or the file is there. @throws MailFailed */
  send(mail: Mail): Promise<void>
  close(): void
}

type MailError = { readonly responseCode?: number; readonly code?: string }

/** The mail could not be handed over. Says nothing of the address: mail servers like to quote it, and errors are logged. */
export class MailFailed extends Error {
  override readonly name = 'MailFailed'
  /** True where trying again is of no use: the server has refused the mail for good. */
  readonly permanent: boolean
  readonly code: string
  constructor(cause: MailError) {
    const { responseCode, code = 'unknown' } = cause
    super(
      responseCode === undefined
        ? `No mail server answered (${code})`
        : `The mail server answered ${responseCode}`,
    )
    // By the server's own answer: `code` is the same for "no such user" and for "try again later".
    this.permanent = responseCode !== undefined && responseCode >= 500
    this.code = String(responseCode ?? code)
  }
}

type Sender = Pick<Settings, 'smtpUrl' | 'mailFrom' | 'dataDir'>

/** `patience`: milliseconds to wait for the mail server at each step (15,000). */
export function openMail(settings: Sender, { clock = systemClock, patience = 15_000 } = {}): Mailer {
  if (settings.smtpUrl === undefined) {
    const composer = nodemailer.createTransport({
      streamTransport: true,
      buffer: true,
      newline: 'unix',
      ...closed,
    })
    return {
      async send(mail) {
        const { message } = await composer.sendMail(toMessage(mail, settings.mailFrom, clock()))
        await keep(message as Buffer, settings.dataDir, clock())
      },
      close: () => composer.close(),
    }
  }
  const transport = nodemailer.createTransport({
    url: settings.smtpUrl,
    pool: true,
    maxConnections: 4,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    ...closed,
  })
  return {
    async send(mail) {
      const message = toMessage(mail, settings.mailFrom, clock())
      try {
        await transport.sendMail(message)
      } catch (error) {
        throw new MailFailed(error as MailError)
      }
    },
    close: () => transport.close(),
  }
}

const closed = { disableFileAccess: true, disableUrlAccess: true }
const bareAddress = /^[^\s@<>(),:;"[\]\\]+@[^\s@<>(),:;"[\]\\]+$/

function toMessage({ to, subject, text, id }: Mail, from: string, date: Date): SendMailOptions {
  // A list, a group or a line break in `to` would reach people nobody meant.
  if (!bareAddress.test(to)) throw new TypeError('A mail goes to exactly one bare address')
  return {
    from: { name: 'Transformation and Innovation Exchange', address: from },
    to: { name: '', address: to },
    subject,
    text,
    date,
    textEncoding: 'quoted-printable',
    ...(id === undefined ? {} : { messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>` }),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  }
}

let written = 0

/** Names sort by time. The file appears whole or not at all: whoever watches the folder never reads half a mail. */
async function keep(message: Buffer, dataDir: string, now: Date): Promise<void> {
  const folder = join(dataDir, 'mail')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  written += 1
  const time = now.toISOString().replaceAll(/[-:.]/g, '')
  const id = `${String(written % 1_000_000).padStart(6, '0')}${randomBytes(4).toString('hex')}`
  const part = join(folder, `.${id}.part`)
  try {
    await writeFile(part, message, { mode: 0o600 })
    await rename(part, join(folder, `${time}-${id}.eml`))
  } catch (error) {
    // On a full disk half a mail would stay, and take room from the next one. The mail itself is tried again.
    await rm(part, { force: true })
    throw error
  }
}
