import { get, post, type Route } from '../../request.ts'
import { routes } from '../../routes.ts'
import { downloadPlanCalendar, readCalendarFeed } from './read-calendar.handler.ts'
import { changeCalendarAddress, viewCalendarAddress } from './view-calendar-address.handler.ts'

/** Before the routes of plans: /plans/calendar would otherwise be the address of a plan. */
export const calendarRoutes: readonly Route[] = [
  get(routes.calendarAddress, { access: 'officer', view: viewCalendarAddress }),
  post(routes.calendarAddress, {
    access: 'officer',
    audit: 'changed their calendar address',
    submit: changeCalendarAddress,
  }),
  get(routes.calendarFeed, { access: 'public', view: readCalendarFeed }),
  get(routes.planCalendar, {
    access: 'officer-or-lga',
    audit: 'downloaded calendar of plan',
    view: downloadPlanCalendar,
  }),
]
