// Where people write to, as the Local Government Association gives it.

export const contact = {
  /** Using the service: signing in, saving, something that does not work. */
  help: 'support@esd.org.uk',
  /** What the assessment says, how results are used, and ideas. */
  feedback: 'transformation@local.gov.uk',
} as const
