// Shows a proposal whole and makes it official once a lead has confirmed it; for a round, or for none.
import { addEntry } from '../../platform/audit/audit.queries.ts'
import { derivedUuid } from '../../platform/crypto/derived-uuid.ts'
import type { Handle } from '../../platform/database/handle.ts'
import { notFound, page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { describeProposal } from './describe-proposal.rules.ts'
import { type FinaliseForm, parseFinaliseForm, parseSource } from './finalise-official.form.ts'
import { FinaliseOfficialPage } from './finalise-official.page.tsx'
import { finaliseProposal } from './finalise-proposal.queries.ts'
import { findPlaceAlone, findRoundPlace, type PlaceFound } from './find-place.queries.ts'
import { findProposal } from './find-proposal.queries.ts'
import { findStanding } from './official.queries.ts'
import { tellOfficial } from './official-queues.rules.ts'
import type { OfficialAssessment } from './official-record.rules.ts'
import { OvertakenPage } from './overtaken.page.tsx'
import { type Place, type Proposal, sourceText } from './proposal.rules.ts'

type ForRound = Ask<Officer, typeof routes.finaliseOfficial>
type ForNone = Ask<Officer, typeof routes.finaliseAlone>
type FinaliseAsk = ForRound | ForNone

export function viewFinalise(ask: ForRound): Promise<Reply> {
  return view(ask, (tx) => findRoundOf(tx, ask))
}

export function viewFinaliseAlone(ask: ForNone): Promise<Reply> {
  return view(ask, findPlaceAlone)
}

export function submitFinalise(ask: ForRound): Promise<Reply> {
  return submit(ask, (tx) => findRoundOf(tx, ask))
}

export function submitFinaliseAlone(ask: ForNone): Promise<Reply> {
  return submit(ask, findPlaceAlone)
}

async function findRoundOf(tx: Handle, { params }: ForRound): Promise<PlaceFound> {
  return isUuid(params.round) ? findRoundPlace(tx, params.round) : { kind: 'none' }
}

type FindPlace = (tx: Handle) => Promise<PlaceFound>

function view(ask: FinaliseAsk, findPlace: FindPlace): Promise<Reply> {
  return ask.read(async (tx) => {
    const found = await findAll(tx, ask, { findPlace, source: parseSource(ask.query.get('source')) })
    return found.kind === 'reply' ? found.reply : page(FinaliseOfficialPage, propsOf(ask, found))
  })
}

function submit(ask: FinaliseAsk, findPlace: FindPlace): Promise<Reply> {
  const form = parseFinaliseForm(ask.form)
  return ask.write(async (tx) => {
    const found = await findAll(tx, ask, { findPlace, source: form.source })
    if (found.kind === 'reply') return found.reply
    if (Object.keys(form.errors).length > 0)
      return page(FinaliseOfficialPage, { ...propsOf(ask, found), errors: form.errors }, 422)
    return finalise(tx, ask, { ...found, form })
  })
}

type Found = {
  readonly kind: 'proposal'
  readonly place: Place
  readonly proposal: Proposal
  readonly source: string
  readonly standing: OfficialAssessment | undefined
}

async function findAll(
  tx: Handle,
  ask: FinaliseAsk,
  { findPlace, source }: { findPlace: FindPlace; source: FinaliseForm['source'] },
): Promise<Found | { readonly kind: 'reply'; readonly reply: Reply }> {
  const { personId, council } = ask.actor
  const where = await findPlace(tx)
  if (where.kind === 'none') return { kind: 'reply', reply: notFound() }
  // That page says that the round must be closed first.
  if (where.kind === 'open')
    return { kind: 'reply', reply: seeOther(routes.chooseOfficial.href({ round: where.round.id })) }
  const { place } = where
  const isKnown = source?.kind === 'workshop' || (source && isUuid(source.id))
  const proposal = isKnown ? await findProposal(tx, { place, source, personId }) : undefined
  if (!source || !proposal) return { kind: 'reply', reply: notFound() }
  const standing = await findStanding(tx, { councilCode: council.code, roundId: place?.id })
  return { kind: 'proposal', place, proposal, source: sourceText(source), standing }
}

function propsOf(ask: FinaliseAsk, { place, proposal, source, standing }: Found) {
  return {
    view: describeProposal(proposal),
    council: ask.actor.council.name,
    round: place && { id: place.id, name: place.name },
    source,
    once: crypto.randomUUID(),
    standing,
  }
}

async function finalise(tx: Handle, ask: FinaliseAsk, found: Found & { form: FinaliseForm }): Promise<Reply> {
  const { place, proposal, form } = found
  const { personId, council } = ask.actor
  // The same form sent twice is one official assessment: its id follows from the form, and from who sent it.
  const id = derivedUuid([personId, 'official', form.once || crypto.randomUUID()])
  const outcome = await finaliseProposal(tx, proposal, {
    id,
    assessmentId: derivedUuid([id, 'assessment']),
    councilCode: council.code,
    roundId: place?.id,
    leadId: personId,
    seenId: form.seenId,
    now: ask.now,
  })
  if (outcome.kind === 'overtaken') {
    const again = place ? routes.chooseOfficial.href({ round: place.id }) : routes.officials.href()
    return page(OvertakenPage, { standing: outcome.standing, again }, 409)
  }
  if (outcome.kind === 'nothing-answered')
    return page(FinaliseOfficialPage, { ...propsOf(ask, found), errors: nothingAnswered }, 422)
  if (outcome.kind === 'finalised')
    await recordAndTell(tx, ask, { id, superseded: outcome.superseded, place })
  return seeOther(routes.officials.href())
}

const nothingAnswered = { finalise: 'Choose something in which at least one statement has an answer' }

async function recordAndTell(
  tx: Handle,
  ask: FinaliseAsk,
  done: { id: string; superseded: OfficialAssessment | undefined; place: Place },
): Promise<void> {
  const { personId, council } = ask.actor
  await ask.audit(tx, done.id)
  if (done.superseded)
    await addEntry(tx, {
      at: ask.now,
      action: 'superseded official assessment',
      personId,
      role: 'lead',
      councilCode: council.code,
      subject: done.superseded.id,
    })
  // Without a round nobody was invited, and so nobody waits to be told.
  if (done.place) await ask.services.jobs.send(tx, tellOfficial, { official: done.id })
}
