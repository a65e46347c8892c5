import { get, type Route } from '../../request.ts'
import { routes } from '../../routes.ts'
import { listResources } from './list-resources.handler.ts'
import { viewResource } from './view-resource.handler.ts'

export const resourcesRoutes: readonly Route[] = [
  get(routes.resources, { access: 'public', view: listResources }),
  get(routes.resource, { access: 'public', view: viewResource }),
]
