// Runs another of these scripts with the Node that the packages bring: `node scripts/run.mjs test …`. This one, and what
// it imports, must load on Node 20 with nothing installed; the others need not.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, nodeBinary, root } from './install.mjs'

ensureInstalled()
const [name, ...words] = process.argv.slice(2)
const { status } = spawnSync(nodeBinary(), [join(root, `scripts/${name}.mjs`), ...words], {
  cwd: root,
  stdio: 'inherit',
})
process.exit(status ?? 1)
