// Reads which suggestions are to become actions.
import type { FormFields } from '../../../platform/http/form-body.ts'
import type { SuggestedArea, Suggestion } from './suggest-actions.rules.ts'

export type TakenResult =
  | {
      readonly ok: true
      /** Those that no action was made from yet. */
      readonly take: readonly Suggestion[]
      /** How many of those that were sent had become an action before. */
      readonly before: number
    }
  | {
      readonly ok: false
      readonly errors: Readonly<Record<string, string>>
      readonly ticked: readonly string[]
    }

export function parseTaken(fields: FormFields, areas: readonly SuggestedArea[]): TakenResult {
  const ticked = [...new Set(fields.getAll('take'))]
  if (ticked.length === 0)
    return { ok: false, ticked, errors: { suggestions: 'Tick at least one suggestion to add' } }
  const known = new Map(areas.flatMap(({ suggestions }) => suggestions.map((one) => [one.key, one] as const)))
  const chosen = ticked.flatMap((key) => known.get(key) ?? [])
  if (chosen.length < ticked.length)
    return {
      ok: false,
      ticked,
      errors: {
        suggestions:
          'Choose again: something you chose is no longer suggested, because its area was taken out of the plan or assessed again',
      },
    }
  const take = chosen.filter(({ takenAs }) => takenAs === undefined)
  return { ok: true, take, before: chosen.length - take.length }
}
