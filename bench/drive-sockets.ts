// Asks over plain sockets, without an HTTP client, whose own work would be measured as well.
import { connect } from 'node:net'

/**
 * How many times a second the same address can be had over this many connections, each asking again as soon as it has its
 * answer. The least a client can do, so that the server is what is measured: answers are counted by their length alone.
 */
export async function driveSockets(
  port: number,
  path: string,
  { milliseconds = 1_500, connections = 32 } = {},
) {
  const ask = `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`
  const size = await answerSize(port, ask)
  let answers = 0
  const begun = performance.now()
  const sockets = Array.from({ length: connections }, () => {
    const socket = connect(port, '127.0.0.1')
    let received = 0
    socket.on('data', (part) => {
      received += part.length
      if (received < size) return
      received -= size
      answers += 1
      socket.write(ask)
    })
    socket.write(ask)
    return socket
  })
  await new Promise((done) => setTimeout(done, milliseconds))
  const seconds = (performance.now() - begun) / 1_000
  for (const socket of sockets) socket.destroy()
  return answers / seconds
}

function answerSize(port: number, ask: string): Promise<number> {
  return new Promise((done, failed) => {
    const socket = connect(port, '127.0.0.1')
    let received = Buffer.alloc(0)
    socket.once('error', failed)
    socket.on('data', (part) => {
      received = Buffer.concat([received, part])
      const head = received.indexOf('\r\n\r\n')
      const body = Number(/content-length: (\d+)/i.exec(received.toString('latin1'))?.[1])
      if (head === -1 || received.length < head + 4 + body) return
      socket.destroy()
      done(received.length)
    })
    socket.write(ask)
  })
}
