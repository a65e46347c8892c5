import { get, type Route } from '../../request.ts'
import { routes } from '../../routes.ts'
import { downloadPlanCsv, downloadPlanSpreadsheet, downloadPlanWord } from './download-plan.handler.ts'
import { downloadCsv, downloadWord } from './download-report.handler.ts'

const access = 'officer-or-lga'

export const documentsRoutes: readonly Route[] = [
  get(routes.reportWord, { access, audit: 'downloaded Word report', view: downloadWord }),
  get(routes.reportCsv, { access, audit: 'downloaded CSV report', view: downloadCsv }),
  get(routes.planWord, { access, audit: 'downloaded Word plan', view: downloadPlanWord }),
  get(routes.planCsv, { access, audit: 'downloaded CSV plan', view: downloadPlanCsv }),
  get(routes.planSpreadsheet, {
    access,
    audit: 'downloaded spreadsheet of plan',
    view: downloadPlanSpreadsheet,
  }),
]
