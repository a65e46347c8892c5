// Lets Node run .tsx sources as they stand (tests, docs, bench). Node strips the types of .ts by itself;
// .tsx needs a transform, and without this hook it stops with ERR_UNKNOWN_FILE_EXTENSION.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), {
      loader: 'tsx',
      format: 'esm',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcemap: 'inline',
      sourcefile: fileURLToPath(url),
      target: 'node24',
    })
    return { format: 'module', source: code, shortCircuit: true }
  },
})
