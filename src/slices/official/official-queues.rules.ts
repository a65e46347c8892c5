// The mails of this slice that nobody waits for.

/** `{ official }`: a mail to each person invited to the round that an official assessment stands. */
export const tellOfficial = {
  name: 'tell-official',
  retries: 72,
  retryDelay: 30,
  expires: 600,
  atOnce: 2,
} as const

export const officialQueues = [tellOfficial] as const
