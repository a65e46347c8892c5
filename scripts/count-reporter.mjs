// Prints each file's failures in full, its passes as a count and what it took, and adds a line with the totals to the
// file TEST_COUNTS, for the script that sums them.
import { appendFileSync } from 'node:fs'
import { relative } from 'node:path'

export default async function* countReporter(source) {
  const files = new Map()
  const seconds = new Map()
  for await (const event of source) {
    if (event.type === 'test:stderr' || event.type === 'test:stdout') yield event.data.message
    noteDuration(seconds, event)
    const outcome = outcomeOf(event)
    if (outcome === undefined) continue
    if (outcome === 'skipped') {
      yield `SKIPPED: ${event.data.name}: ${event.data.skip ?? event.data.todo}\n`
      continue
    }
    const file = count(files, event.data, outcome)
    if (outcome === 'failed')
      yield `FAILED: ${file}: ${event.data.name}\n${describe(event.data.details?.error)}\n\n`
  }
  for (const [file, counts] of files) yield closingLine(file, counts, seconds.get(file))
  const sum = (outcome) => [...files.values()].reduce((total, counts) => total + counts[outcome], 0)
  if (process.env.TEST_COUNTS) appendFileSync(process.env.TEST_COUNTS, `${sum('passed')} ${sum('failed')}\n`)
}

function noteDuration(seconds, { type, data }) {
  if (type === 'test:summary' && data.file)
    seconds.set(relative(process.cwd(), data.file), data.duration_ms / 1000)
}

/** `seconds`: undefined where files shared a process. */
function closingLine(file, { passed, failed }, seconds) {
  const took = seconds === undefined ? '' : `, ${seconds.toFixed(1)} s`
  return `  ${file}: ${passed} passed, ${failed} failed${took}\n`
}

/** Adds the outcome to its file's, and gives the file's name. */
function count(files, data, outcome) {
  const file = data.file ? relative(process.cwd(), data.file) : data.name
  const counts = files.get(file) ?? { passed: 0, failed: 0 }
  files.set(file, counts)
  counts[outcome] += 1
  return file
}

/** Undefined for what is no test's own outcome: a suite, a file, a parent that only repeats its children's failure. */
function outcomeOf({ type, data }) {
  if (type !== 'test:pass' && type !== 'test:fail') return undefined
  if (data.skip !== undefined || data.todo !== undefined) return 'skipped'
  if (type === 'test:fail')
    return data.details?.error?.failureType === 'subtestsFailed' ? undefined : 'failed'
  return data.details?.type === 'suite' || data.name === data.file ? undefined : 'passed'
}

function describe(error) {
  return String(error?.cause?.stack ?? error?.cause ?? error?.message ?? error)
}
