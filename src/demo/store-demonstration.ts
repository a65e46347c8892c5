// Writes a planned demonstration into the database: each assessment as its author, by the queries that pages use, so that
// the row-level policies and the rules of submitting hold. What is there already is left alone: a load that was cut short
// is simply run again.
import { settingsOf } from '../asking.ts'
import { derivedUuid } from '../platform/crypto/derived-uuid.ts'
import { type Handle, within } from '../platform/database/handle.ts'
import type { DatabasePool } from '../platform/database/pool.ts'
import { copyFor, decideSubmit, progress } from '../slices/assessment/assessment.rules.ts'
import {
  beginDraft,
  findLastSubmitted,
  inFull,
  insertCopies,
  lockDraft,
  markSubmitted,
  type NewDraft,
  saveResponse,
} from '../slices/assessment/index.ts'
import type { Framework } from '../slices/framework/framework.rules.ts'
import { saveDetails } from '../slices/identity/index.ts'
import { findRound } from '../slices/rounds/index.ts'
import type { PlannedAssessment } from './plan-assessment.rules.ts'
import type { PlannedPerson } from './plan-demonstration.rules.ts'

/** The same in every demonstration, so that addresses in notes and scripts stay good. */
export function personId({ email }: PlannedPerson): string {
  return derivedUuid(['demonstration', email])
}

export function assessmentId(person: PlannedPerson, { begunAt }: PlannedAssessment): string {
  return derivedUuid(['demonstration', person.email, begunAt.toISOString()])
}

/** `name`: of a round of this council. */
export function roundId(councilCode: string, name: string): string {
  return derivedUuid(['demonstration', 'round', councilCode, name])
}

/** Everything of one person who is in identity.person: what they say of themselves, then their assessments. */
export async function storePerson(
  servicePool: DatabasePool,
  framework: Framework,
  person: PlannedPerson,
): Promise<void> {
  const as = <T>(work: (tx: Handle) => Promise<T>) =>
    within(servicePool, { settings: settingsFor(person), mode: 'write' }, work)
  const { name, jobTitle, directorate, nameVisible } = person
  await as((tx) =>
    saveDetails(tx, personId(person), {
      details: { name, jobTitle, directorate, nameVisible },
      now: person.joinedAt,
    }),
  )
  for (const assessment of person.assessments)
    await as((tx) => storeAssessment(tx, framework, { person, assessment }))
}

export function settingsFor(person: PlannedPerson): Readonly<Record<string, string>> {
  const { name, council, isLead, nameVisible } = person
  const shared = { personId: personId(person), name }
  if (!council) return settingsOf({ kind: 'lga', ...shared })
  const { code } = council
  return settingsOf({
    kind: 'officer',
    ...shared,
    isLead,
    nameVisible,
    council: { code, name: council.name, shortName: council.name },
  })
}

type Theirs = { readonly person: PlannedPerson; readonly assessment: PlannedAssessment }

async function storeAssessment(tx: Handle, framework: Framework, theirs: Theirs): Promise<void> {
  const { person, assessment } = theirs
  const own = { id: assessmentId(person, assessment), authorId: personId(person) }
  const round = assessment.round && roundId(person.council?.code ?? '', assessment.round)
  // A round is closed only once all its assessments are there.
  if (round && (await findRound(tx, round))?.state === 'closed') return
  const source = assessment.isCopy ? await findLastSubmitted(tx, own.authorId) : undefined
  const draft: NewDraft = {
    ...own,
    councilCode: person.council?.code ?? '',
    frameworkVersion: framework.version,
    scope: assessment.scope,
    roundId: round,
    copiedFrom: source?.id,
    now: assessment.begunAt,
  }
  if (!(await beginDraft(tx, draft))) return
  if (source) await insertCopies(tx, draft, copyFor(framework, (await inFull(tx, source)).responses))
  const begun = await locked(tx, own)
  const versions = new Map(begun.responses.map(({ areaId, version }) => [areaId, version]))
  for (const { at, ...save } of assessment.saves)
    await saveResponse(tx, begun.assessment, {
      ...save,
      editor: '',
      editNumber: 0,
      after: versions.get(save.areaId) ?? 0,
      now: at,
    })
  if (assessment.submittedAt) await submit(tx, own, assessment.submittedAt)
}

type Own = { readonly id: string; readonly authorId: string }

async function locked(tx: Handle, own: Own) {
  const draft = await lockDraft(tx, own)
  if (!draft) throw new Error(`The draft ${own.id} was begun and cannot be found`)
  return draft
}

/** As its author would who has read how many gaps there are. */
async function submit(tx: Handle, own: Own, now: Date): Promise<void> {
  const { framework, responses } = await locked(tx, own)
  const { answered, total } = progress(framework, responses)
  const decision = decideSubmit({ answered, total }, total - answered)
  if (decision !== 'submit') throw new Error(`The assessment ${own.id} cannot be submitted: ${decision}`)
  await markSubmitted(tx, own, now)
}
