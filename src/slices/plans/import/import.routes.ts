import { get, post, type Route } from '../../../request.ts'
import { routes } from '../../../routes.ts'
import { submitImport, viewImport } from './import-actions.handler.ts'
import { downloadRefused, submitImportPreview, viewImportPreview } from './import-preview.handler.ts'

// A file of 1 MB with what a browser puts around it, and the text that may come instead.
const fileBodyLimit = 1_100_000

export const importRoutes: readonly Route[] = [
  get(routes.importActions, { access: 'officer', view: viewImport }),
  post(routes.importActions, {
    access: 'officer',
    audit: { none: 'kept for its sender to look at; what is added from it is on record' },
    bodyLimit: fileBodyLimit,
    takesFile: true,
    submit: submitImport,
  }),
  get(routes.importPreview, { access: 'officer', view: viewImportPreview }),
  post(routes.importPreview, { access: 'officer', audit: 'imported actions', submit: submitImportPreview }),
  get(routes.importRefused, { access: 'officer', view: downloadRefused }),
]
