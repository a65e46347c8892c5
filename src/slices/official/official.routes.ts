import { get, post, type Route } from '../../request.ts'
import { routes } from '../../routes.ts'
import { viewChoose } from './choose-official.handler.ts'
import {
  submitFinalise,
  submitFinaliseAlone,
  viewFinalise,
  viewFinaliseAlone,
} from './finalise-official.handler.ts'
import { viewOfficials } from './view-officials.handler.ts'

const audit = 'finalised official assessment'

export const officialRoutes: readonly Route[] = [
  get(routes.officials, { access: 'officer', view: viewOfficials }),
  get(routes.chooseOfficial, { access: 'lead', view: viewChoose }),
  get(routes.finaliseOfficial, { access: 'lead', view: viewFinalise }),
  post(routes.finaliseOfficial, { access: 'lead', audit, submit: submitFinalise }),
  get(routes.finaliseAlone, { access: 'lead', view: viewFinaliseAlone }),
  post(routes.finaliseAlone, { access: 'lead', audit, submit: submitFinaliseAlone }),
]
