// `npm run bench`: measures the built service, itself and its database on one core, whoever asks it on another.
import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { buildIfStale } from './build-if-stale.mjs'
import { nodeBinary, root } from './install.mjs'

buildIfStale()

const canPin = availableParallelism() > 1 && spawnSync('taskset', ['-c', '0', 'true']).status === 0
const node = [
  nodeBinary(),
  '--import',
  './scripts/tsx-hook.mjs',
  'bench/run-bench.ts',
  ...(canPin ? ['--service-core', '0'] : []),
  ...process.argv.slice(2),
]
const [command, ...words] = canPin ? ['taskset', '-c', '1', ...node] : node
if (!canPin) console.log('No second core, or no taskset: nothing is pinned, and figures waver more.')
const { status } = spawnSync(command, words, { cwd: root, stdio: 'inherit' })
process.exit(status ?? 1)
