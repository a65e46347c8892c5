// Reads whether somebody joins a team.
import type { FormFields } from '../../platform/http/form-body.ts'

/** True: joins; false: declines; undefined: neither was chosen. */
export function readTeamAnswer(fields: FormFields): boolean | undefined {
  const answer = fields.get('answer')
  return answer === 'join' ? true : answer === 'decline' ? false : undefined
}
