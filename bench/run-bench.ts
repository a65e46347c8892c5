// Runs the parts that were asked for, one after the other, and prints one table. Ends with 1 where a limit was missed.
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { type BenchOptions, type Part, readBenchOptions } from './bench-options.ts'
import { hasPassed, type Measure, tableOf } from './measure.ts'
import { measureComparison } from './measure-comparison.ts'
import { measureDocuments } from './measure-documents.ts'
import { measureFaults } from './measure-faults.ts'
import { measureJourney } from './measure-journey.ts'
import { measureLimits } from './measure-limits.ts'
import { measurePages } from './measure-pages.ts'
import { measurePlans } from './measure-plans.ts'
import { measureRowSecurity } from './measure-row-security.ts'
import { measureStart } from './measure-start.ts'
import { measureWeight } from './measure-weight.ts'
import { measureWorkshop } from './measure-workshop.ts'
import { waitForQuiet } from './quiet-rounds.ts'
import { givePriorityBackAtEnd, keepOthersOff, takePriority } from './take-priority.ts'

const measureOf: Readonly<Record<Part, (options: BenchOptions) => Promise<Measure[]>>> = {
  limits: measureLimits,
  start: measureStart,
  weight: measureWeight,
  pages: measurePages,
  journey: measureJourney,
  documents: measureDocuments,
  comparison: measureComparison,
  workshop: measureWorkshop,
  plans: measurePlans,
  'row-security': measureRowSecurity,
  faults: measureFaults,
}

/** Where many share the core: in real time the kernel would let each go on for a tenth of a second before the next. */
const sharing: readonly Part[] = ['journey', 'documents', 'workshop', 'faults']

const options = readBenchOptions(process.argv.slice(2))
givePriorityBackAtEnd()
takePriority(process.pid)
waitForQuiet(options.quick ? 0 : 120_000)
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores; Node ${process.versions.node}`,
)
if (options.serviceCore !== undefined)
  console.log(`The service and its database have core ${options.serviceCore}, whoever asks has another.`)
const measures: Measure[] = []
for (const part of options.only) {
  const begun = performance.now()
  if (options.realtime) keepOthersOff(!sharing.includes(part))
  measures.push(...(await measureOf[part](options)))
  console.log(`${part}: ${((performance.now() - begun) / 1_000).toFixed(0)} s`)
}
console.log(`\n${tableOf(measures)}\n`)
if (options.json) writeFileSync(options.json, `${JSON.stringify(measures, null, 2)}\n`)
const missed = measures.filter((measure) => !hasPassed(measure)).length
console.log(
  `${measures.length} figures, ${missed} limits missed${options.quick ? ' (quick: too short to judge by)' : ''}`,
)
process.exit(missed === 0 ? 0 : 1)
