// Fills the database of a demonstration, once, and tells who can sign in to it.
import { londonDay } from '../platform/clock/london-day.rules.ts'
import type { Settings } from '../platform/config/settings.ts'
import { type Handle, openHandle, within } from '../platform/database/handle.ts'
import { type DatabasePool, openPool, type PgConfig } from '../platform/database/pool.ts'
import { StartProblem } from '../platform/database/start-problem.ts'
import { loadedHashes, rememberHash } from '../platform/files/content-hash.queries.ts'
import type { DemoPerson } from '../services.ts'
import { listCouncils } from '../slices/councils/index.ts'
import { currentFramework } from '../slices/framework/index.ts'
import { addPeople, hasPeople } from '../slices/identity/index.ts'
import { type DemoFile, describe, readDemoFile, writeDemoFile } from './demo-file.ts'
import { type PlannedPerson, planDemonstration } from './plan-demonstration.rules.ts'
import { type PlannedRound, planRounds } from './plan-rounds.rules.ts'
import { readDemoFiles } from './read-demo-files.ts'
import { personId, storePerson } from './store-demonstration.ts'
import { storeOfficial } from './store-official.ts'
import { storePlans } from './store-plans.ts'
import { closeRounds, openRounds } from './store-rounds.ts'

export type Demonstration = {
  readonly people: readonly DemoPerson[]
  /** The service's settings as the demonstration needs them. */
  readonly settings: Settings
}

type Parts = {
  readonly settings: Settings
  /** The project's folder. */
  readonly root: string
  readonly database: { readonly ownerConfig: PgConfig; readonly servicePool: DatabasePool }
  readonly now: Date
}

/**
 * Loads the demonstration into a database that has the content and nobody in it, and writes demo.json. Loaded before, it
 * changes nothing and is a matter of milliseconds; cut short, it goes on where it was.
 * @throws StartProblem where the content is faulty or the database has people of its own.
 */
export async function loadDemonstration(parts: Parts): Promise<Demonstration> {
  const { settings, database, now } = parts
  const owner = openPool(database.ownerConfig, { max: 1 })
  try {
    const asOwner = <T>(work: (tx: Handle) => Promise<T>) =>
      within(owner, { settings: {}, mode: 'write' }, work)
    const state = (await asOwner(loadedHashes)).get(marker)
    const known = state === undefined || state === loading ? undefined : readDemoFile(settings.dataDir)
    if (known) return demonstration(known, settings)

    const { people, rounds, plans, framework, sha256 } = await plan(parts)
    if (state === undefined || state === loading) {
      await asOwner(async (tx) => {
        if (state === undefined && (await hasPeople(tx))) throw new StartProblem(notEmpty)
        await rememberHash(tx, { name: marker, sha256: loading, at: now })
        await addPeople(tx, people.map(toNewPerson))
      })
      await storeAll(database.servicePool, { people, rounds })
      await storeOfficial(database.servicePool, people)
      await storePlans(database.servicePool, { framework, people, file: plans, today: londonDay(now) })
    }
    const file = describe(people, rounds)
    writeDemoFile(settings.dataDir, file)
    await asOwner((tx) => rememberHash(tx, { name: marker, sha256, at: now }))
    return demonstration(file, settings)
  } finally {
    await owner.end()
  }
}

/** Beside the hashes of the content that is loaded: the demonstration is content of its own kind. */
const marker = 'demonstration'
const loading = 'loading'
const notEmpty =
  'This database has people in it already, so the demonstration is not loaded into it. Set DATA_DIR to a folder of its own, and leave DATABASE_URL unset.'

async function plan({ root, database }: Parts) {
  const tx = openHandle(database.servicePool)
  const framework = await currentFramework(tx)
  const read = readDemoFiles(root, { framework, councils: await listCouncils(tx) })
  const people = planDemonstration(read.content, framework)
  return { ...read, framework, people, rounds: planRounds(read.content, people) }
}

function toNewPerson(person: PlannedPerson) {
  const { email, council, isLead, joinedAt } = person
  return { id: personId(person), email, councilCode: council?.code ?? null, isLead, joinedAt }
}

/** As many at once as keep the database busy; more would only wait for a connection. */
const atOnce = 4

type Planned = { readonly people: readonly PlannedPerson[]; readonly rounds: readonly PlannedRound[] }

async function storeAll(servicePool: DatabasePool, { people, rounds }: Planned): Promise<void> {
  const framework = await currentFramework(openHandle(servicePool))
  await openRounds(servicePool, framework, rounds)
  const waiting = people.values()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const person of waiting) await storePerson(servicePool, framework, person)
    }),
  )
  await closeRounds(servicePool, rounds)
}

function demonstration({ people, councils }: DemoFile, settings: Settings): Demonstration {
  const names = new Map(councils.map(({ code, name }) => [code, name]))
  return {
    people: people.map(({ email, name, council, role }) => ({
      email,
      name,
      role,
      ...(council === undefined ? {} : { council: names.get(council) }),
    })),
    settings: {
      ...settings,
      // Its people have addresses on the domains of real councils: whatever is set, no mail may leave.
      smtpUrl: undefined,
      // The domain of staff is no council's: without an entry here nobody of it would be sent a code.
      lgaAdmins: [
        ...settings.lgaAdmins,
        ...people.filter(({ role }) => role === 'lga').map(({ email }) => email),
      ],
    },
  }
}
