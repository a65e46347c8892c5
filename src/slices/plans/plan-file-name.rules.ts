import { fileName } from '../../platform/http/file-name.rules.ts'
import type { Plan } from './plan-record.rules.ts'

/**
 * What a plan is called as a file, without its ending: "hartlepool-borough-council-plan-2026-12-03"; a personal plan has
 * "personal-plan" in it and nobody's name, a team's the name of the team. `day`: as 2026-12-03.
 */
export function planFileName(
  { kind, team }: Pick<Plan, 'kind' | 'team'>,
  council: string,
  day: string,
): string {
  if (kind === 'council') return fileName(council, 'plan', day)
  return fileName(council, kind === 'team' ? (team?.name ?? 'team') : 'personal', 'plan', day)
}
