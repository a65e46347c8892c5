// The things that addresses name, made for the own council of the cast by the queries that its pages use: assessments,
// rounds, workshops, an official assessment, plans. What is written in them holds markers too.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import {
  beginDraft,
  insertCouncilAssessment,
  lockDraft,
  markSubmitted,
  saveResponse,
} from '../../src/slices/assessment/index.ts'
import { addInvitations } from '../../src/slices/rounds/invitations.queries.ts'
import { closeRound, openRound } from '../../src/slices/rounds/rounds.queries.ts'
import { recordAgreement } from '../../src/slices/workshop/agreed-answer.queries.ts'
import { castVote, join } from '../../src/slices/workshop/take-part.queries.ts'
import { insertWorkshop, moveTo } from '../../src/slices/workshop/workshop.queries.ts'
import { realFramework } from '../support/frameworks.ts'
import { type Cast, emailOf, ownCouncil } from './cast.ts'
import { planMakers } from './plan-things.ts'

export const framework = realFramework()
const [firstArea, secondArea] = framework.areas
if (!firstArea || !secondArea) throw new Error('The framework has too few areas')
export const area = firstArea
export const otherArea = secondArea
export const statements = area.statements.map(({ id }) => id)
export const option = framework.scale.options[2]?.id ?? ''

export type Thing = {
  /** The parts of every address that can name it. */
  readonly params: Readonly<Record<string, string>>
  /** What a form about it may have to say. */
  readonly invitation: string
  readonly joinCode: string
}

export type ThingName = keyof typeof makers | keyof typeof planMakers

/** Words that only those may read who may read what they stand in. */
export const written = {
  draftNote: 'zqnotezqdraft',
  submittedNote: 'zqnotezqsubmitted',
  openNote: 'zqnotezqopen',
  closedNote: 'zqnotezqclosed',
  roundName: 'zqroundzqname',
  invitation: 'zqroundzqinvitation',
  reason: 'zqworkshopzqreason',
  dissent: 'zqworkshopzqdissent',
} as const

const makers = {
  draft: async (cast: Cast) => thing({ id: await answer(cast, { note: written.draftNote }) }),
  submitted: async (cast: Cast) =>
    thing({ id: await answer(cast, { note: written.submittedNote, submit: true }) }),
  'in an open round': async (cast: Cast) => {
    const { round, invitation } = await open(cast)
    return thing(
      { id: await answer(cast, { note: written.openNote, submit: true, round }), round },
      { invitation },
    )
  },
  'in a closed round': (cast: Cast) => closedRound(cast),
  'in a workshop': (cast: Cast) => workshop(cast),
  official: (cast: Cast) => official(cast),
}

/** Makes one of its kind, new. */
export async function makeThing(cast: Cast, name: ThingName): Promise<Thing> {
  if (isMaker(name)) return makers[name](cast)
  const params = await planMakers[name](cast)
  return thing(params, params.invitation ? { invitation: params.invitation } : {})
}

const isMaker = (name: ThingName): name is keyof typeof makers => name in makers

function thing(params: Thing['params'], more: Partial<Thing> = {}): Thing {
  return {
    params: { area: area.id, resource: 'gov-uk-service-standard', message: 'unknown', ...params },
    invitation: randomUUID(),
    joinCode: '000000',
    ...more,
  }
}

type Answering = { readonly note: string; readonly submit?: boolean; readonly round?: string }

/** An assessment of the owner with one area answered. */
async function answer(cast: Cast, { note, submit = false, round }: Answering): Promise<string> {
  const own = { id: randomUUID(), authorId: cast.ids.owner }
  const now = cast.app.clock.now
  await cast.as('owner', async (tx) => {
    const place = { councilCode: ownCouncil.code, frameworkVersion: framework.version }
    const scope = { kind: 'council' } as const
    await beginDraft(tx, { ...own, ...place, scope, roundId: round, copiedFrom: undefined, now })
    const draft = await lockDraft(tx, own)
    if (!draft) throw new Error('The draft is not there')
    await saveResponse(tx, draft.assessment, {
      areaId: area.id,
      answers: Object.fromEntries(statements.map((id) => [id, option])),
      notes: Object.fromEntries(framework.noteKinds.map(({ id }) => [id, note])),
      deliberate: true,
      deliberateReason: note,
      inPlan: false,
      editor: '',
      editNumber: 0,
      after: 0,
      now,
    })
    if (submit) await markSubmitted(tx, own, now)
  })
  return own.id
}

async function open(cast: Cast): Promise<{ round: string; invitation: string }> {
  const round = randomUUID()
  // A day ago, so that a reminder is in order.
  const now = new Date(cast.app.clock.now.getTime() - 86_400_000)
  const shared = { councilCode: ownCouncil.code, now }
  return cast.as('lead', async (tx) => {
    await openRound(tx, {
      ...shared,
      id: round,
      name: written.roundName,
      scope: { kind: 'council' },
      frameworkVersion: framework.version,
      answerBy: '2026-12-31',
      openedBy: cast.ids.lead,
    })
    await addInvitations(tx, {
      ...shared,
      roundId: round,
      emails: [emailOf('owner'), emailOf('colleague')],
      message: written.invitation,
      invitedBy: cast.ids.lead,
    })
    const { rows } = await sql<{ id: string }>`
      select id from rounds.invitation where round_id = ${round} and email = ${emailOf('colleague')}
    `.execute(tx)
    return { round, invitation: rows[0]?.id ?? '' }
  })
}

async function closedRound(cast: Cast): Promise<Thing> {
  const { round, invitation } = await open(cast)
  const id = await answer(cast, { note: written.closedNote, submit: true, round })
  const closing = { personId: cast.ids.lead, lateAllowed: true, now: cast.app.clock.now }
  await cast.as('lead', (tx) => closeRound(tx, round, closing))
  return thing({ id, round }, { invitation })
}

let workshops = 0

async function workshop(cast: Cast): Promise<Thing> {
  const made = await closedRound(cast)
  workshops += 1
  const joinCode = String(100_000 + workshops)
  const now = cast.app.clock.now
  const [shown = '', settled = ''] = statements
  const shared = { councilCode: ownCouncil.code, now }
  const id = await cast.as('lead', (tx) =>
    insertWorkshop(tx, {
      ...shared,
      roundId: made.params.round ?? '',
      joinCode,
      walk: 'disagreement',
      startedBy: cast.ids.lead,
    }),
  )
  if (!id) throw new Error('The workshop was not started')
  await cast.as('lead', async (tx) => {
    await recordAgreement(
      tx,
      {
        ...shared,
        workshopId: id,
        statementId: settled,
        optionId: option,
        reason: written.reason,
        dissent: written.dissent,
        agreedBy: cast.ids.lead,
      },
      0,
    )
    await moveTo(tx, id, { version: 1, statementId: shown })
  })
  const place = { workshopId: id, personId: cast.ids.owner }
  await cast.as('owner', async (tx) => {
    await join(tx, place, shared)
    await castVote(tx, { ...place, ...shared, statementId: shown, optionId: option })
  })
  return { ...made, joinCode, params: { ...made.params, workshop: id } }
}

async function official(cast: Cast): Promise<Thing> {
  const made = await workshop(cast)
  const { round = '', workshop: from = '' } = made.params
  const id = randomUUID()
  const now = cast.app.clock.now
  const leadId = cast.ids.lead
  const statement = statements[0] ?? ''
  await cast.as('lead', async (tx) => {
    await insertCouncilAssessment(tx, {
      id,
      councilCode: ownCouncil.code,
      leadId,
      frameworkVersion: framework.version,
      scope: { kind: 'council' },
      roundId: round,
      copiedFrom: undefined,
      now,
      areas: [
        {
          areaId: area.id,
          answers: { [statement]: option },
          notes: {},
          deliberate: false,
          deliberateReason: '',
          inPlan: false,
          agreement: {
            [statement]: { reason: written.reason, dissent: written.dissent, spread: { [option]: 1 } },
          },
        },
      ],
    })
    await sql`
      insert into official.official_assessment
        (council_code, round_id, assessment_id, workshop_id, finalised_by, finalised_at)
      values (${ownCouncil.code}, ${round}, ${id}, ${from}, ${leadId}, ${now})
    `.execute(tx)
  })
  return { ...made, params: { ...made.params, id } }
}
