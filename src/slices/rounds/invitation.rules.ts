// Somebody whom a round asks, as a lead may see them: how far they are, never when and never what they answered.

export type Progress = 'invited' | 'signed-in' | 'begun' | 'submitted'

export type Invited = {
  readonly id: string
  readonly email: string
  readonly progress: Progress
  /** The last mail that asked them to answer, and when a lead had it sent. */
  readonly lastMail: { readonly kind: 'invited' | 'reminded'; readonly at: Date }
  /** The mail server refused the address for good. */
  readonly isUndelivered: boolean
}

const day = 24 * 60 * 60_000

/** A reminder may be asked for where the last mail is from this time or before. */
export function remindFrom(now: Date): Date {
  return new Date(now.getTime() - day)
}

/** Whether a reminder may be asked for: they have not submitted, and had no mail about it in the last 24 hours. */
export function mayRemind({ progress, isUndelivered, lastMail }: Invited, now: Date): boolean {
  return progress !== 'submitted' && !isUndelivered && lastMail.at.getTime() <= remindFrom(now).getTime()
}
