// The least that a server on this machine can do: a word, and a page of 30 kB from memory, with nothing around them.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const page = Buffer.from(`<!doctype html><title>Page</title>${'<p>All work and no play</p>'.repeat(1_115)}`)
const server = createServer((request, response) => {
  if (request.url === '/page') {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(page)
  } else {
    response.end('hello')
  }
})
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
