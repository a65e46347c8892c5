// The addresses of a council's rounds: opening and closing them, whom they ask, and answering in one.
import { get, post, type Route } from '../../request.ts'
import { routes } from '../../routes.ts'
import { submitCloseRound, submitLate, viewCloseRound } from './close-round.handler.ts'
import { submitInvite, viewInvite } from './invite-colleagues.handler.ts'
import { viewCouncil, viewRounds } from './list-rounds.handler.ts'
import { submitOpenRound, viewOpenRound } from './open-round.handler.ts'
import { submitReminder, submitWithdrawal } from './remind-invited.handler.ts'
import { viewRound } from './view-round.handler.ts'

// 500 addresses with names, percent-encoded, beside the message.
const inviteBodyLimit = 256 * 1024

/** The order matters: /council/rounds/open must come before /council/rounds/:round. */
export const roundsRoutes: readonly Route[] = [
  get(routes.council, { access: 'officer', view: viewCouncil }),
  get(routes.rounds, { access: 'officer', view: viewRounds }),
  get(routes.openRound, { access: 'lead', view: viewOpenRound }),
  post(routes.openRound, { access: 'lead', audit: 'opened a round', submit: submitOpenRound }),
  get(routes.round, { access: 'officer', view: viewRound }),
  get(routes.inviteColleagues, { access: 'lead', view: viewInvite }),
  post(routes.inviteColleagues, {
    access: 'lead',
    audit: 'invited colleagues',
    bodyLimit: inviteBodyLimit,
    submit: submitInvite,
  }),
  post(routes.remindInvited, {
    access: 'lead',
    audit: 'reminded colleagues',
    formOn: routes.round,
    submit: submitReminder,
  }),
  post(routes.withdrawInvitation, {
    access: 'lead',
    audit: 'withdrew an invitation',
    formOn: routes.round,
    submit: submitWithdrawal,
  }),
  get(routes.closeRound, { access: 'lead', view: viewCloseRound }),
  post(routes.closeRound, { access: 'lead', audit: 'closed a round', submit: submitCloseRound }),
  post(routes.allowLate, {
    access: 'lead',
    audit: 'changed whether drafts may be late',
    formOn: routes.round,
    submit: submitLate,
  }),
]
