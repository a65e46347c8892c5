// Every generated file and where it lies; tests/architecture/generated-docs.test.ts compares them with what is committed.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { startTestServer } from '../tests/support/test-server.ts'
import { describeRoutes } from './describe-routes.ts'
import { describeSchema } from './describe-schema.ts'
import { sliceGraph, sliceTable } from './describe-slices.ts'
import { describeTables } from './describe-tables.ts'
import { generateTables } from './generate-tables.ts'

const root = join(import.meta.dirname, '..')

/** Path from the root to the whole text that it should have. */
export async function generatedFiles(): Promise<Record<string, string>> {
  const server = await startTestServer()
  const { name, ownerConfig } = await server.makeDatabase()
  const client = new pg.Client(ownerConfig)
  await client.connect()
  try {
    return {
      'docs/generated/routes.md': describeRoutes(),
      'docs/generated/slices.mmd': sliceGraph(),
      'docs/generated/tables.md': await describeTables(client),
      'db/schema.generated.sql': await describeSchema(client),
      'src/platform/database/tables.generated.ts': await generateTables(ownerConfig),
      'ARCHITECTURE.md': between(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'), sliceTable()),
    }
  } finally {
    await client.end()
    await server.dropDatabase(name)
    await server.stop()
  }
}

/** Puts the table between its markers and leaves the rest as people wrote it. */
function between(text: string, table: string): string {
  const [begin, end] = ['<!-- slices: written by npm run docs -->', '<!-- end of slices -->']
  const [before, rest] = text.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) throw new Error('ARCHITECTURE.md has lost its markers')
  return `${before}${begin}\n\n${table}\n${end}${after}`
}

if (import.meta.main) {
  const check = process.argv.includes('--check')
  const files = Object.entries(await generatedFiles())
  const stale = files.filter(([path, text]) => textOf(path) !== text)
  for (const [path, text] of check ? [] : stale) writeFileSync(join(root, path), text)
  for (const [path] of stale) console.log(`${check ? 'stale' : 'written'}: ${path}`)
  if (check && stale.length > 0) {
    console.log('Run "npm run docs" and commit what it writes.')
    process.exitCode = 1
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8')
  } catch {
    return undefined
  }
}
