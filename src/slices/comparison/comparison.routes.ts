import { get } from '../../request.ts'
import { routes } from '../../routes.ts'
import { viewAreaComparison } from './view-area-comparison.handler.ts'
import { viewComparison } from './view-comparison.handler.ts'

export const comparisonRoutes = [
  get(routes.comparison, { access: 'officer', view: viewComparison }),
  get(routes.areaComparison, { access: 'officer', view: viewAreaComparison }),
]
