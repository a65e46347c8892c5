// What the browser loads, built as for production: within the budget, named by content, and free of what is not ours to use.
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

let outDir = ''
let assets: { css: string; js: string; icon: string }
const fileOf = (url: string) => join(outDir, url.replace('/assets/', ''))

before(async () => {
  outDir = mkdtempSync(join(tmpdir(), 'tiex-assets-'))
  // A variable keeps the type checker out of a script that has no types of its own.
  const script = new URL('../../scripts/build-assets.mjs', import.meta.url).href
  const { buildAssets } = await import(script)
  assets = await buildAssets({ outDir })
})

after(() => rmSync(outDir, { recursive: true, force: true }))

test('the list of assets names files that exist, each with its two compressed forms', () => {
  assert.deepEqual(JSON.parse(readFileSync(join(outDir, 'assets.json'), 'utf8')), assets)
  for (const url of Object.values(assets)) {
    assert.match(url, /^\/assets\/[a-z]+-[0-9a-f]{12}\.(css|js|svg)$/)
    const plain = readFileSync(fileOf(url))
    assert.deepEqual(gunzipSync(readFileSync(`${fileOf(url)}.gz`)), plain)
    assert.deepEqual(brotliDecompressSync(readFileSync(`${fileOf(url)}.br`)), plain)
  }
  assert.equal(readdirSync(outDir).length, 10)
})

test('the stylesheet keeps to its budget', (t) => {
  const size = statSync(`${fileOf(assets.css)}.gz`).size
  t.diagnostic(`stylesheet ${size} bytes compressed, of 15,360 allowed`)
  assert.ok(size <= 15_360)
})

test('neither the font nor the crown of GOV.UK is used, and nothing is fetched from elsewhere', () => {
  const css = readFileSync(fileOf(assets.css), 'utf8')
  const found = css.match(/GDS Transport|@font-face|crown|crest|url\(/gi)
  assert.equal(found, null)
  assert.ok(css.includes('#40235b'))
})
