// Brings the database up to the files of content/ at every start: what has changed is read, checked and stored, all of
// it or none. Unchanged files are hashed and not parsed.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type ContentFile, type ContentPart, contentParts } from './content-parts.ts'
import { type Handle, within } from './platform/database/handle.ts'
import { openPool, type PgConfig } from './platform/database/pool.ts'
import { StartProblem } from './platform/database/start-problem.ts'
import { loadedHashes, lockContent, rememberHash } from './platform/files/content-hash.queries.ts'

/** Raise it when what the readers make of unchanged files changes: databases then load them anew. */
const readers = 1

/**
 * Loads the content in `folder`, as the owner of the tables.
 * @throws StartProblem whose message names every fault of every file, a line each; the database is then as it was.
 */
export async function loadContent(owner: PgConfig, folder: string, now: Date): Promise<void> {
  const files = readFiles(folder)
  const pool = openPool(owner, { max: 1 })
  try {
    await within(pool, { settings: {}, mode: 'write' }, (tx) => loadChanged(tx, files, now))
  } finally {
    await pool.end()
  }
}

type Files = Parameters<ContentPart['read']>[0]

async function loadChanged(tx: Handle, files: Files, now: Date): Promise<void> {
  await lockContent(tx)
  const loaded = await loadedHashes(tx)
  const faults: string[] = []
  for (const part of contentParts) {
    const sha256 = hashOf(part, files)
    if (loaded.get(part.name) === sha256) continue
    const read = part.read(files)
    faults.push(...(read.ok ? await read.value(tx, now) : read.errors))
    await rememberHash(tx, { name: part.name, sha256, at: now })
  }
  // Thrown inside the transaction, so that nothing of a faulty content stays. Two parts may tell of one file.
  if (faults.length > 0) throw new StartProblem([...new Set(faults)].join('\n'))
}

function readFiles(folder: string): Files {
  const names = new Set(contentParts.flatMap((part) => part.files))
  return Object.fromEntries([...names].map((name) => [name, readText(folder, name)])) as Files
}

function readText(folder: string, name: string): ContentFile {
  return { file: join(basename(folder), name), text: readFileSync(join(folder, name), 'utf8') }
}

function hashOf(part: ContentPart, files: Files): string {
  const texts = part.files.map((name) => files[name].text)
  return createHash('sha256')
    .update(JSON.stringify([readers, ...texts]))
    .digest('hex')
}
