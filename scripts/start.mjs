// `npm start` and `npm run demo`: install what is missing, build what is stale, and run the service.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildIfStale } from './build-if-stale.mjs'
import { ensureInstalled, nodeBinary, root } from './install.mjs'

ensureInstalled()
buildIfStale()

const main = join(root, 'dist/main.mjs')
const words = process.argv.slice(2)
if (Number(process.versions.node.split('.')[0]) >= 24) {
  process.argv = [process.execPath, main, ...words]
  await import(main)
} else {
  // The first start of a fresh clone is by whatever Node the machine has. The channel lets the service stop when this
  // process is gone, however it went.
  const service = spawn(nodeBinary(), [...process.execArgv, main, ...words], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => service.kill(signal))
  service.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)))
}
