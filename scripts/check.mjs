// `npm run check`: what needs no browser and little time, two at once. Everything is run even when something fails.
import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { nodeBinary, root } from './install.mjs'
import { quickTests } from './quick-tests.mjs'

const node = nodeBinary()
const bin = join(root, 'node_modules/.bin')
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, FORCE_COLOR: '0' }
const tests = ['--import', './scripts/tsx-hook.mjs', '--test', '--test-reporter=./scripts/count-reporter.mjs']

const architecture = globSync('tests/architecture/*.test.{mjs,ts}', { cwd: root }).sort()

const checks = [
  { name: 'types', words: ['node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false'] },
  { name: 'format and lint', words: ['scripts/biome.mjs', 'ci', '--colors=off', '.'] },
  {
    name: 'dependencies between files',
    words: [
      '--import',
      './scripts/typescript-6-hook.mjs',
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      'src',
      'tests',
      '--config',
      '.dependency-cruiser.mjs',
    ],
  },
  { name: 'architecture', words: [...tests, ...architecture] },
  // All in one process: they take 10 s together, and starting one for each of them took 20 more.
  { name: 'rules and components', words: [...tests, '--test-isolation=none', ...quickTests()] },
]

const begun = performance.now()
const waiting = [...checks]
let failed = 0
await Promise.all([worker(), worker()])
const seconds = ((performance.now() - begun) / 1000).toFixed(1)
console.log(`\ncheck: ${checks.length - failed} passed, ${failed} failed, in ${seconds} s`)
process.exit(failed === 0 ? 0 : 1)

async function worker() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const from = performance.now()
    const { status, output } = await run(next.words)
    const took = `${((performance.now() - from) / 1000).toFixed(1)} s`
    if (status !== 0) failed += 1
    const detail = status === 0 ? '' : `\n${output.trim()}\n`
    console.log(`${status === 0 ? 'passed' : 'FAILED'}: ${next.name}, ${took}${detail}`)
  }
}

function run(words) {
  return new Promise((done) => {
    const child = spawn(node, words, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('close', (status) => done({ status, output }))
    child.on('error', (error) => done({ status: 1, output: String(error) }))
  })
}
