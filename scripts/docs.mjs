// `npm run docs`: writes what is generated from the code and the migrated database. With --check it writes nothing and
// fails where a file is not what it would write.
import { spawnSync } from 'node:child_process'
import { nodeBinary, root } from './install.mjs'

const words = ['--import', './scripts/tsx-hook.mjs', 'scripts/write-docs.ts', ...process.argv.slice(2)]
const { status } = spawnSync(nodeBinary(), words, { cwd: root, stdio: 'inherit' })
process.exit(status ?? 1)
