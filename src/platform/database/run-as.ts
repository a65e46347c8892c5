/** Whom the database server runs as. PostgreSQL refuses root, so root hands it to a user who may do next to nothing. */
import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

export type RunAs = { uid: number; gid: number }

/** The user `nobody` of this machine. It must be listed: initdb looks its own name up. */
export function nobody(): RunAs {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name, , uid, gid] = line.split(':')
    if (name === 'nobody') return { uid: Number(uid), gid: Number(gid) }
  }
  return { uid: 65_534, gid: 65_534 }
}

/** The first folder on the way down to `path`, itself included, that the user may not enter; undefined: none. */
export function closedFolder(path: string, user: RunAs): string | undefined {
  const above = dirname(path)
  const closed = above === path ? undefined : closedFolder(above, user)
  return closed ?? (may(path, user, 1) ? undefined : path)
}

/** Whether the mode of a file or folder lets the user read (4) or enter and execute (1) it. */
export function may(path: string, user: RunAs, what: 1 | 4 | 5): boolean {
  const { uid, gid, mode } = statSync(path)
  const bits = uid === user.uid ? mode >> 6 : gid === user.gid ? mode >> 3 : mode
  return (bits & what) === what
}
