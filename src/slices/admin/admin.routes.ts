import { get, type Route } from '../../request.ts'
import { routes } from '../../routes.ts'
import { viewCouncils } from './view-councils.handler.ts'

export const adminRoutes: readonly Route[] = [get(routes.lga, { access: 'lga', view: viewCouncils })]
