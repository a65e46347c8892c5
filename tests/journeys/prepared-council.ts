// A council with everything that a page can show: long names and notes, drafts at every stage, results of every kind.
import { routes } from '../../src/routes.ts'
import type { Browsing } from '../support/browser.ts'
import {
  allAnswered,
  areaIds,
  beginAssessment,
  fillAreas,
  mixedAnswers,
  submitAssessment,
} from '../support/made-assessments.ts'
import { longNote, longService, people } from './prepared-people.ts'
import { preparePlans } from './prepared-plans.ts'

export type Prepared = Awaited<ReturnType<typeof prepareCouncil>>

export async function prepareCouncil(browsing: Pick<Browsing, 'signedIn' | 'clock' | 'database'>) {
  const officer = await browsing.signedIn(people.officer)
  const colleague = await browsing.signedIn(people.colleague)
  await browsing.signedIn(people.newStarter)
  await browsing.signedIn(people.lga)

  const earlier = await beginAssessment(officer)
  await fillAreas(officer, earlier, {
    filling: ({ statements, place }) => mixedAnswers({ statements, place: place + 1 }),
  })
  await submitAssessment(officer, earlier)
  browsing.clock.advance(40 * 60_000)

  const submitted = await beginAssessment(officer)
  await fillAreas(officer, submitted, {
    filling: (area) => ({
      ...mixedAnswers(area),
      ...(area.place % 4 === 0 && {
        'note.impediments': longNote,
        'note.rationale': 'Members were clear.\r\nAnd so were we.',
      }),
      ...(area.place % 7 === 3 && {
        deliberate: 'yes',
        'deliberate-reason': 'Members chose to keep this service as it is until the new depot opens in 2028.',
      }),
      ...(area.place % 6 === 1 && { 'in-plan': 'yes' }),
    }),
  })
  await submitAssessment(officer, submitted)

  const ofService = await beginAssessment(colleague, longService)
  await fillAreas(colleague, ofService, { filling: mixedAnswers })
  await submitAssessment(colleague, ofService)

  // While there is something to start from.
  const plans = await preparePlans(browsing)

  // Two of one minute would have the same name.
  browsing.clock.advance(60_000)
  const nothingScored = await beginAssessment(officer)
  const [first = '', ...others] = await areaIds(officer, nothingScored)
  await fillAreas(officer, nothingScored, { filling: allAnswered('not-applicable'), areas: [first] })
  await submitAssessment(officer, nothingScored)

  browsing.clock.advance(40 * 60_000)
  const complete = await beginAssessment(officer)
  await fillAreas(officer, complete, { filling: mixedAnswers })
  const half = await beginAssessment(officer, longService)
  await fillAreas(officer, half, {
    filling: (area) => ({
      ...mixedAnswers(area),
      ...(area.place === 0 && { 'note.notable-practice': longNote }),
    }),
    areas: [first, ...others.slice(0, 8)],
  })
  const untouched = await beginAssessment(officer, 'Waste')
  const areas = [first, ...others] as readonly [string, ...string[]]
  const last = areas.at(-1) ?? first
  return {
    areas,
    last,
    earlier,
    submitted,
    ofService,
    nothingScored,
    complete,
    half,
    untouched,
    plans,
    area: (id: string, area: string) => routes.area.href({ id, area }),
  }
}
