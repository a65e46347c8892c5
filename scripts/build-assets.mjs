// Makes what the browser loads: one stylesheet, one script, one icon, each named by its content, so that it may be
// kept for ever, and each compressed beforehand, so that serving it costs nothing.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build } from 'esbuild'
import { compile } from 'sass'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Writes the assets, `.br` and `.gz` beside each, and `assets.json` with their public addresses.
 * @param {{ outDir: string, dev?: boolean }} options `dev` keeps the code readable and compresses lightly
 * @returns {Promise<{ css: string, js: string, icon: string }>} the public addresses: `/assets/<name>`
 */
export async function buildAssets({ outDir, dev = false }) {
  mkdirSync(outDir, { recursive: true })
  const [css, js, icon] = await Promise.all([
    write({ outDir, dev, name: 'main', type: 'css', bytes: styles(dev) }),
    script(dev).then((bytes) => write({ outDir, dev, name: 'main', type: 'js', bytes })),
    write({
      outDir,
      dev,
      name: 'icon',
      type: 'svg',
      bytes: readFileSync(join(root, 'src/ui/assets/icon.svg')),
    }),
  ])
  const assets = { css, js, icon }
  writeFileSync(join(outDir, 'assets.json'), `${JSON.stringify(assets, null, 2)}\n`)
  return assets
}

function styles(dev) {
  const { css } = compile(join(root, 'src/styles/main.scss'), {
    style: dev ? 'expanded' : 'compressed',
    loadPaths: [join(root, 'node_modules')],
    quietDeps: true,
  })
  return Buffer.from(css)
}

async function script(dev) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/browser/main.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2020',
    minify: !dev,
    sourcemap: dev ? 'inline' : false,
    legalComments: 'none',
    write: false,
  })
  return Buffer.from(outputFiles[0].contents)
}

async function write({ outDir, dev, name, type, bytes }) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  const file = `${name}-${hash}.${type}`
  const level = dev ? 1 : 9
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: dev ? 1 : 11 } }),
    promisify(gzip)(bytes, { level }),
  ])
  writeFileSync(join(outDir, file), bytes)
  writeFileSync(join(outDir, `${file}.br`), br)
  writeFileSync(join(outDir, `${file}.gz`), gz)
  return `/assets/${file}`
}
