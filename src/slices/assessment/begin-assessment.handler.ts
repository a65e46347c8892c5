// Begins a draft of one's own, outside a round, from nothing or from a copy.
import { derivedUuid } from '../../platform/crypto/derived-uuid.ts'
import type { Handle } from '../../platform/database/handle.ts'
import { page, type Reply, seeOther } from '../../platform/http/reply.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { currentFramework } from '../framework/index.ts'
import { findLastSubmitted, inFull, listOwn } from './assessment.queries.ts'
import type { Submitted } from './assessment-record.rules.ts'
import { type BeginChoice, parseBeginForm } from './begin-assessment.form.ts'
import { BeginAssessmentPage } from './begin-assessment.page.tsx'
import { copyFor } from './copy-assessment.rules.ts'
import { beginDraft, insertCopies, type NewDraft } from './draft.queries.ts'

type BeginAsk = Ask<Officer, typeof routes.beginAssessment>

export async function viewBegin(ask: BeginAsk): Promise<Reply> {
  const choices = await ask.read((tx) => findChoices(tx, ask.actor))
  return page(BeginAssessmentPage, { ...choices, once: crypto.randomUUID() })
}

export async function submitBegin(ask: BeginAsk): Promise<Reply> {
  return ask.write(async (tx) => {
    const choices = await findChoices(tx, ask.actor)
    const parsed = parseBeginForm(ask.form, { canCopy: choices.last !== undefined })
    if (!parsed.ok) {
      const { errors, typed } = parsed
      return page(BeginAssessmentPage, { ...choices, once: typed.once, errors, typed }, 422)
    }
    const id = await begin(tx, { ask, value: parsed.value, last: choices.last })
    return seeOther(routes.assessment.href({ id }))
  })
}

async function findChoices(tx: Handle, { personId, council }: Officer) {
  const own = await listOwn(tx, personId)
  const drafts = own.filter(({ assessment }) => assessment.status === 'draft')
  return { drafts, last: await findLastSubmitted(tx, personId), council: council.name }
}

/** The same form sent twice begins one draft: its id follows from the form, and from who sent it. */
async function begin(
  tx: Handle,
  { ask, value, last }: { ask: BeginAsk; value: BeginChoice; last: Submitted | undefined },
): Promise<string> {
  const { personId, council } = ask.actor
  const framework = await currentFramework(tx)
  const source = value.isCopy ? last : undefined
  const draft: NewDraft = {
    id: derivedUuid([personId, value.once || crypto.randomUUID()]),
    councilCode: council.code,
    authorId: personId,
    frameworkVersion: framework.version,
    scope: value.scope,
    copiedFrom: source?.id,
    now: ask.now,
  }
  if (!(await beginDraft(tx, draft))) return draft.id
  if (source) await insertCopies(tx, draft, copyFor(framework, (await inFull(tx, source)).responses))
  await ask.audit(tx, draft.id)
  return draft.id
}
