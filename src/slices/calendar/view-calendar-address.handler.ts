// The private address of somebody's calendar: shown to its owner, made, replaced and stopped.
import { hashToken, keyedHash, sameHash } from '../../platform/crypto/secrets.ts'
import type { Handle } from '../../platform/database/handle.ts'
import { page, type Reply, seeOther } from '../../platform/http/reply.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { type AddressChoice, parseAddressChoice } from './calendar-address.form.ts'
import { type AddressNews, CalendarAddressPage } from './calendar-address.page.tsx'
import { findAddress, makeAddress, revokeAddress } from './calendar-address.queries.ts'

type AddressAsk = Ask<Officer, typeof routes.calendarAddress>

const news: Readonly<Record<string, AddressNews>> = {
  made: { text: 'You have a private address. Now add it to your calendar.', isSuccess: true },
  replaced: {
    text: 'You have a new address, and the old one has stopped working. Add the new one to your calendar.',
    isSuccess: true,
  },
  stopped: { text: 'The address has stopped working', isSuccess: true },
  overtaken: {
    text: 'Nothing was changed, because the address had been changed already. This is how it stands now.',
    isSuccess: false,
  },
}

export async function viewCalendarAddress(ask: AddressAsk): Promise<Reply> {
  const props = await ask.read((tx) => addressProps(tx, ask))
  return page(CalendarAddressPage, { ...props, news: news[ask.query.get('done') ?? ''] })
}

export async function changeCalendarAddress(ask: AddressAsk): Promise<Reply> {
  const choice = parseAddressChoice(ask.form)
  if (!choice) {
    const props = await ask.read((tx) => addressProps(tx, ask))
    return page(CalendarAddressPage, { ...props, isUnclear: true }, 422)
  }
  const done = await ask.write((tx) => change(tx, ask, choice))
  return seeOther(routes.calendarAddress.href({}, { done }))
}

async function change(tx: Handle, ask: AddressAsk, choice: AddressChoice): Promise<string> {
  if (choice.kind !== 'make' && !(await revokeAddress(tx, choice.seen, ask.now))) return 'overtaken'
  if (choice.kind === 'stop') {
    await ask.audit(tx, choice.seen)
    return 'stopped'
  }
  const id = crypto.randomUUID()
  const isMade = await makeAddress(tx, {
    id,
    personId: ask.actor.personId,
    councilCode: ask.actor.council.code,
    tokenHash: hashToken(tokenOf(ask, id)),
    madeAt: ask.now,
  })
  if (isMade) await ask.audit(tx, id)
  return choice.kind === 'make' ? 'made' : 'replaced'
}

async function addressProps(tx: Handle, ask: AddressAsk) {
  const address = await findAddress(tx, ask.actor.personId)
  if (!address) return { address: undefined }
  const token = tokenOf(ask, address.id)
  // The service has another secret now: what was given out then can no longer be said, though it still works.
  const isKnown = sameHash(hashToken(token), address.tokenHash)
  // Outlook asks for an address that ends as a file does.
  const href = ask.services.settings.baseUrl + routes.calendarFeed.href({ token: `${token}.ics` })
  return { address: { id: address.id, madeAt: address.madeAt, href: isKnown ? href : undefined } }
}

function tokenOf({ services }: AddressAsk, id: string): string {
  return keyedHash(services.secret, 'calendar address', id)
}
