// Assessments that plans are planned from, made for tests of rules.

import type { Framework } from '../../framework/framework.rules.ts'
import { type MadeAssessment, madeSubmitted } from '../../results/made-results.fixture.tsx'
import type { AreaAction } from './area-progress.rules.ts'
import { type ScoredBasis, scoreBasis } from './plan-areas.rules.ts'

export function madeBasis(
  framework: Framework,
  made: MadeAssessment = {},
  kind: ScoredBasis['kind'] = 'own',
): ScoredBasis {
  const full = madeSubmitted(framework, made)
  return scoreBasis({ kind, full, at: full.assessment.submittedAt })
}

export function madeAction(given: Partial<AreaAction> = {}): AreaAction {
  return {
    id: 'an-action',
    planId: 'a-plan',
    title: 'Publish the fees list',
    areaId: 'service.income',
    statementId: undefined,
    assessmentId: undefined,
    source: undefined,
    status: 'not-started',
    dueOn: undefined,
    madeAt: new Date('2026-12-10T09:00:00Z'),
    ...given,
  }
}
