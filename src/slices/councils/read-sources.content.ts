import * as v from 'valibot'
import type { ContentResult } from '../../platform/files/content-result.ts'
import {
  httpsAddress,
  listOf,
  parseContent,
  record,
  repeatedIds,
  text,
  urlSafeId,
} from '../../platform/files/parse-content.ts'
import type { Source } from './sources.rules.ts'

const sourcesFile = record({
  schema_version: v.literal(1),
  language: v.literal('en-GB'),
  sources: listOf(
    record({
      id: urlSafeId,
      name: text(200),
      publisher: text(200),
      used_for: listOf(text(200)),
      period: text(200),
      licence: record({ name: text(120), url: v.nullable(httpsAddress) }),
      attribution: text(500),
      url: httpsAddress,
      remarks: v.exactOptional(listOf(text(500), 0), []),
    }),
  ),
})

/** The credited sources in the file's order, or all that is wrong with them. */
export function readSources(file: string, raw: unknown): ContentResult<readonly Source[]> {
  const parsed = parseContent(file, sourcesFile, raw)
  if (!parsed.ok) return parsed
  const { sources } = parsed.value
  const errors = repeatedIds('sources', sources).map((fault) => `${file}: ${fault}`)
  if (errors.length > 0) return { ok: false, errors }
  return { ok: true, value: sources.map(({ used_for, ...source }) => ({ ...source, usedFor: used_for })) }
}
