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

/** How one setting is read, and the sentence about a value that `read` does not take. */
type Rule<T> = {
  readonly read: (value: string) => T | undefined
  readonly says: string
  /** May hold a password, and where in it nobody can tell: the value is never shown. */
  readonly isSecret?: true
}

// Anything else would quietly count as no production, where everybody may read the mails at /dev/mail.
const environments = ['production', 'development', 'test']
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']
const mailAddress = /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/

/**
 * `folder` is what a relative DATA_DIR is relative to; `dataFolder` stands for one that is not given. An empty variable counts
 * as one that is not set.
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  folder: string,
  dataFolder = './.data',
): SettingsResult {
  const problems: string[] = []
  const given = (name: string) => (env[name]?.trim() ? env[name].trim() : undefined)
  const check = <T>(name: string, fallback: T, rule: Rule<T>): T => {
    const value = given(name)
    if (value === undefined) return fallback
    const result = rule.read(value)
    // As JSON, so that a line break in a value makes no sentence of its own.
    const shown = rule.isSecret ? '' : `; it is ${JSON.stringify(value)}`
    if (result === undefined) problems.push(`${name} ${rule.says}${shown}.`)
    return result ?? fallback
  }

  const port = check('PORT', 3000, wholeNumber(0, 65_535))
  const baseUrl = check('BASE_URL', `http://localhost:${port}`, origin)
  const dataDir = given('DATA_DIR') ?? dataFolder
  const settings: Settings = {
    port,
    host: given('HOST') ?? '127.0.0.1',
    baseUrl,
    secure: baseUrl.startsWith('https:'),
    dataDir: isAbsolute(dataDir) ? dataDir : resolve(folder, dataDir),
    databaseUrl: check<string | undefined>('DATABASE_URL', undefined, databaseAddress),
    smtpUrl: check<string | undefined>('SMTP_URL', undefined, mailServerAddress),
    mailFrom: check('MAIL_FROM', 'tiex@localhost.localdomain', oneMailAddress),
    lgaAdmins: check('LGA_ADMINS', [], mailAddresses),
    production: check('NODE_ENV', 'development', oneOf(environments)) === 'production',
    logLevel: check('LOG_LEVEL', 'info', oneOf(levels)),
    proxies: check('PROXIES', 0, wholeNumber(0, 9)),
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, settings }
}

function wholeNumber(least: number, most: number): Rule<number> {
  return {
    read: (value) =>
      /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most ? Number(value) : undefined,
    says: `must be a whole number from ${least} to ${most}`,
  }
}

const origin: Rule<string> = {
  read: (value) => {
    const url = withProtocol(value, ['http', 'https'])
    return url && `${url.origin}/` === url.href ? url.origin : undefined
  },
  says: 'must be an address that begins with http:// or https:// and ends after the host and port',
}

const databaseAddress: Rule<string> = {
  // PostgreSQL's own form for a socket (`user@/database?host=/folder`) is no URL to Node, and the driver takes it.
  read: (value) =>
    withProtocol(value.replace('@/', '@socket/'), ['postgres', 'postgresql']) ? value : undefined,
  says: 'must be an address that begins with postgres:// or postgresql://',
  isSecret: true,
}

const mailServerAddress: Rule<string> = {
  read: (value) => (withProtocol(value, ['smtp', 'smtps'])?.hostname ? value : undefined),
  says: 'must be an address that begins with smtp:// or smtps:// and names a host',
  isSecret: true,
}

const oneMailAddress: Rule<string> = {
  read: (value) => (mailAddress.test(value) ? value : undefined),
  says: 'must be one e-mail address',
}

const mailAddresses: Rule<readonly string[]> = {
  read: (value) => {
    const all = value.split(',').map((one) => one.trim().toLowerCase())
    return all.every((one) => mailAddress.test(one)) ? all : undefined
  },
  says: 'must be e-mail addresses with commas between them',
}

function oneOf(words: readonly string[]): Rule<string> {
  return {
    read: (value) => (words.includes(value) ? value : undefined),
    says: `must be one of ${words.join(', ')}`,
  }
}

function withProtocol(value: string, protocols: readonly string[]): URL | undefined {
  const url = URL.parse(value)
  return url && protocols.includes(url.protocol.slice(0, -1)) ? url : undefined
}
