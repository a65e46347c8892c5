// The mails of this slice that nobody waits for, each `{ round }`: a job looks up who is still to be told.

/** A mail to each person invited and not told yet. 500 of them one after another take their time. */
export const sendInvitations = {
  name: 'invite-colleagues',
  retries: 72,
  retryDelay: 30,
  expires: 600,
  atOnce: 2,
} as const

/** A mail to each person whom a lead asked to remind. */
export const sendReminders = {
  name: 'remind-colleagues',
  retries: 72,
  retryDelay: 30,
  expires: 600,
  atOnce: 2,
} as const

/** A mail to each person invited that the round is closed. */
export const tellClosed = {
  name: 'tell-round-closed',
  retries: 72,
  retryDelay: 30,
  expires: 600,
  atOnce: 2,
} as const

/** A mail to each person whose draft may be submitted late. */
export const tellLate = {
  name: 'tell-late-allowed',
  retries: 72,
  retryDelay: 30,
  expires: 600,
  atOnce: 2,
} as const

export const roundsQueues = [sendInvitations, sendReminders, tellClosed, tellLate] as const
