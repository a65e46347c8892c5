// The LGA confirms who is a lead of a council, or refuses. The person is told by mail either way.
import { page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Lga } from '../../request.ts'
import { routes } from '../../routes.ts'
import { parseDecision } from './change-people.form.ts'
import { DecideLeadsPage } from './decide-leads.page.tsx'
import { tellLeadDecision } from './identity-queues.rules.ts'
import { decideLeadRequest, listWaitingRequests } from './lead-request.queries.ts'

const doneWords: Readonly<Record<string, string>> = {
  confirmed: 'The lead is confirmed and told by e-mail',
  refused: 'The request is refused, and the person told by e-mail',
  before: 'This request was decided or withdrawn before',
}

type LeadsAsk = Ask<Lga, typeof routes.lgaLeads>

export async function viewWaitingLeads(ask: LeadsAsk): Promise<Reply> {
  const requests = await ask.read(listWaitingRequests)
  return page(DecideLeadsPage, { requests, done: doneWords[ask.query.get('done') ?? ''] })
}

export async function submitLeadDecision(ask: LeadsAsk): Promise<Reply> {
  const request = ask.form.get('request') ?? ''
  const decision = parseDecision(ask.form)
  if (!isUuid(request) || !decision) {
    const requests = await ask.read(listWaitingRequests)
    return page(DecideLeadsPage, { requests, error: 'Select whether to confirm or refuse a request' }, 422)
  }
  const granted = decision === 'confirm'
  const decided = await ask.write(async (tx) => {
    if (!(await decideLeadRequest(tx, request, { granted, now: ask.now }))) return false
    await ask.services.jobs.send(tx, tellLeadDecision, { request })
    await ask.audit(tx, request)
    return true
  })
  const done = decided ? (granted ? 'confirmed' : 'refused') : 'before'
  return seeOther(routes.lgaLeads.href({}, { done }))
}
