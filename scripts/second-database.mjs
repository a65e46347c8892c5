// Runs the tests that speak SQL a second time, on the oldest PostgreSQL that the service supports.
// Must load on Node 20: the server is held by a program of its own.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { nodeBinary, root } from './install.mjs'

/** `run` is given the files and the variables to run them with; it is not called where PostgreSQL 15 is not installed. */
export async function runOnPostgres15({ files, run }) {
  if (files.length === 0) return
  const holder = spawn(nodeBinary(), ['tests/support/hold-postgres-15.ts'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(holder, 'exit')
  const { value: url } = await createInterface({ input: holder.stdout })[Symbol.asyncIterator]().next()
  if (url) run(files, { TEST_DATABASE_URL: url })
  else
    console.log(`\nNOT RUN on PostgreSQL 15, which is not installed here: ${files.length} files of queries.`)
  holder.stdin.end()
  await ended
}
