// The Word report: how long it takes, and what somebody else who answers an area feels of it.
import { expect } from '../tests/support/answering-officer.ts'
import type { BenchOptions } from './bench-options.ts'
import { type Measure, several } from './measure.ts'
import { latency, viewer } from './measure-pages.ts'
import { childrenOf, quietRounds, residentMegabytes } from './quiet-rounds.ts'
import { withStage } from './stage.ts'
import { submitAssessment } from './submit-assessment.ts'

export async function measureDocuments(options: BenchOptions): Promise<Measure[]> {
  return await withStage(options, async (stage) => {
    const author = await stage.officer()
    const { report } = await submitAssessment(author)
    const take = async () => expect(await author.visitor.get(report), 200).milliseconds
    const reader = viewer(await stage.officer())
    for (let time = 0; time < 300; time += 1) await reader()

    const cold = await take()
    const plan = stage.plan(options.quick ? 1 : 3)
    const reports = await quietRounds(plan, () => several(options.quick ? 3 : 7, take))
    const pages = await quietRounds(plan, async () => {
      const until = { stopped: false }
      const making = repeat(take, until)
      const times = await several(options.quick ? 200 : 600, reader)
      until.stopped = true
      await making
      return times
    })
    return [
      { name: 'Word report, the first', figure: cold, unit: 'ms' },
      ...latency('Word report', reports, { p50: 800 }),
      ...latency('area page while reports are made without a pause', pages, { p99: 9 }),
      {
        name: 'memory of the process that makes reports',
        figure: Math.max(...childrenOf(stage.service.pid, 'document.worker').map(residentMegabytes)),
        unit: 'MB',
      },
      {
        name: 'memory of the service after the reports',
        figure: residentMegabytes(stage.service.pid),
        unit: 'MB',
        limit: { atMost: 250 },
      },
    ]
  })
}

async function repeat(once: () => Promise<number>, until: { stopped: boolean }): Promise<void> {
  while (!until.stopped) await once()
}
