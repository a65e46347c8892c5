// What the slices are and which really use which: the Mermaid graph and the table in ARCHITECTURE.md.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { purposes } from '../architecture.mjs'

const root = join(import.meta.dirname, '..')
/** In the order of architecture.mjs; one that has not been begun is left out. */
const slices = Object.keys(purposes).filter((slice) => existsSync(join(root, 'src/slices', slice)))

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

function usedBy(slice: string): string[] {
  const files = globSync(`src/slices/${slice}/**/*.{ts,tsx}`, { cwd: root }).filter(
    (path) => !/[.](test|fixture)[.]tsx?$/.test(path),
  )
  const imported = files.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/from '(?:\.\.\/)+([a-z-]+)\//g)].map(
      ([, name]) => name,
    ),
  )
  return slices.filter((one) => one !== slice && imported.includes(one))
}
