// The people of two councils, each in one of the roles that the table of access speaks of. Everything that is theirs to be
// seen by few (name, address, job title, directorate) holds a marker, so that it can be looked for wherever it must not be.
import { settingsOf } from '../../src/asking.ts'
import { type Handle, within } from '../../src/platform/database/handle.ts'
import type { Actor } from '../../src/request.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'

export const personas = [
  'anonymous',
  'newcomer',
  'owner',
  'colleague',
  'lead',
  'other-officer',
  'other-lead',
  'lga',
  'disabled',
] as const
export type Persona = (typeof personas)[number]

export const ownCouncil = { code: 'E06000001', name: 'Hartlepool Borough Council', shortName: 'Hartlepool' }
export const otherCouncil = { code: 'E06000004', name: 'Stockton-on-Tees', shortName: 'Stockton-on-Tees' }
const domains = { [ownCouncil.code]: 'hartlepool.gov.uk', [otherCouncil.code]: 'stockton.gov.uk' }

type Role = {
  readonly council: typeof ownCouncil | null
  readonly isLead?: boolean
  readonly nameVisible?: boolean
}
const roles: Readonly<Record<Exclude<Persona, 'anonymous'>, Role>> = {
  newcomer: { council: ownCouncil },
  owner: { council: ownCouncil },
  colleague: { council: ownCouncil, nameVisible: true },
  lead: { council: ownCouncil, isLead: true },
  'other-officer': { council: otherCouncil, nameVisible: true },
  'other-lead': { council: otherCouncil, isLead: true },
  lga: { council: null },
  disabled: { council: ownCouncil, nameVisible: true },
}

/** What is looked for: no word of the product or of another person has it in it. */
export function marker(what: 'name' | 'mail' | 'job' | 'directorate', persona: string): string {
  return `zq${what}zq${persona.replaceAll('-', '')}`
}

export type Cast = {
  readonly app: TestApp
  readonly ids: Readonly<Record<Exclude<Persona, 'anonymous'>, string>>
  /** A browser of theirs with a session of its own; a newcomer is one again each time. */
  enter(persona: Persona): Promise<Client>
  /** Somebody else of the own council, new, who has introduced themselves; the id. */
  bystander(): Promise<{ readonly id: string; readonly email: string }>
  actor(persona: Exclude<Persona, 'newcomer' | 'disabled'>): Actor
  /** One transaction in which the database knows them as the asker. */
  as<T>(persona: Exclude<Persona, 'newcomer' | 'disabled'>, work: (tx: Handle) => Promise<T>): Promise<T>
}

export function emailOf(persona: Exclude<Persona, 'anonymous'>): string {
  const { council } = roles[persona]
  return `${marker('mail', persona)}@${council ? domains[council.code] : 'local.gov.uk'}`
}

export async function makeCast(env: Readonly<Record<string, string>> = {}): Promise<Cast> {
  const app = await testApp(env)
  const change = (sql: string, values: unknown[]) => app.database.ownerPool.query(sql, values)

  async function signIn(persona: Exclude<Persona, 'anonymous'>, email: string) {
    const { council, isLead = false, nameVisible = false } = roles[persona]
    const name = marker('name', persona)
    return app.signedIn({ email, council: council?.code ?? null, name, isLead, nameVisible })
  }
  const ids = {} as Record<Exclude<Persona, 'anonymous'>, string>
  for (const persona of personas.filter((one) => one !== 'anonymous')) {
    const { personId } = await signIn(persona, emailOf(persona))
    ids[persona] = personId
    await change('update identity.person set job_title = $2, directorate = $3 where id = $1', [
      personId,
      marker('job', persona),
      marker('directorate', persona),
    ])
  }

  // What one request changed of a person must not change what the next one is answered.
  const restore = () =>
    change(
      `update identity.person p set is_lead = was.is_lead, disabled_at = was.disabled_at, name = was.name,
         introduced_at = was.introduced_at
       from (select id, id = any ($1) as is_lead, case when id = $2 then $3::timestamptz end as disabled_at,
           case when id <> $4 then coalesce(name, '') end as name,
           case when id <> $4 then $3::timestamptz end as introduced_at from identity.person) was
       where p.id = was.id and p.job_title is not null and (p.is_lead, p.disabled_at, p.name, p.introduced_at)
         is distinct from (was.is_lead, was.disabled_at, was.name, was.introduced_at)`,
      [[ids.lead, ids['other-lead']], ids.disabled, app.clock.now, ids.newcomer],
    )

  async function enter(persona: Persona): Promise<Client> {
    await restore()
    return persona === 'anonymous' ? app.client() : signIn(persona, emailOf(persona))
  }

  function actor(persona: Exclude<Persona, 'newcomer' | 'disabled'>): Actor {
    if (persona === 'anonymous') return { kind: 'anonymous' }
    const { council, isLead = false, nameVisible = false } = roles[persona]
    const shared = { personId: ids[persona], name: marker('name', persona) }
    return council === null
      ? { kind: 'lga', ...shared }
      : { kind: 'officer', ...shared, isLead, nameVisible, council }
  }
  let bystanders = 0
  return {
    app,
    ids,
    enter,
    actor,
    bystander: async () => {
      bystanders += 1
      const email = `bystander${bystanders}@hartlepool.gov.uk`
      const { personId } = await app.signedIn({ email, name: `Bystander ${bystanders}` })
      return { id: personId, email }
    },
    as: (persona, work) =>
      within(app.services.database, { settings: settingsOf(actor(persona)), mode: 'write' }, work),
  }
}
