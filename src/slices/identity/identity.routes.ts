// The addresses of signing in and out, of one's own account, of the council's people, and of the mails of a trial.
import { get, post } from '../../request.ts'
import { routes } from '../../routes.ts'
import { submitChangeDetails, submitEndSessions, viewAccount } from './change-details.handler.ts'
import { submitLeadDecision, viewWaitingLeads } from './decide-leads.handler.ts'
import {
  submitChooseCouncil,
  submitEnterCode,
  viewChooseCouncil,
  viewEnterCode,
} from './enter-code.handler.ts'
import { submitIntroduceYourself, viewIntroduceYourself } from './introduce-yourself.handler.ts'
import { viewMail, viewMailList } from './read-mail.handler.ts'
import { submitRequestCode, viewRequestCode } from './request-code.handler.ts'
import { submitSignOut, viewSignOut } from './sign-out.handler.ts'
import { submitStaySignedIn, viewSession } from './stay-signed-in.handler.ts'
import {
  submitAddLead,
  submitAskToLead,
  submitDisable,
  submitEndLead,
  viewEndLead,
  viewPeople,
} from './view-people.handler.ts'

const nobodyYet = { none: 'nobody is known yet' }

export const identityRoutes = [
  get(routes.signIn, { access: 'public', view: viewRequestCode }),
  post(routes.signIn, { access: 'public', audit: nobodyYet, submit: submitRequestCode }),
  get(routes.signInCode, { access: 'public', view: viewEnterCode }),
  post(routes.signInCode, { access: 'public', audit: 'signed in', submit: submitEnterCode }),
  get(routes.signInCouncil, { access: 'public', view: viewChooseCouncil }),
  post(routes.signInCouncil, { access: 'public', audit: 'signed in', submit: submitChooseCouncil }),
  get(routes.signOut, { access: 'public', view: viewSignOut }),
  post(routes.signOut, { access: 'public', audit: 'signed out', submit: submitSignOut }),
  get(routes.introduce, { access: 'newcomer', view: viewIntroduceYourself }),
  post(routes.introduce, {
    access: 'newcomer',
    audit: 'introduced themselves',
    submit: submitIntroduceYourself,
  }),
  get(routes.account, { access: 'signed-in', view: viewAccount }),
  post(routes.account, { access: 'signed-in', audit: 'changed details', submit: submitChangeDetails }),
  post(routes.endSessions, {
    access: 'signed-in',
    audit: 'ended other sessions',
    formOn: routes.account,
    submit: submitEndSessions,
  }),
  get(routes.session, { access: 'newcomer', isUse: false, view: viewSession }),
  post(routes.session, {
    access: 'newcomer',
    audit: { none: 'any request does as much' },
    submit: submitStaySignedIn,
  }),
  get(routes.people, { access: 'officer', view: viewPeople }),
  post(routes.askToLead, {
    access: 'officer',
    audit: 'asked to be a lead',
    formOn: routes.people,
    submit: submitAskToLead,
  }),
  post(routes.addLead, {
    access: 'lead',
    audit: 'added a lead',
    formOn: routes.people,
    submit: submitAddLead,
  }),
  get(routes.endLead, { access: 'lead', view: viewEndLead }),
  post(routes.endLead, { access: 'lead', audit: 'ended a lead', submit: submitEndLead }),
  post(routes.disablePerson, {
    access: 'lead',
    audit: 'changed who may sign in',
    formOn: routes.people,
    submit: submitDisable,
  }),
  get(routes.lgaLeads, { access: 'lga', view: viewWaitingLeads }),
  post(routes.lgaLeads, { access: 'lga', audit: 'decided on a lead', submit: submitLeadDecision }),
  get(routes.devMail, { access: 'public', view: viewMailList }),
  get(routes.devMessage, { access: 'public', view: viewMail }),
]
