// What jobs that send mails work with, and what becomes of a mail that a server refuses.
import type { Clock } from '../clock/clock.ts'
import type { Settings } from '../config/settings.ts'
import type { DatabasePool } from '../database/pool.ts'
import { type Mail, type Mailer, MailFailed } from './mail.ts'

export type MailTools = {
  /** As the role of background work. */
  readonly database: DatabasePool
  readonly mail: Mailer
  readonly clock: Clock
  readonly settings: Pick<Settings, 'baseUrl'>
}

/**
 * `undelivered`: refused for good, and trying again would be of no use.
 * @throws where the job is to be tried again.
 */
export async function handOver(
  { mail }: Pick<MailTools, 'mail'>,
  letter: Mail,
): Promise<'sent' | 'undelivered'> {
  try {
    await mail.send(letter)
    return 'sent'
  } catch (error) {
    if (error instanceof MailFailed && error.permanent) return 'undelivered'
    throw error
  }
}
