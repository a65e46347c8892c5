// Why the actions of an import cannot be added as they were asked for.

import { mostActions } from '../plan-record.rules.ts'
import { actionsInWords } from './import-words.rules.ts'
import type { SortedImport } from './sort-import.rules.ts'

type Asked = {
  /** Whether what would be added now is what its reader saw. */
  readonly isAsSeen: boolean
  /** How many rows. */
  readonly adding: number
}

export function addingProblem(
  { alike, room }: SortedImport,
  { isAsSeen, adding }: Asked,
): string | undefined {
  if (adding === 0)
    return alike.length > 0
      ? 'Tick the rows that should be added all the same'
      : 'There is nothing to add. Mend the rows and choose the file again'
  if (adding > room) return roomProblem(room, adding)
  if (!isAsSeen)
    return 'The plan or who may own something of it has changed since you opened this page. Check again what will be added'
  return undefined
}

/** `room`: how many more the plan may have. */
export function roomProblem(room: number, adding: number): string {
  const most = mostActions.toLocaleString('en-GB')
  return `A plan can have ${most} actions. This one has room for ${room} more, and ${actionsInWords(adding)} would be added: split the file, or delete what is not needed`
}
