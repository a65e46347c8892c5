import { page, type Reply } from '../../platform/http/reply.ts'
import type { Ask, Officer } from '../../request.ts'
import type { routes } from '../../routes.ts'
import { listRounds } from '../rounds/index.ts'
import { findLoneCandidates } from './find-choices.queries.ts'
import { listOfficial } from './official.queries.ts'
import { standingOf } from './official-record.rules.ts'
import { ViewOfficialsPage } from './view-officials.page.tsx'

export async function viewOfficials(ask: Ask<Officer, typeof routes.officials>): Promise<Reply> {
  const { council, personId, isLead } = ask.actor
  return await ask.read(async (tx) => {
    const all = await listOfficial(tx)
    const rounds = isLead ? await listRounds(tx) : []
    const isAlone = isLead && rounds.length === 0
    return page(ViewOfficialsPage, {
      council: council.name,
      standing: standingOf(all),
      all,
      isLead,
      closedRounds: rounds.filter(({ state }) => state === 'closed'),
      hasRounds: rounds.length > 0,
      lone: isAlone ? await findLoneCandidates(tx, { councilCode: council.code, personId }) : [],
    })
  })
}
