// Shows the mails that were written to files, on a machine where the service is tried out; nowhere else is there such a page.

import { notFound, page, type Reply } from '../../platform/http/reply.ts'
import { listMails, readMail } from '../../platform/mail/mail-folder.ts'
import type { Actor, Ask } from '../../request.ts'
import type { routes } from '../../routes.ts'
import { MailListPage, MailPage } from './read-mail.page.tsx'

const mostListed = 50

export async function viewMailList(ask: Ask<Actor, typeof routes.devMail>): Promise<Reply> {
  if (!isTryingOut(ask)) return notFound()
  return page(MailListPage, { mails: await listMails(ask.services.settings.dataDir, mostListed) })
}

export async function viewMail(ask: Ask<Actor, typeof routes.devMessage>): Promise<Reply> {
  const mail = isTryingOut(ask)
    ? await readMail(ask.services.settings.dataDir, ask.params.message)
    : undefined
  return mail ? page(MailPage, { mail }) : notFound()
}

function isTryingOut({ services: { settings } }: Pick<Ask, 'services'>): boolean {
  return !settings.production && settings.smtpUrl === undefined
}
