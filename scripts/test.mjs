// `npm test`: everything there is to check, cheapest first, and one closing line with the count.
import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfStale } from './build-if-stale.mjs'
import { nodeBinary, root } from './install.mjs'

buildIfStale()

const node = nodeBinary()
const scratch = mkdtempSync(join(tmpdir(), 'tiex-test-'))
const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}` }
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

/** A run of test files; each test counts. `concurrency`: files at once. */
function runTests(name, files, { concurrency = 2, more = {} } = {}) {
  if (files.length === 0) return
  console.log(`\n${name}: ${files.length} files`)
  const counts = join(scratch, `${name.replaceAll(/\W+/g, '-')}.json`)
  const words = [
    '--import',
    './scripts/tsx-hook.mjs',
    '--test',
    `--test-concurrency=${concurrency}`,
    '--test-reporter=./scripts/count-reporter.mjs',
    '--test-reporter-destination=stdout',
    ...files,
  ]
  const { status } = spawnSync(node, words, {
    cwd: root,
    env: { ...env, ...more, TEST_COUNTS: counts },
    stdio: 'inherit',
  })
  try {
    const counted = JSON.parse(readFileSync(counts, 'utf8'))
    passed += counted.passed
    failed += counted.failed
    if (status !== 0 && counted.failed === 0) failed += 1
  } catch {
    failed += 1
    console.log(`FAILED: ${name} ended without a count`)
  }
}

function find(...patterns) {
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: root })).sort()
  return wanted.length === 0 ? files : files.filter((file) => wanted.some((word) => file.includes(word)))
}

if (wanted.length === 0) check('npm run check', ['scripts/check.mjs'])
runTests(
  'Rules, queries and tasks',
  find('src/**/*.test.{ts,tsx}', 'tests/*/*.test.{ts,tsx}').filter(
    (file) => !file.startsWith('tests/journeys/') && !file.startsWith('tests/architecture/'),
  ),
)
runTests('Journeys in a browser', find('tests/journeys/**/*.test.{ts,tsx}'), { concurrency: 1 })

const { runOnPostgres15 } = await import('./second-database.mjs')
await runOnPostgres15({
  files: find('src/**/*.queries.test.ts', 'src/platform/database/{handle,migrate}.test.ts'),
  run: (files, more) => runTests('Queries on PostgreSQL 15', files, { more }),
})

spawnSync(node, ['--import', './scripts/tsx-hook.mjs', 'tests/support/stop-test-server.ts'], {
  cwd: root,
  env,
  stdio: 'inherit',
})
rmSync(scratch, { recursive: true, force: true })
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
