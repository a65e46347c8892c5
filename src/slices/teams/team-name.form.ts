// Reads what a team is to be called.
import type { FormFields } from '../../platform/http/form-body.ts'
import { lineProblem } from '../../platform/http/read-fields.ts'
import { teamNameLimit } from './team-record.rules.ts'

/** `name`: as it was typed, without spaces around it. `problem`: why it cannot be the name of a team. */
export type TeamNameRead = { readonly name: string; readonly problem: string | undefined }

export function readTeamName(fields: FormFields): TeamNameRead {
  const name = (fields.get('name') ?? '').trim()
  return { name, problem: lineProblem(name, 'the name of the team', teamNameLimit) }
}

/** Another team of the council is called that: people could not tell whose an action is. */
export const nameTaken = 'Your council has a team of this name. Enter another name'
