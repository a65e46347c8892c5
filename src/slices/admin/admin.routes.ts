import { get, type Route } from '../../request.ts'
import { routes } from '../../routes.ts'
import { viewCouncils } from './view-councils.handler.ts'
import { viewSharedPlans } from './view-shared-plans.handler.ts'

export const adminRoutes: readonly Route[] = [
  get(routes.lga, { access: 'lga', view: viewCouncils }),
  get(routes.lgaPlans, { access: 'lga', view: viewSharedPlans }),
]
