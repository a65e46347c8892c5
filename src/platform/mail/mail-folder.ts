// Reads the mails that were written to files because no mail server is set.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export type KeptMail = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly date: string
  readonly text: string
}

const fileName = /^(\d{8}T\d{9}Z-[0-9a-f]{14})\.eml$/

/** The newest `most` mails, newest first. */
export async function listMails(dataDir: string, most: number): Promise<readonly KeptMail[]> {
  const names = await readdir(join(dataDir, 'mail')).catch(() => [])
  const ids = names.flatMap((name) => fileName.exec(name)?.[1] ?? []).sort()
  const mails = await Promise.all(ids.slice(-most).map((id) => readMail(dataDir, id)))
  return mails.filter((mail) => mail !== undefined).reverse()
}

/** Undefined where there is no such mail, or `id` could not be one's. */
export async function readMail(dataDir: string, id: string): Promise<KeptMail | undefined> {
  if (!fileName.test(`${id}.eml`)) return undefined
  const raw = await readFile(join(dataDir, 'mail', `${id}.eml`), 'utf8').catch(() => undefined)
  return raw === undefined ? undefined : toMail(id, raw)
}

function toMail(id: string, raw: string): KeptMail {
  const end = raw.indexOf('\n\n')
  const head = raw.slice(0, end).replaceAll(/\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? ''
  const body = raw.slice(end + 2)
  const quoted = header('Content-Transfer-Encoding') === 'quoted-printable'
  return {
    id,
    to: header('To'),
    subject: decodeWords(header('Subject')),
    date: header('Date'),
    text: quoted ? decodeQuoted(body.replaceAll('=\n', '')) : body,
  }
}

function decodeQuoted(text: string): string {
  return text.replaceAll(/(?:=[0-9A-F]{2})+/g, (run) =>
    Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'),
  )
}

/** Headers beyond ASCII come as =?UTF-8?Q?…?= or =?UTF-8?B?…?= (RFC 2047). */
function decodeWords(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString('utf8')
        : decodeQuoted(word.replaceAll('_', ' ')),
    )
}
