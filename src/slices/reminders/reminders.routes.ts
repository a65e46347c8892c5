import { get, post } from '../../request.ts'
import { routes } from '../../routes.ts'
import { submitReminders, viewReminders } from './choose-reminders.handler.ts'

export const remindersRoutes = [
  get(routes.reminders, { access: 'officer', view: viewReminders }),
  post(routes.reminders, { access: 'officer', audit: 'changed reminders', submit: submitReminders }),
]
