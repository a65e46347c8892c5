// Styles, scripts and the icon. Each file's name holds a hash of its content, so a browser may keep it for good.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
}

type Asset = {
  readonly type: string
  readonly plain: Uint8Array<ArrayBuffer>
  readonly packed: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
}

/** Reads the folder once (a few hundred kB) and answers from memory; undefined for a name that is not there. */
export function openStaticAssets(folder: string): (name: string, accepts: string) => Response | undefined {
  const assets = readAssets(folder)
  return (name, accepts) => {
    const asset = assets.get(name)
    if (!asset) return undefined
    const encoding = ['br', 'gzip'].find((one) => accepts.includes(one) && asset.packed.has(one))
    const headers = new Headers({
      'Content-Type': asset.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
    })
    if (encoding) headers.set('Content-Encoding', encoding)
    return new Response(encoding ? (asset.packed.get(encoding) ?? asset.plain) : asset.plain, { headers })
  }
}

function readAssets(folder: string): ReadonlyMap<string, Asset> {
  const names = readdirSync(folder)
  const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)))
  const assets = new Map<string, Asset>()
  for (const name of names) {
    const type = types[name.slice(name.lastIndexOf('.') + 1)]
    if (!type) continue
    const packed = new Map<string, Uint8Array<ArrayBuffer>>()
    if (names.includes(`${name}.br`)) packed.set('br', read(`${name}.br`))
    if (names.includes(`${name}.gz`)) packed.set('gzip', read(`${name}.gz`))
    assets.set(name, { type, plain: read(name), packed })
  }
  return assets
}
