// The files of the repository, without what is installed, built or kept as data. Works where git does not.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')
const folders = '{src,tests,scripts,bench,docs,db,content,.ci}'

/** Paths from the root, sorted. */
export function filesMatching(...patterns) {
  return globSync(patterns, { cwd: root }).sort()
}

export function everyFile() {
  const inFolders = globSync(`${folders}/**/*.*`, { cwd: root })
  const atTop = globSync('*.{md,mjs,json}', { cwd: root })
  return [...inFolders, ...atTop, '.gitignore', 'LICENSE'].sort()
}

export function sourceFiles() {
  return filesMatching('{src,tests,scripts,bench}/**/*.{ts,tsx,mjs}', '*.mjs', '.dependency-cruiser.mjs')
}

export function read(path) {
  return readFileSync(join(root, path), 'utf8')
}
