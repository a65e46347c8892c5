// Takes a file of actions, or rows that were pasted, and keeps them to be looked at before anything is added.
import { writeCsv } from '../../../platform/csv/write-csv.ts'
import { decodeText } from '../../../platform/files/decode-text.ts'
import { mostTableRows, parseTable, type Table } from '../../../platform/files/parse-table.ts'
import { file, page, type Reply, seeOther } from '../../../platform/http/reply.ts'
import type { Ask, Officer } from '../../../request.ts'
import { routes } from '../../../routes.ts'
import { forEditor } from '../edit-plan.reply.ts'
import { parseSentRows, type SentRows } from './import-actions.form.ts'
import { ImportActionsPage } from './import-actions.page.tsx'
import { type ImportFile, mostImportColumns, mostImportRows } from './import-record.rules.ts'
import { insertImport } from './imports.queries.ts'
import { importColumns, readColumns } from './read-import-columns.rules.ts'

type ImportAsk = Ask<Officer, typeof routes.importActions>

export async function viewImport(ask: ImportAsk): Promise<Reply> {
  const { personId } = ask.actor
  return ask.read((tx) =>
    forEditor(tx, ask.params.plan, async (plan) =>
      ask.query.has('template')
        ? file(writeCsv(importColumns, []), 'text/csv; charset=utf-8', 'actions-to-import.csv')
        : page(ImportActionsPage, { plan, asker: personId, isLost: ask.query.get('again') === 'file' }),
    ),
  )
}

export async function submitImport(ask: ImportAsk): Promise<Reply> {
  const { personId } = ask.actor
  return ask.write((tx) =>
    forEditor(tx, ask.params.plan, async (plan) => {
      const sent = readSent(parseSentRows(ask.form, ask.file))
      if (!sent.ok) {
        const { errors } = sent
        const pasted = ask.form.get('pasted') ?? ''
        return page(ImportActionsPage, { plan, asker: personId, errors, pasted }, 422)
      }
      const id = await insertImport(tx, { plan, personId, file: sent.file, now: ask.now })
      return seeOther(routes.importPreview.href({ plan: plan.id, import: id }))
    }),
  )
}

type Read =
  | { readonly ok: true; readonly file: ImportFile }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> }

function readSent(sent: SentRows): Read {
  if (sent.kind === 'refused') return { ok: false, errors: { [sent.field]: sent.problem } }
  const decoded = sent.kind === 'file' ? decodeText(sent.bytes) : undefined
  const refused = (problem: string): Read => ({ ok: false, errors: { [sent.kind]: problem } })
  if (decoded?.kind === 'spreadsheet')
    return refused('This is a workbook. Open it in your spreadsheet, save it as CSV and choose that file')
  if (decoded?.kind === 'not-text')
    return refused('We could not read this file as text. Save it as CSV and choose it again')
  const table = parseTable(sent.kind === 'pasted' ? sent.text : (decoded?.text ?? ''))
  if (table.kind !== 'table') return refused(tableProblem(table))
  const columns = readColumns(table.header)
  if (!columns.ok) return refused(columns.problem)
  const problem = sizeProblem(table.header.length, table.rows.length)
  if (problem !== undefined) return refused(problem)
  const { header, rows, delimiter } = table
  return { ok: true, file: { header, rows, delimiter, encoding: decoded?.encoding } }
}

function tableProblem(table: Exclude<Table, { kind: 'table' }>): string {
  switch (table.kind) {
    case 'empty':
      return 'There is nothing in it. The first row must name the columns'
    case 'open-quote':
      return `A quotation mark in row ${table.row} is never closed. Add one where the text ends, and try again`
    case 'too-long':
      return `There are more than ${mostTableRows.toLocaleString('en-GB')} rows, empty ones included. Take out the empty rows, or split it into files of up to ${mostImportRows} rows`
  }
}

function sizeProblem(columns: number, rows: number): string | undefined {
  if (rows === 0) return 'There are no rows below the names of the columns'
  if (rows > mostImportRows)
    return `There are ${rows} rows. Import up to ${mostImportRows} at a time: split them into several files`
  return columns > mostImportColumns
    ? `The first row has ${columns} columns. Take some out: up to ${mostImportColumns} are read`
    : undefined
}
