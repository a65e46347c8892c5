// Begins the assessment that a round asks for: its scope and its version of the statements are the round's.
import { derivedUuid } from '../../platform/crypto/derived-uuid.ts'
import type { Handle } from '../../platform/database/handle.ts'
import { type FinalReply, notFound, page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { findFramework } from '../framework/index.ts'
import { findRound, mayBeginIn } from '../rounds/index.ts'
import type { Round } from '../rounds/rounds.rules.ts'
import { findLastSubmitted, findOwnInRound, inFull } from './assessment.queries.ts'
import type { Submitted } from './assessment-record.rules.ts'
import { parseBeginInRound } from './begin-in-round.form.ts'
import { BeginInRoundPage } from './begin-in-round.page.tsx'
import { copyFor } from './copy-assessment.rules.ts'
import { beginDraft, insertCopies } from './draft.queries.ts'

type BeginAsk = Ask<Officer, typeof routes.beginInRound>

export async function viewBeginInRound(ask: BeginAsk): Promise<Reply> {
  return ask.read(async (tx) => {
    const found = await findWhatToBegin(tx, ask)
    if ('instead' in found) return found.instead
    return page(BeginInRoundPage, { ...found, once: crypto.randomUUID() })
  })
}

export async function submitBeginInRound(ask: BeginAsk): Promise<Reply> {
  return ask.write(async (tx) => {
    const found = await findWhatToBegin(tx, ask)
    if ('instead' in found) return found.instead
    const parsed = parseBeginInRound(ask.form, { canCopy: found.last !== undefined })
    if (!parsed.ok) return page(BeginInRoundPage, { ...found, ...parsed }, 422)
    const source = parsed.isCopy ? found.last : undefined
    const id = await begin(tx, ask, { round: found.round, source, once: parsed.once })
    return seeOther(routes.assessment.href({ id }))
  })
}

type Found =
  | { readonly round: Round; readonly last: Submitted | undefined }
  /** There is nothing to begin: begun already, closed, not asked, unknown. */
  | { readonly instead: FinalReply }

async function findWhatToBegin(tx: Handle, ask: BeginAsk): Promise<Found> {
  const { round: roundId } = ask.params
  const authorId = ask.actor.personId
  const round = isUuid(roundId) ? await findRound(tx, roundId) : undefined
  if (!round) return { instead: notFound() }
  const own = await findOwnInRound(tx, { roundId, authorId })
  if (own) return { instead: seeOther(routes.assessment.href({ id: own.id })) }
  // The round's page says that it is closed, or that they were not asked.
  if (!(await mayBeginIn(tx, roundId))) return { instead: seeOther(routes.round.href({ round: roundId })) }
  return { round, last: await findLastSubmitted(tx, authorId) }
}

type Beginning = { readonly round: Round; readonly source: Submitted | undefined; readonly once: string }

/** Of two forms sent at once, one begins; both lead to what it began. */
async function begin(tx: Handle, ask: BeginAsk, { round, source, once }: Beginning): Promise<string> {
  const { personId, council } = ask.actor
  const framework = await findFramework(tx, round.frameworkVersion)
  if (!framework) throw new Error('The version of a round is not in the database')
  const draft = {
    // Not of the round and the person alone: whoever knew both could then tell whose an assessment is.
    id: derivedUuid([personId, round.id, once || crypto.randomUUID()]),
    councilCode: council.code,
    authorId: personId,
    frameworkVersion: framework.version,
    scope: round.scope,
    roundId: round.id,
    copiedFrom: source?.id,
    now: ask.now,
  }
  if (!(await beginDraft(tx, draft))) {
    const own = await findOwnInRound(tx, { roundId: round.id, authorId: personId })
    return own?.id ?? draft.id
  }
  if (source) await insertCopies(tx, draft, copyFor(framework, (await inFull(tx, source)).responses))
  await ask.audit(tx, draft.id)
  return draft.id
}
