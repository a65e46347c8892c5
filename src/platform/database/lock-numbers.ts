// The advisory locks that are taken by number, in one place so that no two are the same. Locks of one council or workshop
// are taken by a hash of its id instead.

export const lockNumbers = {
  /** Shared by every service that uses the built-in server. */
  presence: 7_423_901,
  roles: 7_423_902,
  migrations: 7_423_903,
  content: 7_423_904,
  jobTables: 7_423_905,
} as const
