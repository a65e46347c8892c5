// Lets Node run .tsx sources as they stand (tests, docs, bench). Node strips the types of .ts by itself;
// .tsx needs a transform, and without this hook it stops with ERR_UNKNOWN_FILE_EXTENSION.
// Hundreds of test files load the same sources, each in a process of its own: what is made of a source is kept.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, enableCompileCache, registerHooks } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const kept = join(import.meta.dirname, '../node_modules/.cache/tiex')
const require = createRequire(import.meta.url)
enableCompileCache(join(kept, 'compiled'))

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    return { format: 'module', source: transformed(fileURLToPath(url)), shortCircuit: true }
  },
})

function transformed(path) {
  const source = readFileSync(path, 'utf8')
  const options = {
    loader: 'tsx',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'inline',
    sourcefile: path,
    target: 'node24',
  }
  const { version } = require('esbuild/package.json')
  const hash = createHash('sha256')
    .update(JSON.stringify([version, options, source]))
    .digest('hex')
  const file = join(kept, 'transformed', `${hash}.mjs`)
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // Loaded only now: its process takes longer to start than all that is kept to read.
    const { code } = require('esbuild').transformSync(source, options)
    keep(file, code)
    return code
  }
}

/** Whole or not at all: others read it at the same time. Where nothing can be written, nothing is kept. */
function keep(file, code) {
  try {
    mkdirSync(join(kept, 'transformed'), { recursive: true })
    writeFileSync(`${file}.${process.pid}`, code)
    renameSync(`${file}.${process.pid}`, file)
  } catch {
    // The next process makes it again.
  }
}
