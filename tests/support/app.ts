// The real app on a fresh database with the real content: what task tests send requests to. Fake are the clock and nothing else.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, createApp } from '../../src/app.ts'
import { openServices } from '../../src/open-services.ts'
import { readSettings, type Settings } from '../../src/platform/config/settings.ts'
import { hashToken, newToken } from '../../src/platform/crypto/secrets.ts'
import { openLog } from '../../src/platform/log/log.ts'
import type { Services } from '../../src/services.ts'
import { Client } from './client.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { until } from './until.ts'

const root = join(import.meta.dirname, '../..')

export type TestApp = {
  readonly app: App
  readonly services: Services
  readonly database: TestDatabase
  readonly clock: { now: Date; advance(milliseconds: number): void }
  /** Everything that was logged, as lines of JSON. */
  readonly logged: string[]
  /** A browser with no cookies yet. */
  client(): Client
  /** A signed-in person, made in the database; who exists already is found by address and council. */
  signedIn(person?: Partial<TestPerson>): Promise<Client & { readonly personId: string }>
  /** Waits for the newest mail to this address that came after `count` others, and gives its text. */
  mailTo(address: string, count?: number): Promise<string>
  close(): Promise<void>
}

export type TestPerson = {
  email: string
  /** A council's code; null for LGA staff. */
  council: string | null
  name: string
  nameVisible: boolean
  isLead: boolean
}

/** `env`: settings beside the usual ones, as an operator would give them. `demonstration`: as `npm run demo`. */
export async function testApp(
  env: Readonly<Record<string, string>> = {},
  { demonstration = false } = {},
): Promise<TestApp> {
  const database = await testDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'tiex-app-'))
  const clock = {
    now: new Date('2026-12-03T09:30:00Z'),
    advance(milliseconds: number): void {
      clock.now = new Date(clock.now.getTime() + milliseconds)
    },
  }
  const logged: string[] = []
  const log = openLog('info', { write: (line: string) => void logged.push(line) })
  const settings = settingsFrom({ DATA_DIR: dataDir, ...env })
  const opened = await openServices({
    settings,
    root,
    log,
    clock: () => clock.now,
    demonstration,
    secret: new Uint8Array(32).fill(7),
    database,
  })
  const app = createApp(opened.services)
  let people = 0
  return {
    app,
    services: opened.services,
    database,
    clock,
    logged,
    client: () => new Client(app, settings.baseUrl),
    signedIn: async (given = {}) => {
      people += 1
      const person: TestPerson = {
        council: 'E06000001',
        name: `Officer ${people}`,
        nameVisible: false,
        isLead: false,
        email: `officer${people}@hartlepool.gov.uk`,
        ...given,
      }
      const personId = await findOrMakePerson(database, person, clock.now)
      const client = new Client(app, settings.baseUrl)
      client.cookies.set('session', await beginSession(database, personId, clock.now))
      return Object.assign(client, { personId })
    },
    mailTo: (address, count = 0) => mailTo(join(dataDir, 'mail'), address, count),
    close: async () => {
      await opened.stop()
      await database.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function settingsFrom(env: Readonly<Record<string, string>>): Settings {
  const read = readSettings(env, root)
  if (!read.ok) throw new Error(read.problems.join(' '))
  return read.settings
}

async function findOrMakePerson(database: TestDatabase, person: TestPerson, now: Date): Promise<string> {
  const { rows } = await database.ownerPool.query<{ id: string }>(
    `insert into identity.person (email, council_code, role, is_lead, name, job_title, name_visible, created_at, introduced_at)
     values ($1, $2, $3, $4, $5, 'Head of transformation', $6, $7, $7)
     on conflict (email, council_code) do update set email = excluded.email returning id`,
    [
      person.email,
      person.council,
      person.council === null ? 'lga' : 'officer',
      person.isLead,
      person.name,
      person.nameVisible,
      now,
    ],
  )
  if (!rows[0]) throw new Error('The person was not made')
  return rows[0].id
}

async function beginSession(database: TestDatabase, personId: string, now: Date): Promise<string> {
  const token = newToken()
  await database.servicePool.query(
    `begin; select set_config('app.person', '${personId}', true);
     insert into identity.session (token_hash, person_id, created_at, last_seen_at)
     values ('${hashToken(token)}', '${personId}', '${now.toISOString()}', '${now.toISOString()}'); commit`,
  )
  return token
}

function mailTo(folder: string, address: string, count: number): Promise<string> {
  const toAddress = new RegExp(`^To: .*${RegExp.escape(address)}`, 'im')
  return until(
    `mail number ${count + 1} to ${address}`,
    () => readMails(folder).filter((mail) => toAddress.test(mail))[count],
  )
}

function readMails(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8'))
  } catch {
    return []
  }
}
