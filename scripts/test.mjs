// `npm test`: everything there is to check, cheapest first, and one closing line with the count.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfStale } from './build-if-stale.mjs'
import { nodeBinary, root } from './install.mjs'
import { quickTests } from './quick-tests.mjs'

buildIfStale()

const node = nodeBinary()
const scratch = mkdtempSync(join(tmpdir(), 'tiex-test-'))
const counts = join(scratch, 'counts')
const env = {
  ...process.env,
  PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
  TEST_COUNTS: counts,
}
const wanted = process.argv.slice(2)
let passed = 0
let failed = 0

/** A command that passes or fails as a whole. */
function check(name, words) {
  const { status } = spawnSync(node, words, { cwd: root, env, stdio: 'inherit' })
  if (status === 0) passed += 1
  else failed += 1
  console.log(`${status === 0 ? 'passed' : 'FAILED'}: ${name}`)
}

/** A run of test files, two at once; each test counts. `more`: variables beside the usual ones. */
function runTests(name, files, more = {}) {
  if (files.length === 0) return
  console.log(`\n${name}: ${files.length} files`)
  const words = [
    '--import',
    './scripts/tsx-hook.mjs',
    '--test',
    '--test-concurrency=2',
    // The slowest file takes 2 minutes. One that waits for ever would hold up the whole run, and never be named.
    '--test-timeout=1800000',
    '--test-reporter=./scripts/count-reporter.mjs',
    '--test-reporter-destination=stdout',
    ...files,
  ]
  const before = counted()
  const { status } = spawnSync(node, words, { cwd: root, env: { ...env, ...more }, stdio: 'inherit' })
  const after = counted()
  const ended = after.runs > before.runs
  if (!ended) console.log(`FAILED: ${name} ended without a count`)
  if (!ended || (status !== 0 && after.failed === before.failed)) failed += 1
}

/** What the runs of test files have counted so far, those of `npm run check` among them. */
function counted() {
  const runs = existsSync(counts) ? readFileSync(counts, 'utf8').trim().split('\n') : []
  const sum = (column) => runs.reduce((total, run) => total + Number(run.split(' ')[column]), 0)
  return { runs: runs.length, passed: sum(0), failed: sum(1) }
}

function find(...patterns) {
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: root })).sort()
  return wanted.length === 0 ? files : files.filter((file) => wanted.some((word) => file.includes(word)))
}

const isCheckedAlready = new Set(wanted.length === 0 ? quickTests() : [])
if (wanted.length === 0) check('npm run check', ['scripts/check.mjs'])
runTests(
  'Rules, queries and tasks',
  find('src/**/*.test.{ts,tsx}', 'tests/*/*.test.{ts,tsx}').filter(
    (file) => !isCheckedAlready.has(file) && !/^tests\/(?:journeys|architecture)\//.test(file),
  ),
)
runTests('Journeys in a browser', find('tests/journeys/**/*.test.{ts,tsx}'))

const { runOnPostgres15 } = await import('./second-database.mjs')
await runOnPostgres15({
  files: find('src/**/*.queries.test.ts', 'src/platform/database/{handle,migrate}.test.ts'),
  run: (files, more) => runTests('Queries on PostgreSQL 15', files, more),
})

spawnSync(node, ['--import', './scripts/tsx-hook.mjs', 'tests/support/stop-test-server.ts'], {
  cwd: root,
  env,
  stdio: 'inherit',
})
const tests = counted()
passed += tests.passed
failed += tests.failed
rmSync(scratch, { recursive: true, force: true })
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
