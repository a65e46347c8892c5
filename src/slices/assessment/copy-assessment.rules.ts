// Begins a new assessment from an earlier one: what still has a place in the questionnaire of today comes along.
import type { Framework } from '../framework/framework.rules.ts'
import type { AreaContent } from './assessment-record.rules.ts'

export type CopiedArea = AreaContent & { readonly areaId: string }

/**
 * Answers whose statement and option still exist, notes whose kind does, and the marks, of every area that still exists.
 * An area from which nothing comes along is left out. Texts are not changed.
 */
export function copyFor(
  framework: Framework,
  earlier: ReadonlyArray<AreaContent & { readonly areaId: string }>,
): readonly CopiedArea[] {
  const options = new Set(framework.scale.options.map(({ id }) => id))
  const kinds = new Set(framework.noteKinds.map(({ id }) => id))
  const byArea = new Map(earlier.map((one) => [one.areaId, one]))
  return framework.areas.flatMap((area) => {
    const one = byArea.get(area.id)
    if (!one) return []
    const statements = new Set(area.statements.map(({ id }) => id))
    const copied: CopiedArea = {
      areaId: area.id,
      answers: keep(one.answers, (statement, option) => statements.has(statement) && options.has(option)),
      notes: keep(one.notes, (kind) => kinds.has(kind)),
      deliberate: one.deliberate,
      deliberateReason: one.deliberateReason,
      inPlan: one.inPlan,
    }
    return hasContent(copied) ? [copied] : []
  })
}

type Texts = Readonly<Record<string, string>>

function keep(texts: Texts, belongs: (key: string, value: string) => boolean): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([key, value]) => belongs(key, value)))
}

function hasContent(one: AreaContent): boolean {
  return (
    Object.keys(one.answers).length > 0 ||
    Object.keys(one.notes).length > 0 ||
    one.deliberate ||
    one.inPlan ||
    one.deliberateReason !== ''
  )
}
