// The work of this slice that nobody waits for.

/** Without data, every half hour: decides who is told what, where it is a working hour in London. */
export const remind = { name: 'remind', retries: 2, retryDelay: 60, expires: 300, atOnce: 1 } as const

/**
 * `{ digest }`: one mail. Its retries go on for hours; what still cannot be sent is queued anew on the next working day.
 * Two at a time, so that a mail server that keeps them waiting leaves the database to codes for signing in.
 */
export const sendDigests = {
  name: 'send-reminder-digest',
  retries: 11,
  retryDelay: 60,
  expires: 120,
  atOnce: 2,
  inBatches: true,
} as const

export const remindersQueues = [remind, sendDigests] as const
