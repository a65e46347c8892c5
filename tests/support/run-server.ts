// A program that runs the built-in database as a service does, for tests that kill it. Told on its command line, as
// JSON: the data folder, and by whose number to run. It says what it has in one line and stops when its input ends.
import type { Binaries } from '../../src/platform/database/embedded-binaries.ts'
import { startEmbeddedServer } from '../../src/platform/database/embedded-server.ts'
import { silent } from './test-server.ts'

export type RunServerOptions = { dataDir: string; runAs?: { uid: number; gid: number }; binaries?: Binaries }

const { runAs, ...options } = JSON.parse(process.argv[2] ?? '') as RunServerOptions
// Not by the parent: who may not enter the folders above could then not even load this file.
if (runAs) {
  process.setgroups?.([])
  process.setgid?.(runAs.gid)
  process.setuid?.(runAs.uid)
}
try {
  const server = await startEmbeddedServer({ ...options, log: silent })
  process.stdout.write(`${JSON.stringify({ pid: server.pid(), socketDir: server.socketDir })}\n`)
  process.stdin.resume().on('end', () => void server.stop())
} catch (error) {
  process.stdout.write(`${JSON.stringify({ problem: (error as Error).message })}\n`)
}
