// The mails of this slice that nobody waits for.

/** A mail to each person invited and not told yet: `{ team }`. 500 of them one after another take their time. */
export const sendTeamInvitations = {
  name: 'invite-to-team',
  retries: 72,
  retryDelay: 30,
  expires: 600,
  atOnce: 2,
} as const

/** A mail to somebody whom another member took out: `{ team, person }`. */
export const tellTakenOut = {
  name: 'tell-taken-out',
  retries: 72,
  retryDelay: 30,
  expires: 60,
  atOnce: 2,
} as const

export const teamsQueues = [sendTeamInvitations, tellTakenOut] as const
