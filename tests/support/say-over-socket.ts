import { createConnection } from 'node:net'
import { patience } from './until.ts'

/** Writes the text as it is to the port here; all that was heard when the connection was over, after `endsAfter` ms without a word. */
export function sayOverSocket(port: number, text: string, endsAfter = patience): Promise<string> {
  return new Promise((done) => {
    let heard = ''
    const socket = createConnection(port, '127.0.0.1', () => socket.write(text))
    socket.setTimeout(endsAfter, () => socket.destroy())
    socket.on('data', (piece) => {
      heard += piece
    })
    socket.on('error', () => done(heard))
    socket.on('close', () => done(heard))
  })
}
