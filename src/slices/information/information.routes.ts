import { get, type Route } from '../../request.ts'
import { routes } from '../../routes.ts'
import { viewAccessibility, viewCookies, viewHelp, viewPrivacy } from './view-fixed-pages.handler.ts'
import { viewGlossary } from './view-glossary.handler.ts'
import { viewGuidance } from './view-guidance.handler.ts'
import { viewSources } from './view-sources.handler.ts'
import { viewStart } from './view-start.handler.ts'

export const informationRoutes: readonly Route[] = [
  get(routes.start, { access: 'public', view: viewStart }),
  get(routes.guidance, { access: 'public', view: viewGuidance }),
  get(routes.glossary, { access: 'public', view: viewGlossary }),
  get(routes.help, { access: 'public', view: viewHelp }),
  get(routes.privacy, { access: 'public', view: viewPrivacy }),
  get(routes.cookies, { access: 'public', view: viewCookies }),
  get(routes.accessibility, { access: 'public', view: viewAccessibility }),
  get(routes.sources, { access: 'public', view: viewSources }),
]
