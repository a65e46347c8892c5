// What the slices are and which really use which: the Mermaid graph and the table in ARCHITECTURE.md.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mayUse, purposes, type Slice } from '../architecture.mjs'

const root = join(import.meta.dirname, '..')
const slices = Object.keys(mayUse) as Slice[]

/** The edges that exist, not those that would be allowed. */
export function sliceGraph(): string {
  const edges = slices.flatMap((slice) => usedBy(slice).map((used) => `  ${slice} --> ${used}`))
  return `%% Written by npm run docs from the imports; do not edit.\nflowchart TD\n${[...slices.map((s) => `  ${s}`), ...edges].join('\n')}\n`
}

export function sliceTable(): string {
  const rows = slices.map((slice) => {
    const used = usedBy(slice)
    return `| [${slice}](src/slices/${slice}/README.md) | ${purposes[slice]} | ${used.join(', ') || 'nothing'} |`
  })
  return `| Slice | For | Uses |\n| --- | --- | --- |\n${rows.join('\n')}\n`
}

function usedBy(slice: Slice): Slice[] {
  const files = globSync(`src/slices/${slice}/*.{ts,tsx}`, { cwd: root }).filter(
    (path) => !/[.](test|fixture)[.]tsx?$/.test(path),
  )
  const imported = files.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/from '\.\.\/([a-z-]+)\//g)].map(([, name]) => name),
  )
  return slices.filter((one) => imported.includes(one))
}
