// Somebody whom a round asks, as a lead may see them: how far they are, never when and never what they answered.

export type Progress = 'invited' | 'signed-in' | 'begun' | 'submitted'

export type Invited = {
  readonly id: string
  readonly email: string
  readonly progress: Progress
  /** When a reminder was last asked for. */
  readonly remindedAt: Date | undefined
  /** The mail server refused the address for good. */
  readonly isUndelivered: boolean
}

const day = 24 * 60 * 60_000

/** Whether a reminder may be asked for: they have not submitted, and had none in the last 24 hours. */
export function mayRemind(invited: Invited, now: Date): boolean {
  const { progress, isUndelivered, remindedAt } = invited
  return (
    progress !== 'submitted' &&
    !isUndelivered &&
    (remindedAt === undefined || now.getTime() - remindedAt.getTime() >= day)
  )
}
