import { get } from '../../request.ts'
import { routes } from '../../routes.ts'
import { viewAreaResult } from './view-area-result.handler.ts'
import { viewResults } from './view-results.handler.ts'

export const resultsRoutes = [
  get(routes.results, { access: 'officer-or-lga', view: viewResults }),
  get(routes.areaResult, { access: 'officer-or-lga', view: viewAreaResult }),
]
