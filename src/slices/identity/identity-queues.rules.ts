// The work of this slice that nobody waits for.

/** `{ signIn }`: makes the code of a request and sends it. The retries end before the ten minutes of a request do. */
export const sendCodes = { name: 'send-codes', retries: 7, retryDelay: 2, expires: 90, atOnce: 4 } as const

/** Without data, hourly: removes what has served its time. */
export const tidyUp = { name: 'tidy-identity', retries: 2, retryDelay: 60, expires: 120, atOnce: 1 } as const

/** `{ request }`: a mail about what became of a request to be a lead. */
export const tellLeadDecision = {
  name: 'tell-lead-decision',
  retries: 72,
  retryDelay: 30,
  expires: 90,
  atOnce: 1,
} as const

/**
 * Without data: mails to the LGA about requests to be a lead. Added with each request, and every quarter of an hour: that
 * goes on for as long as one waits, so a failed one need not be tried for days.
 */
export const tellLgaOfRequests = {
  name: 'tell-lead-requests',
  retries: 3,
  retryDelay: 60,
  expires: 300,
  atOnce: 1,
} as const

export const identityQueues = [sendCodes, tidyUp, tellLeadDecision, tellLgaOfRequests] as const
