// The addresses of an action and its steps. Whether they are there for the asker is found out in each.
import { get, post, type Route } from '../../../request.ts'
import { routes } from '../../../routes.ts'
import { submitAddAction, viewAddAction } from './add-action.handler.ts'
import { submitChangeAction, viewChangeAction } from './change-action.handler.ts'
import { submitChangeStatus, viewChangeStatus } from './change-status.handler.ts'
import { submitDeleteAction, viewDeleteAction } from './delete-action.handler.ts'
import { submitAddStep, submitMoveStep, submitRemoveStep, submitTickStep } from './steps.handler.ts'
import { submitStep, viewStep } from './steps-change.handler.ts'
import { viewAction } from './view-action.handler.ts'

/** One action from making to done. The order matters: adding and moving come before the id that stands in the same place. */
export const actionRoutes: readonly Route[] = [
  get(routes.addAction, { access: 'officer', view: viewAddAction }),
  post(routes.addAction, { access: 'officer', audit: 'added action', submit: submitAddAction }),
  get(routes.action, { access: 'officer-or-lga', view: viewAction }),
  get(routes.changeAction, { access: 'officer', view: viewChangeAction }),
  post(routes.changeAction, { access: 'officer', audit: 'changed action', submit: submitChangeAction }),
  get(routes.changeStatus, { access: 'officer', view: viewChangeStatus }),
  post(routes.changeStatus, { access: 'officer', audit: 'reported on action', submit: submitChangeStatus }),
  get(routes.deleteAction, { access: 'officer', view: viewDeleteAction }),
  post(routes.deleteAction, { access: 'officer', audit: 'deleted action', submit: submitDeleteAction }),
  post(routes.addStep, {
    access: 'officer',
    audit: 'added step',
    formOn: routes.action,
    submit: submitAddStep,
  }),
  post(routes.moveStep, {
    access: 'officer',
    audit: 'moved step',
    formOn: routes.action,
    submit: submitMoveStep,
  }),
  get(routes.step, { access: 'officer', view: viewStep }),
  post(routes.step, { access: 'officer', audit: 'changed step', submit: submitStep }),
  post(routes.tickStep, {
    access: 'officer',
    audit: 'ticked step',
    formOn: routes.action,
    submit: submitTickStep,
  }),
  post(routes.removeStep, {
    access: 'officer',
    audit: 'removed step',
    formOn: routes.step,
    submit: submitRemoveStep,
  }),
]
