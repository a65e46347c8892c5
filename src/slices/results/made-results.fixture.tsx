// Submitted assessments made for tests, and their pages as HTML.
import { dotPlot } from '../../platform/charts/dot-plot.ts'
import type { Frame } from '../../ui/frame.ts'
import { renderPage } from '../../ui/render-page.tsx'
import type { FullAssessment, Response, Submitted } from '../assessment/assessment.rules.ts'
import { type Framework, findArea } from '../framework/framework.rules.ts'
import type { Resource } from '../resources/resources.rules.ts'
import type { OfficialFacts } from './official-findings.rules.ts'
import type { Planned } from './results-plan.rules.ts'
import type { Reader } from './results-reader.rules.ts'
import { AreaResultPage } from './view-area-result.page.tsx'
import { describeAreaResult } from './view-area-result.rules.ts'
import { ResultsPage } from './view-results.page.tsx'
import { describeResults, scoreSubmitted } from './view-results.rules.ts'

export type MadeArea = Partial<Omit<Response, 'areaId' | 'answers'>> & {
  /** An option for each of the area's statements, in their order; an empty text is no answer. */
  readonly options?: readonly string[]
}

export type MadeAssessment = {
  readonly areas?: Readonly<Record<string, MadeArea>>
  readonly assessment?: Partial<Submitted>
}

export function madeSubmitted(framework: Framework, made: MadeAssessment = {}): FullAssessment<Submitted> {
  const submittedAt = new Date('2026-12-03T09:30:00Z')
  return {
    framework,
    assessment: {
      id: '0b6f7e0a-4d2c-4f0e-9a51-6d5f3c1b2a90',
      councilCode: 'E06000001',
      authorId: 'd5a6f3b2-8c1e-4c7a-b0f4-2e9d8a7c6b51',
      frameworkVersion: framework.version,
      scope: { kind: 'council' },
      status: 'submitted',
      kind: 'own',
      roundId: undefined,
      begunAt: submittedAt,
      savedAt: submittedAt,
      submittedAt,
      ...made.assessment,
    },
    responses: Object.entries(made.areas ?? {}).map(([areaId, { options = [], ...rest }]) => {
      const statements = findArea(framework, areaId)?.statements ?? []
      const given = statements.map(({ id }, index) => [id, options[index] ?? ''] as const)
      return {
        areaId,
        answers: Object.fromEntries(given.filter(([, option]) => option !== '')),
        notes: {},
        deliberate: false,
        deliberateReason: '',
        inPlan: false,
        version: 1,
        editor: '',
        editNumber: 0,
        savedAt: submittedAt,
        ...rest,
      }
    }),
  }
}

/** The same for every area: the options in turn, beginning one further in each area, so that scores differ. */
export function rotatedAreas(framework: Framework, options: readonly string[]): Record<string, MadeArea> {
  return Object.fromEntries(
    framework.areas.map((area, place) => [
      area.id,
      {
        options: area.statements.map(
          (_, index) => options[(place * 2 + (index % (1 + (place % 3)))) % options.length] ?? '',
        ),
      },
    ]),
  )
}

const madeFrame: Frame = {
  assets: { css: '/assets/main.css', js: '/assets/main.js', icon: '/assets/icon.svg' },
  navigation: [{ key: 'assessments', text: 'Assessments', href: '/assessments' }],
  person: { name: 'Priya Patel', place: 'Hartlepool', accountHref: '/account', signOutHref: '/sign-out' },
  signInHref: '/sign-in',
  footerLinks: [{ text: 'Privacy', href: '/privacy' }],
}

type Shown = {
  readonly reader?: Reader
  readonly record?: OfficialFacts
  readonly resources?: readonly Resource[]
  readonly previous?: FullAssessment<Submitted>
  readonly planned?: Planned
  readonly frame?: Frame
}

export function resultsHtml(full: FullAssessment<Submitted>, shown: Shown = {}): string {
  const { reader = { kind: 'author' }, record, resources = [], previous, planned, frame = madeFrame } = shown
  const view = describeResults({ ...scoreSubmitted(full), reader, record, resources, previous, planned })
  const chart = view.chart && dotPlot(view.chart, 'wide') + dotPlot(view.chart, 'narrow')
  return renderPage(<ResultsPage view={view} chart={chart} />, frame)
}

export function areaResultHtml(
  full: FullAssessment<Submitted>,
  areaId: string,
  shown: Omit<Shown, 'previous'> = {},
): string {
  const { reader = { kind: 'author' }, resources = [], planned, frame = madeFrame } = shown
  const area = findArea(full.framework, areaId)
  if (!area) throw new Error(`No area ${areaId}`)
  const view = describeAreaResult({ ...scoreSubmitted(full), reader, area, planned, resources })
  return renderPage(<AreaResultPage view={view} />, frame)
}

/** What a person reads in main, white space folded and the drawings left out. */
export function mainText(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  return main
    .replaceAll(/<svg[\s\S]*?<\/svg>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')
}
