// What a page could not send before it was closed is sent from whatever page is opened next in this browser.
import { sendForm } from './send-form.ts'
import { dropUnsent, findUnsent, unsentAddresses } from './unsent-copy.ts'

/** The page that a copy belongs to takes it up by itself, where it can be seen; a copy that conflicts waits for that page. */
export async function sendLeftBehind(): Promise<void> {
  for (const address of unsentAddresses().filter((one) => one !== location.pathname)) {
    const body = findUnsent(address)?.body
    if (body === undefined) continue
    const { kind } = await sendForm(address, body)
    if (kind === 'unreachable' || kind === 'signed-out') return
    // Another tab may have kept something newer meanwhile.
    if (kind === 'saved' && findUnsent(address)?.body === body) dropUnsent(address)
  }
}
