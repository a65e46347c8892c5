// Makes sure that what package-lock.json names is installed, and says which Node runs the service.
// Runs on Node 20 with nothing installed: it may use only what comes with Node.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// import.meta.dirname came with Node 20.11.
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Installs when something is missing or of another version; a fresh clone needs nothing but this. */
export function ensureInstalled() {
  if (isInstalled()) return
  console.log('Installing what is missing')
  // No package's install script is run: the embedded database's links and esbuild's binary are found without them.
  const words = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const npm = process.env.npm_execpath
  const result = npm
    ? spawnSync(process.execPath, [npm, ...words], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', words, { cwd: root, stdio: 'inherit' })
  if (result.status !== 0) {
    console.error('npm could not install the packages; see its message above.')
    process.exit(1)
  }
}

function isInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installed)) return false
  const has = JSON.parse(readFileSync(installed, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (path in has ? has[path].version === version : optional === true),
  )
}

/** The Node that the packages bring (24), or the one running now where they bring none for this kind of machine. */
export function nodeBinary() {
  const brought = join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`)
  return existsSync(brought) ? brought : process.execPath
}
