// Who meets an action of the council plan in tests: a lead, its owner, another officer, and a lead of another council.
import type { TestApp, TestPerson } from '../../../../tests/support/app.ts'
import { councilPlan } from '../planned.fixture.ts'

/** `given`: what is special about its owner. */
export async function actionCast(app: TestApp, given: Partial<TestPerson> = {}) {
  const lead = await app.signedIn({ email: 'priya@hartlepool.gov.uk', name: 'Priya Shah', isLead: true })
  const owner = await app.signedIn({ email: 'owner@hartlepool.gov.uk', name: 'Olga Owner', ...given })
  const officer = await app.signedIn({ email: 'tom@hartlepool.gov.uk' })
  const other = await app.signedIn({ email: 'x@stockton.gov.uk', council: 'E06000004', isLead: true })
  const asLead = { personId: lead.personId, role: 'lead' } as const
  return { lead, owner, officer, other, asLead, plan: await councilPlan(app, asLead) }
}
