// The headings of every Word file that the service makes: whoever listens to it, or walks through it by its headings, finds
// no part that seems to be left out.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { allRoutes } from '../../app.ts'
import { findChartFonts } from '../../platform/charts/chart-fonts.ts'
import { routes } from '../../routes.ts'
import { aFullPlan, aPlan, aPlanDocument } from './made-plan.fixture.ts'
import { aReport, aSubmittedAssessment, besideSix } from './made-report.fixture.ts'
import { openWord } from './opened-word.fixture.ts'
import { makeDocument } from './report-file.document.ts'

const fonts = findChartFonts(createRequire(import.meta.url).resolve)
const files = {
  [routes.reportWord.pattern]: {
    'an assessment beside those of colleagues': { report: aReport(undefined, undefined, besideSix()) },
    'an assessment without answers': { report: aReport(aSubmittedAssessment([])) },
  },
  [routes.planWord.pattern]: {
    'a plan with contents': { plan: aPlanDocument(aFullPlan({ actions: 24, steps: 2 })) },
    'a plan without contents': { plan: aPlanDocument(aFullPlan({ actions: 2, steps: 1 })) },
    'a plan without actions': { plan: aPlanDocument({ plan: aPlan, areas: [], actions: [] }) },
  },
} as const

test('every address of a Word file is tried here', () => {
  const addresses = allRoutes.map(({ path }) => path.pattern as string)
  assert.deepEqual(
    addresses.filter((pattern) => pattern.endsWith('.docx')).toSorted(),
    Object.keys(files).toSorted(),
  )
})

for (const [name, given] of Object.values(files).flatMap((kinds) => Object.entries(kinds)))
  test(`${name}: headings begin at the first level, and go down one level at a time`, async () => {
    const { headingLevels } = openWord(await makeDocument({ format: 'docx', ...given }, { fonts }))
    assert.equal(headingLevels[0], 1)
    const jumps = headingLevels.filter((level, at) => level > (headingLevels[at - 1] ?? 0) + 1)
    assert.deepEqual(jumps, [], headingLevels.join(' '))
  })
