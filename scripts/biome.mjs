// Runs Biome, which formats and lints: `node scripts/biome.mjs check --write .`. Its program comes from the package for
// this kind of machine alone; the package around it names other kinds whose absence makes `npm ci` refuse to install.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

const program = join(root, `node_modules/@biomejs/cli-${process.platform}-${process.arch}/biome`)
if (existsSync(program)) {
  const { status } = spawnSync(program, process.argv.slice(2), { cwd: root, stdio: 'inherit' })
  process.exit(status ?? 1)
}
console.error(`NOT RUN: there is no Biome for ${process.platform} on ${process.arch} among the packages.`)
process.exit(1)
