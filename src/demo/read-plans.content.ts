// Reads the teams and plans of the demonstration.
import type { ContentResult } from '../platform/files/content-result.ts'
import { parseContent } from '../platform/files/parse-content.ts'
import { parseYaml } from '../platform/files/parse-yaml.ts'
import { type PlansKnown, plansFaults } from './check-plans.content.ts'
import { type PlansFile, plansFile } from './plans-file.content.ts'
import type { ContentFile } from './read-demo.content.ts'

/** The file's content, or all that is wrong with it. */
export function readPlans({ file, text }: ContentFile, known: PlansKnown): ContentResult<PlansFile> {
  const raw = parseYaml(file, text)
  const parsed = raw.ok ? parseContent(file, plansFile, raw.value) : raw
  if (!parsed.ok) return parsed
  const errors = plansFaults(parsed.value, known).map((fault) => `${file}: ${fault}`)
  return errors.length > 0 ? { ok: false, errors } : parsed
}
