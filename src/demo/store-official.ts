// Lets the lead of one council of the demonstration hold a workshop on its closed round and make official what it agreed, by
// the queries that pages use. What is there already is left alone.
import { derivedUuid } from '../platform/crypto/derived-uuid.ts'
import { type Handle, within } from '../platform/database/handle.ts'
import type { DatabasePool } from '../platform/database/pool.ts'
import { listRoundAnswers } from '../slices/comparison/index.ts'
import { findFramework } from '../slices/framework/index.ts'
import { finaliseProposal, findProposal } from '../slices/official/index.ts'
import { listRounds } from '../slices/rounds/index.ts'
import type { ClosedRound } from '../slices/rounds/rounds.rules.ts'
import { recordMissing } from '../slices/workshop/agreed-answer.queries.ts'
import { latestWorkshop } from '../slices/workshop/index.ts'
import { endWorkshop, insertWorkshop } from '../slices/workshop/workshop.queries.ts'
import type { PlannedPerson } from './plan-demonstration.rules.ts'
import { planWorkshop } from './plan-workshop.rules.ts'
import { personId, settingsFor } from './store-demonstration.ts'

/** Of the first council, in the order of the demonstration, that has a closed round in which enough people submitted. */
export async function storeOfficial(
  servicePool: DatabasePool,
  people: readonly PlannedPerson[],
): Promise<void> {
  for (const lead of people.filter(({ isLead }) => isLead))
    if (await within(servicePool, { settings: settingsFor(lead), mode: 'write' }, (tx) => agree(tx, lead)))
      return
}

const hour = 3_600_000
/** Fewer would be no meeting. */
const enough = 5

/** False where there is no round to agree in. */
async function agree(tx: Handle, lead: PlannedPerson): Promise<boolean> {
  const rounds = await listRounds(tx)
  const round = rounds.findLast((one) => one.state === 'closed')
  const all = round ? await listRoundAnswers(tx, round.id) : []
  if (!round || all.length < enough) return false
  if (await latestWorkshop(tx, round.id)) return true
  const framework = await findFramework(tx, round.frameworkVersion)
  if (!framework) throw new Error(`Framework ${round.frameworkVersion} is not in the database`)
  const begins = new Date(round.closedAt.getTime() + 6 * 24 * hour)
  const ends = new Date(begins.getTime() + 3 * hour)
  const shared = { councilCode: round.councilCode, now: begins }
  const code = { joinCode: '314159', walk: 'disagreement' as const }
  const workshopId = await insertWorkshop(tx, {
    ...shared,
    ...code,
    roundId: round.id,
    startedBy: personId(lead),
  })
  if (!workshopId) throw new Error('The workshop of the demonstration could not be started')
  const planned = planWorkshop(
    framework,
    all.map(({ answers }) => answers),
  )
  await recordMissing(
    tx,
    planned.map((one) => ({ ...shared, ...one, workshopId, agreedBy: personId(lead) })),
  )
  await endWorkshop(tx, workshopId, ends)
  await finalise(tx, { lead, round, now: new Date(ends.getTime() + hour) })
  return true
}

type Finalise = { readonly lead: PlannedPerson; readonly round: ClosedRound; readonly now: Date }

async function finalise(tx: Handle, { lead, round, now }: Finalise): Promise<void> {
  const id = derivedUuid(['demonstration', 'official', round.id])
  const given = {
    id,
    assessmentId: derivedUuid([id, 'assessment']),
    councilCode: round.councilCode,
    roundId: round.id,
    leadId: personId(lead),
    seenId: undefined,
    now,
  }
  const wanted = { place: round, source: { kind: 'workshop' as const }, personId: given.leadId }
  const { kind } = await finaliseProposal(tx, given, () => findProposal(tx, wanted))
  if (kind !== 'finalised') throw new Error(`What was agreed could not be made official: ${kind}`)
}
