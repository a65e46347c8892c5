import { page, type Reply } from '../../platform/http/reply.ts'
import type { Ask, Officer } from '../../request.ts'
import type { routes } from '../../routes.ts'
import { shownNames } from '../identity/index.ts'
import { listAskedOf, listRounds } from '../rounds/index.ts'
import { listOwn, listSubmittedOfCouncil } from './assessment.queries.ts'
import { ViewAssessmentsPage } from './view-assessments.page.tsx'

export async function viewAssessments(ask: Ask<Officer, typeof routes.assessments>): Promise<Reply> {
  const { personId, council } = ask.actor
  return ask.read(async (tx) => {
    const own = await listOwn(tx, personId)
    const submitted = await listSubmittedOfCouncil(tx, council.code)
    const others = submitted.filter(({ authorId }) => authorId !== personId)
    const names = await shownNames(tx, [...new Set(others.map(({ authorId }) => authorId))])
    const asked = await listAskedOf(tx, personId)
    return page(ViewAssessmentsPage, {
      asked: asked.filter((one) => one.round.state === 'open' && !one.own).map((one) => one.round),
      roundNames: new Map((await listRounds(tx)).map((round) => [round.id, round.name])),
      own,
      colleagues: others.map((assessment) => ({
        assessment,
        author: names.get(assessment.authorId) ?? 'A colleague',
      })),
      council: council.name,
    })
  })
}
