// Builds when a source is newer than the last build, or another file than then; a built tree costs a few milliseconds.
// Runs on Node 20, before the Node that the packages bring is known.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeBinary, root } from './install.mjs'

const inputs = ['src', 'scripts', 'package-lock.json']
const stamp = join(root, 'dist/.built-from')

export function buildIfStale() {
  const now = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  console.log('Building')
  const result = spawnSync(nodeBinary(), [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' })
  if (result.status !== 0) process.exit(result.status ?? 1)
  writeFileSync(stamp, now)
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const input of inputs) {
    const path = join(root, input)
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true })
          .map((name) => join(path, name))
          .sort()
      : [path]
    for (const file of files) {
      const { mtimeMs, size } = statSync(file)
      hash.update(`${file.slice(root.length)} ${mtimeMs} ${size}\n`)
    }
  }
  return hash.digest('hex')
}
