// Sends files to be imported, as a browser does.
import type { Answer, Client } from '../../../../tests/support/client.ts'
import { routes } from '../../../routes.ts'

type Bytes = string | Uint8Array<ArrayBuffer>

/** A text is sent as UTF-8. */
export function sendFile(client: Client, planId: string, file: Bytes): Promise<Answer> {
  return sendForm(client, planId, { file, pasted: '' })
}

/** `pasted`: what stands in the box below the file. */
export function sendForm(
  client: Client,
  planId: string,
  { file, pasted }: { readonly file: Bytes; readonly pasted: string },
): Promise<Answer> {
  const body = new FormData()
  body.append('file', new File([file], 'actions.csv', { type: 'text/csv' }))
  body.append('pasted', pasted)
  const headers = { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }
  return client.send(routes.importActions.href({ plan: planId }), { method: 'POST', body, headers })
}

/** Text as an older Excel saves it. */
export function windows1252(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'latin1'))
}
