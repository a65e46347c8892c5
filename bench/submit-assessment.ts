import { routes } from '../src/routes.ts'
import {
  type AnsweringOfficer,
  areaAnswers,
  expect,
  fieldsOf,
  pageMarks,
} from '../tests/support/answering-officer.ts'

/** Answers every area in full and submits; the addresses of what comes of it. */
export async function submitAssessment({ visitor, areas, assessmentId: id }: AnsweringOfficer) {
  for (const [turn, area] of areas.entries()) {
    const { html } = expect(await visitor.get(area.href), 200)
    expect(await visitor.post(area.href, { ...areaAnswers(area, turn), ...pageMarks(html) }), 303)
  }
  const check = routes.checkAnswers.href({ id })
  const { html } = expect(await visitor.get(check), 200)
  expect(await visitor.post(check, fieldsOf(html, check)), 303)
  return { results: routes.results.href({ id }), report: routes.reportWord.href({ id }) }
}
