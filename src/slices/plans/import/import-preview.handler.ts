// What will be added from a file and what will not, before anything is; then adds it, once.
import { londonDay } from '../../../platform/clock/london-day.rules.ts'
import { derivedUuid } from '../../../platform/crypto/derived-uuid.ts'
import { writeCsv } from '../../../platform/csv/write-csv.ts'
import type { Handle } from '../../../platform/database/handle.ts'
import { file, notFound, page, type Reply, seeOther } from '../../../platform/http/reply.ts'
import { isUuid } from '../../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../../request.ts'
import { routes } from '../../../routes.ts'
import { forEditor } from '../edit-plan.reply.ts'
import type { Plan } from '../plan-record.rules.ts'
import { addImported } from './add-imported.queries.ts'
import { findImportFacts, type ImportFacts } from './import-facts.queries.ts'
import { type AddingChoice, parseAdding } from './import-preview.form.ts'
import { ImportPreviewPage } from './import-preview.page.tsx'
import { addingProblem } from './import-problems.rules.ts'
import type { PlanImport } from './import-record.rules.ts'
import { refusedTable } from './import-refused.rules.ts'
import { findImport, lockImport } from './imports.queries.ts'
import { type ReadImport, readImport } from './read-import.form.ts'
import { leftOut, rowsToAdd } from './sort-import.rules.ts'

type PreviewAsk = Ask<Officer, typeof routes.importPreview | typeof routes.importRefused>

export async function viewImportPreview(ask: PreviewAsk): Promise<Reply> {
  return ask.read((tx) => forImport(tx, ask, { find: findImport, work: async (found) => show(ask, found) }))
}

export async function downloadRefused(ask: PreviewAsk): Promise<Reply> {
  return ask.read((tx) =>
    forImport(tx, ask, {
      find: findImport,
      work: async ({ kept, read }) => {
        const { header, rows } = refusedTable(kept.file, leftOut(read, kept.doneAt && kept.added))
        return file(writeCsv(header, rows), 'text/csv; charset=utf-8', 'rows-not-added.csv')
      },
    }),
  )
}

export async function submitImportPreview(ask: PreviewAsk): Promise<Reply> {
  return ask.write((tx) =>
    forImport(tx, ask, {
      find: lockImport,
      work: async (found) => {
        const { plan, kept, read } = found
        if (kept.doneAt) return added(plan, kept)
        const choice = parseAdding(ask.form)
        const rows = rowsToAdd(read, choice.wanted)
        const isAsSeen = choice.seen === markOf(read)
        const problem = addingProblem(read, { isAsSeen, adding: rows.length })
        if (problem !== undefined) return show(ask, found, { problem, choice })
        const adding = { personId: ask.actor.personId, today: londonDay(ask.now), now: ask.now }
        const done = await addImported(tx, { plan, kept, rows }, adding)
        await ask.audit(tx, plan.id)
        return added(plan, { ...kept, added: done })
      },
    }),
  )
}

type Found = {
  readonly plan: Plan
  readonly kept: PlanImport
  readonly facts: ImportFacts
  readonly read: ReadImport
}
type Importing = {
  readonly find: typeof findImport
  readonly work: (found: Found) => Promise<Reply>
}

function forImport(tx: Handle, { actor, params }: PreviewAsk, { find, work }: Importing): Promise<Reply> {
  return forEditor(tx, params.plan, async (plan) => {
    const kept = isUuid(params.import) ? await find(tx, { planId: plan.id, id: params.import }) : undefined
    if (!kept) return notFound()
    const facts = await findImportFacts(tx, plan, { asker: actor, file: kept.file })
    return work({ plan, kept, facts, read: readImport(kept.file, { ...facts, asker: actor }) })
  })
}

type Refused = { readonly problem: string; readonly choice: AddingChoice }

function show({ now }: PreviewAsk, { plan, kept, facts, read }: Found, refused?: Refused): Reply {
  const { framework, names } = facts
  const props = { plan, kept, read, framework, names, today: londonDay(now) }
  return page(
    ImportPreviewPage,
    { ...props, mark: markOf(read), problem: refused?.problem, wanted: refused?.choice.wanted },
    refused ? 422 : 200,
  )
}

/** Differs as soon as anything else would become of the file: who owns what, areas, what the plan has already. */
function markOf({ ready, alike }: ReadImport): string {
  return derivedUuid(['seen', JSON.stringify([ready, alike])])
}

/** To the plan, which says how many came and where the rest is. */
function added(plan: Plan, { id, added: rows, file: { rows: all } }: PlanImport): Reply {
  const left = all.length - rows.length
  const rest = left === 0 ? {} : { left: String(left), import: id }
  return seeOther(routes.plan.href({ plan: plan.id }, { imported: String(rows.length), ...rest }))
}
