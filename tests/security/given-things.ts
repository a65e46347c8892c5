// Everything of the own council that query functions may be called about, made once.
import { findAssessment } from '../../src/slices/assessment/assessment.queries.ts'
import { findProposal } from '../../src/slices/official/find-proposal.queries.ts'
import { findRound } from '../../src/slices/rounds/rounds.queries.ts'
import { findMeeting } from '../../src/slices/workshop/meeting.queries.ts'
import { type Cast, ownCouncil } from './cast.ts'
import { givePlans } from './given-plans.ts'
import { makeThing } from './things.ts'

export type Given = Awaited<ReturnType<typeof giveThings>>

/** Makes them anew at each call, by the people of the cast. @throws where the round to be closed stayed open. */
export async function giveThings(cast: Cast) {
  const [draft, submitted] = [await makeThing(cast, 'draft'), await makeThing(cast, 'submitted')]
  const open = (await makeThing(cast, 'in an open round')).params
  const closedThing = await makeThing(cast, 'in a closed round')
  const closed = closedThing.params
  const workshop = await makeThing(cast, 'in a workshop')
  const official = (await makeThing(cast, 'official')).params
  const session = (await cast.enter('owner')).cookies.get('session') ?? ''
  const place = await cast.as('lead', (tx) => findRound(tx, closed.round ?? ''))
  if (place?.state !== 'closed') throw new Error('The round is not closed')
  const source = { kind: 'assessment', id: closed.id ?? '' } as const
  const { rows } = await cast.app.database.ownerPool.query<{ id: string }>(
    `insert into identity.lead_request (person_id, council_code, asked_at)
     values ($1, $2, $3) returning id`,
    [cast.ids.owner, ownCouncil.code, cast.app.clock.now],
  )
  return {
    now: cast.app.clock.now,
    ids: cast.ids,
    services: cast.app.services,
    draft: draft.params.id ?? '',
    submitted: submitted.params.id ?? '',
    open: open.round ?? '',
    closed: closed.round ?? '',
    closedAnswer: closed.id ?? '',
    invitation: closedThing.invitation,
    workshop: workshop.params.workshop ?? '',
    workshopRound: workshop.params.round ?? '',
    joinCode: workshop.joinCode,
    official: official.id ?? '',
    officialRound: official.round ?? '',
    session,
    leadRequest: rows[0]?.id ?? '',
    bystander: await cast.bystander(),
    place,
    draftRecord: await cast.as('owner', (tx) => findAssessment(tx, draft.params.id ?? '')),
    closedRecord: await cast.as('owner', (tx) => findAssessment(tx, closed.id ?? '')),
    meeting: await cast.as('lead', (tx) => findMeeting(tx, workshop.params.workshop ?? '')),
    proposal: await cast.as('lead', (tx) => findProposal(tx, { place, source, personId: cast.ids.lead })),
    council: { councilCode: ownCouncil.code, now: cast.app.clock.now },
    plans: await givePlans(cast),
  }
}
