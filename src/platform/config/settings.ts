// The service's settings, read from the environment once, at start. Each bad one is a sentence that names it.
import { isAbsolute, resolve } from 'node:path'

export type Settings = {
  readonly port: number
  readonly host: string
  /** Where people reach the service, without a closing slash. */
  readonly baseUrl: string
  /** True where people reach it over TLS: cookies are then Secure and HSTS is sent. */
  readonly secure: boolean
  readonly dataDir: string
  /** Undefined: the service runs a database of its own in `dataDir`. */
  readonly databaseUrl: string | undefined
  /** Undefined: every mail is written to a file below `dataDir`. */
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** Lower-case addresses that become LGA staff when they first sign in. */
  readonly lgaAdmins: readonly string[]
  readonly production: boolean
  readonly logLevel: string
  /** How many proxies in front of the service add to X-Forwarded-For; 0 means that the header is not believed. */
  readonly proxies: number
}

export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly string[] }

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']
const address = /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/

/** `folder` is what a relative DATA_DIR is relative to. An empty variable counts as one that is not set. */
export function readSettings(env: Readonly<Record<string, string | undefined>>, folder: string): SettingsResult {
  const problems: string[] = []
  const given = (name: string) => (env[name]?.trim() ? env[name].trim() : undefined)
  const check = <T>(name: string, fallback: T, read: (value: string) => T | undefined, rule: string): T => {
    const value = given(name)
    if (value === undefined) return fallback
    const result = read(value)
    if (result === undefined) problems.push(`${name} ${rule}; it is "${hideSecret(value)}".`)
    return result ?? fallback
  }

  const port = check('PORT', 3000, wholeNumber(0, 65_535), 'must be a whole number from 0 to 65535')
  const host = given('HOST') ?? '127.0.0.1'
  const baseUrl = check(
    'BASE_URL',
    `http://localhost:${port}`,
    (value) => asUrl(value, ['http:', 'https:'])?.origin,
    'must be an address that begins with http:// or https://',
  )
  const dataDir = given('DATA_DIR') ?? './.data'
  const settings: Settings = {
    port,
    host,
    baseUrl,
    secure: baseUrl.startsWith('https:'),
    dataDir: isAbsolute(dataDir) ? dataDir : resolve(folder, dataDir),
    databaseUrl: check(
      'DATABASE_URL',
      undefined as string | undefined,
      (value) => (asUrl(value, ['postgres:', 'postgresql:']) ? value : undefined),
      'must be an address that begins with postgres:// or postgresql://',
    ),
    smtpUrl: check(
      'SMTP_URL',
      undefined as string | undefined,
      (value) => (asUrl(value, ['smtp:', 'smtps:']) ? value : undefined),
      'must be an address that begins with smtp:// or smtps://',
    ),
    mailFrom: check(
      'MAIL_FROM',
      'tiex@localhost.localdomain',
      (value) => (address.test(value) ? value : undefined),
      'must be one e-mail address',
    ),
    lgaAdmins: check(
      'LGA_ADMINS',
      [] as string[],
      (value) => {
        const all = value.split(',').map((one) => one.trim().toLowerCase())
        return all.every((one) => address.test(one)) ? all : undefined
      },
      'must be e-mail addresses with commas between them',
    ),
    production: given('NODE_ENV') === 'production',
    logLevel: check(
      'LOG_LEVEL',
      'info',
      (value) => (levels.includes(value) ? value : undefined),
      `must be one of ${levels.join(', ')}`,
    ),
    proxies: check('PROXIES', 0, wholeNumber(0, 9), 'must be a whole number from 0 to 9'),
  }
  if (settings.smtpUrl && !given('MAIL_FROM')) problems.push('MAIL_FROM must be set where SMTP_URL is.')
  if (settings.production && settings.smtpUrl === undefined)
    problems.push('SMTP_URL must be set where NODE_ENV is production: nobody could sign in without mail.')
  return problems.length > 0 ? { ok: false, problems } : { ok: true, settings }
}

function wholeNumber(least: number, most: number) {
  return (value: string): number | undefined => {
    const number = Number(value)
    return /^\d+$/.test(value) && number >= least && number <= most ? number : undefined
  }
}

function asUrl(value: string, protocols: readonly string[]): URL | undefined {
  const url = URL.parse(value)
  return url && protocols.includes(url.protocol) ? url : undefined
}

/** A password in a database or mail address must not reach the terminal or a log. */
function hideSecret(value: string): string {
  return value.replace(/:\/\/[^@/]*@/, '://…@')
}
