// A closed round of a council with what was submitted in it, and a workshop that agreed answers: made for tests by the
// service's own role, so that its policies hold for the making as well.
import type { TestApp } from '../../../tests/support/app.ts'
import type { Answer } from '../../../tests/support/client.ts'
import { settingsOf } from '../../asking.ts'
import { type Handle, within } from '../../platform/database/handle.ts'
import { routes } from '../../routes.ts'
import {
  closeMadeRound,
  framework,
  madeAssessment,
  madeRound,
  type Signed,
  turningAnswers,
} from '../comparison/compared-round.fixture.ts'

export { framework, madeAssessment, type Signed }

export const council = 'E06000001'
export const statements = framework.areas.flatMap((area) => area.statements)

export type AgreedRound = {
  readonly lead: Signed
  readonly colleagues: readonly Signed[]
  readonly round: string
  /** Ids of the submitted ones, in the order of the colleagues. */
  readonly assessments: readonly string[]
}

const options = ['strongly-agree', 'agree', 'disagree', 'do-not-know']

/** A lead and three colleagues who all submitted; the round is closed. */
export async function agreedRound(app: TestApp, name = 'Spring 2027'): Promise<AgreedRound> {
  const lead = await app.signedIn({ isLead: true, name: 'Ada Lead' })
  const colleagues = [await app.signedIn(), await app.signedIn(), await app.signedIn()]
  const round = await madeRound(app, lead, name)
  const assessments: string[] = []
  for (const [shift, author] of colleagues.entries())
    assessments.push(await madeAssessment(app, { author, round, answers: turningAnswers(options, shift) }))
  await closeMadeRound(app, lead, round)
  return { lead, colleagues, round, assessments }
}

export type MadeAgreement = { readonly option: string; readonly reason?: string; readonly dissent?: string }

let workshops = 0

/** Holds a workshop on the round and ends it, unless told; its id. By statement id what is agreed. */
export async function madeWorkshop(
  app: TestApp,
  { lead, round }: Pick<AgreedRound, 'lead' | 'round'>,
  made: { readonly agreed: Readonly<Record<string, MadeAgreement>>; readonly goesOn?: boolean },
): Promise<string> {
  const id = crypto.randomUUID()
  workshops += 1
  const code = String(workshops).padStart(6, '0')
  const client = await app.database.servicePool.connect()
  try {
    await client.query('begin')
    for (const [name, value] of Object.entries(settings(lead, 'lead')))
      await client.query('select set_config($1, $2, true)', [name, value])
    await client.query(
      `insert into workshop.workshop (id, council_code, round_id, join_code, walk, started_by, started_at)
       values ($1, $2, $3, $4, 'area', $5, $6)`,
      [id, council, round, code, lead.personId, app.clock.now],
    )
    for (const [statement, { option, reason = '', dissent = '' }] of Object.entries(made.agreed))
      await client.query(
        `insert into workshop.agreed_answer (workshop_id, statement_id, council_code, option_id, reason, dissent,
           agreed_by, agreed_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 1)`,
        [id, statement, council, option, reason, dissent, lead.personId, app.clock.now],
      )
    if (!made.goesOn)
      await client.query('update workshop.workshop set ended_at = $2 where id = $1', [id, app.clock.now])
    await client.query('commit')
  } finally {
    client.release(true)
  }
  return id
}

/** The same answer agreed for every statement but the first `without` of them. */
export function agreedOnAll(option = 'agree', without = 0): Record<string, MadeAgreement> {
  return Object.fromEntries(statements.slice(without).map(({ id }) => [id, { option }]))
}

/** One transaction as somebody of the council. */
export function as<T>(
  app: TestApp,
  { personId }: Pick<Signed, 'personId'>,
  { role, work }: { role: 'officer' | 'lead'; work: (tx: Handle) => Promise<T> },
): Promise<T> {
  return within(app.database.servicePool, { settings: settings({ personId }, role), mode: 'write' }, work)
}

function settings({ personId }: Pick<Signed, 'personId'>, role: 'officer' | 'lead') {
  const named = { code: council, name: 'Hartlepool Borough Council', shortName: 'Hartlepool' }
  const isLead = role === 'lead'
  return settingsOf({ kind: 'officer', personId, name: '', nameVisible: false, isLead, council: named })
}

/** Opens the page that asks to confirm, and gives what its form would send once the box is ticked. */
export async function confirmed(lead: Signed, round: string, source: string) {
  const address = routes.finaliseOfficial.href({ round }, { source })
  const shown = await lead.get(address)
  return { address, shown, fields: { ...shown.formFields(address), confirm: 'yes' } }
}

/** Makes it official as a lead would. */
export async function finalised(lead: Signed, round: string, source: string): Promise<Answer> {
  const { address, fields } = await confirmed(lead, round, source)
  return lead.post(address, fields)
}

export type StoredOfficial = {
  id: string
  assessment_id: string
  workshop_id: string | null
  finalised_by: string
  superseded_by: string | null
}

/** Every row of a round as it is stored, in the order in which they were finalised. */
export async function storedOfficials(app: TestApp, lead: Signed, round: string): Promise<StoredOfficial[]> {
  const client = await app.database.servicePool.connect()
  try {
    await client.query('begin')
    for (const [name, value] of Object.entries(settings(lead, 'lead')))
      await client.query('select set_config($1, $2, true)', [name, value])
    const { rows } = await client.query<StoredOfficial>(
      `select id, assessment_id, workshop_id, finalised_by, superseded_by from official.official_assessment
       where round_id = $1 order by finalised_at, id`,
      [round],
    )
    return rows
  } finally {
    client.release(true)
  }
}
