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
import { type Place, type Proposal, type Source, sourceText } from './proposal.rules.ts'

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
  const source = parseSource(ask.query.get('source'))
  return ask.read(async (tx) => {
    const where = await findPlace(tx)
    return where.kind === 'place' ? show(tx, ask, { place: where.place, source }) : refused(where)
  })
}

function submit(ask: FinaliseAsk, findPlace: FindPlace): Promise<Reply> {
  const form = parseFinaliseForm(ask.form)
  return ask.write(async (tx) => {
    const where = await findPlace(tx)
    if (where.kind !== 'place') return refused(where)
    const asked = { place: where.place, source: form.source }
    if (Object.keys(form.errors).length > 0) return show(tx, ask, { ...asked, errors: form.errors })
    return finalise(tx, ask, { ...asked, form })
  })
}

function refused(where: Exclude<PlaceFound, { kind: 'place' }>): Reply {
  // That page says that the round must be closed first.
  return where.kind === 'open' ? seeOther(routes.chooseOfficial.href({ round: where.round.id })) : notFound()
}

type Asked = {
  readonly place: Place
  readonly source: Source | undefined
  readonly errors?: FinaliseForm['errors']
}

async function show(tx: Handle, ask: FinaliseAsk, { place, source, errors }: Asked): Promise<Reply> {
  const proposal = await read(tx, ask, { place, source })
  if (!source || !proposal) return absent({ place, source })
  const props = {
    view: describeProposal(proposal),
    council: ask.actor.council.name,
    round: place && { id: place.id, name: place.name },
    source: sourceText(source),
    once: crypto.randomUUID(),
    standing: await findStanding(tx, { councilCode: ask.actor.council.code, roundId: place?.id }),
  }
  return errors ? page(FinaliseOfficialPage, { ...props, errors }, 422) : page(FinaliseOfficialPage, props)
}

/** Without a source, there is one to choose. The page of choices also says whether a workshop was held, or goes on once more. */
function absent({ place, source }: Asked): Reply {
  if (!source || (place && source.kind === 'workshop')) return seeOther(chooseAt(place))
  return notFound()
}

function chooseAt(place: Place): string {
  return place ? routes.chooseOfficial.href({ round: place.id }) : routes.officials.href()
}

async function read(tx: Handle, ask: FinaliseAsk, { place, source }: Asked): Promise<Proposal | undefined> {
  const isKnown = source?.kind === 'workshop' || (source && isUuid(source.id))
  return isKnown ? findProposal(tx, { place, source, personId: ask.actor.personId }) : undefined
}

async function finalise(tx: Handle, ask: FinaliseAsk, asked: Asked & { form: FinaliseForm }): Promise<Reply> {
  const { place, form } = asked
  const { personId, council } = ask.actor
  // The same form sent twice is one official assessment: its id follows from the form, and from who sent it.
  const id = derivedUuid([personId, 'official', form.once || crypto.randomUUID()])
  const given = {
    id,
    assessmentId: derivedUuid([id, 'assessment']),
    councilCode: council.code,
    roundId: place?.id,
    leadId: personId,
    seenId: form.seenId,
    now: ask.now,
  }
  const outcome = await finaliseProposal(tx, given, () => read(tx, ask, asked))
  switch (outcome.kind) {
    case 'overtaken':
      return page(OvertakenPage, { standing: outcome.standing, again: chooseAt(place) }, 409)
    case 'gone':
      return absent(asked)
    case 'nothing-answered':
      return show(tx, ask, { ...asked, errors: nothingAnswered })
    case 'finalised':
      await recordAndTell(tx, ask, { id, superseded: outcome.superseded, place })
      return seeOther(routes.officials.href())
    case 'already':
      return seeOther(routes.officials.href())
  }
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
