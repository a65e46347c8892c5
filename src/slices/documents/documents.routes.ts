import { get, type Route } from '../../request.ts'
import { routes } from '../../routes.ts'
import { downloadCsv, downloadWord } from './download-report.handler.ts'

export const documentsRoutes: readonly Route[] = [
  get(routes.reportWord, { access: 'officer-or-lga', audit: 'downloaded Word report', view: downloadWord }),
  get(routes.reportCsv, { access: 'officer-or-lga', audit: 'downloaded CSV report', view: downloadCsv }),
]
