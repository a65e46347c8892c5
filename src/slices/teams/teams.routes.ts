// The addresses of teams. All are for officers; whether a team is there for them is found out in each.
import { get, post, type Route } from '../../request.ts'
import { routes } from '../../routes.ts'
import { submitClose, submitRename, viewClose, viewRename } from './change-team.handler.ts'
import { submitTeamInvite, submitTeamWithdrawal, viewTeamInvite } from './invite-to-team.handler.ts'
import { submitJoin, viewJoin } from './join-team.handler.ts'
import { submitLeave, submitTakeOut, viewLeave, viewTakeOut } from './leave-team.handler.ts'
import { submitTeam, viewTeams } from './list-teams.handler.ts'
import { viewTeam } from './view-team.handler.ts'

// 500 addresses with names, percent-encoded, beside the message.
const inviteBodyLimit = 256 * 1024

export const teamsRoutes: readonly Route[] = [
  get(routes.teams, { access: 'officer', view: viewTeams }),
  post(routes.teams, { access: 'officer', audit: 'made a team', submit: submitTeam }),
  get(routes.team, { access: 'officer', view: viewTeam }),
  get(routes.renameTeam, { access: 'officer', view: viewRename }),
  post(routes.renameTeam, { access: 'officer', audit: 'renamed a team', submit: submitRename }),
  get(routes.inviteToTeam, { access: 'officer', view: viewTeamInvite }),
  post(routes.inviteToTeam, {
    access: 'officer',
    audit: 'invited to a team',
    bodyLimit: inviteBodyLimit,
    submit: submitTeamInvite,
  }),
  post(routes.withdrawTeamInvitation, {
    access: 'officer',
    audit: 'withdrew an invitation to a team',
    formOn: routes.team,
    submit: submitTeamWithdrawal,
  }),
  get(routes.joinTeam, { access: 'officer', view: viewJoin }),
  post(routes.joinTeam, {
    access: 'officer',
    audit: 'answered an invitation to a team',
    submit: submitJoin,
  }),
  get(routes.leaveTeam, { access: 'officer', view: viewLeave }),
  post(routes.leaveTeam, { access: 'officer', audit: 'left a team', submit: submitLeave }),
  get(routes.takeOutOfTeam, { access: 'officer', view: viewTakeOut }),
  post(routes.takeOutOfTeam, {
    access: 'officer',
    audit: 'took somebody out of a team',
    submit: submitTakeOut,
  }),
  get(routes.closeTeam, { access: 'officer', view: viewClose }),
  post(routes.closeTeam, { access: 'officer', audit: 'closed a team', submit: submitClose }),
]
