// The addresses of a workshop: holding and leading it, its screen, taking part, and what is agreed in it.
import { get, post, type Route } from '../../request.ts'
import { routes } from '../../routes.ts'
import { submitAgreement, submitUnanimous } from './agree-answer.handler.ts'
import { submitJoinWorkshop, viewJoinWorkshop } from './join-workshop.handler.ts'
import { submitEndWorkshop, submitMove, viewEndWorkshop, viewLeadWorkshop } from './lead-workshop.handler.ts'
import { viewScreen } from './show-screen.handler.ts'
import { submitStartWorkshop, viewStartWorkshop } from './start-workshop.handler.ts'
import { submitVote, viewTakePart } from './take-part.handler.ts'
import { watchWorkshop } from './watch-workshop.handler.ts'

export const workshopRoutes: readonly Route[] = [
  get(routes.startWorkshop, { access: 'officer', view: viewStartWorkshop }),
  post(routes.startWorkshop, { access: 'lead', audit: 'started workshop', submit: submitStartWorkshop }),
  get(routes.joinWorkshop, { access: 'officer', view: viewJoinWorkshop }),
  post(routes.joinWorkshop, { access: 'officer', audit: 'joined workshop', submit: submitJoinWorkshop }),
  get(routes.workshop, { access: 'officer', view: viewTakePart }),
  get(routes.workshopScreen, { access: 'officer', view: viewScreen }),
  get(routes.workshopEvents, { access: 'officer', view: watchWorkshop }),
  post(routes.vote, {
    access: 'officer',
    audit: { none: 'who voted, and when, is for nobody to know' },
    formOn: routes.workshop,
    submit: submitVote,
  }),
  get(routes.leadWorkshop, { access: 'lead', view: viewLeadWorkshop }),
  post(routes.moveWorkshop, {
    access: 'lead',
    audit: { none: 'what the screen shows decides nothing' },
    formOn: routes.leadWorkshop,
    submit: submitMove,
  }),
  post(routes.agreeAnswer, {
    access: 'lead',
    audit: 'changed agreed answer',
    formOn: routes.leadWorkshop,
    submit: submitAgreement,
  }),
  post(routes.agreeUnanimous, {
    access: 'lead',
    audit: 'accepted unanimous answers',
    formOn: routes.leadWorkshop,
    submit: submitUnanimous,
  }),
  get(routes.endWorkshop, { access: 'lead', view: viewEndWorkshop }),
  post(routes.endWorkshop, { access: 'lead', audit: 'ended workshop', submit: submitEndWorkshop }),
]
