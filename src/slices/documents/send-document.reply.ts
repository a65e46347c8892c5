// Has the worker make a file, and answers with it.
import { file, problem, type Reply } from '../../platform/http/reply.ts'
import type { Ask } from '../../request.ts'
import type { DocumentJob } from './report-file.document.ts'

const types: Readonly<Record<DocumentJob['format'], string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** `name`: without its ending. */
export async function sendDocument(
  { services, log }: Pick<Ask, 'services' | 'log'>,
  job: DocumentJob,
  name: string,
): Promise<Reply> {
  const made = await services.documents.run(job)
  if (made.kind === 'done') return file(made.bytes, types[job.format], `${name}.${job.format}`)
  if (made.kind === 'failed') log.error({ reason: made.reason, err: made.message }, 'document failed')
  return problem(made.kind === 'busy' || made.reason === 'closed' ? 503 : 500)
}
