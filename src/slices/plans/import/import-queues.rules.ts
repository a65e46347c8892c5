// The work of this slice that nobody waits for.

/** Without data, hourly: removes files of actions that were sent a week ago. */
export const tidyFiles = {
  name: 'tidy-imports',
  retries: 2,
  retryDelay: 60,
  expires: 120,
  atOnce: 1,
} as const

export const plansQueues = [tidyFiles] as const
