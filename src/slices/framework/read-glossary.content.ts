import * as v from 'valibot'
import type { ContentResult } from '../../platform/files/content-result.ts'
import {
  listOf,
  parseContent,
  record,
  repeatedIds,
  text,
  urlSafeId,
} from '../../platform/files/parse-content.ts'
import type { GlossaryTerm } from './glossary.rules.ts'

const glossaryFile = record({
  schema_version: v.literal(1),
  language: v.literal('en-GB'),
  terms: listOf(
    record({
      id: urlSafeId,
      term: text(120),
      also: v.exactOptional(listOf(text(120), 0), []),
      core: v.exactOptional(v.boolean(), false),
      definition: text(1000),
      example: v.exactOptional(text(500)),
    }),
  ),
})

/** The glossary's terms in the file's order, or all that is wrong with it. */
export function readGlossary(file: string, raw: unknown): ContentResult<readonly GlossaryTerm[]> {
  const parsed = parseContent(file, glossaryFile, raw)
  if (!parsed.ok) return parsed
  const { terms } = parsed.value
  const errors = repeatedIds('terms', terms).map((fault) => `${file}: ${fault}`)
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: terms }
}
