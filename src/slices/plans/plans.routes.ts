// The addresses of plans: their looks, the areas they are about, whom they are shared with, and what is in them.
import { get, post, type Route } from '../../request.ts'
import { routes } from '../../routes.ts'
import { actionRoutes } from './action/action.routes.ts'
import { submitAreas, viewAreas } from './areas/choose-areas.handler.ts'
import { submitAreaMove } from './areas/move-area.handler.ts'
import { submitSuggestions, viewSuggestions } from './areas/suggest-actions.handler.ts'
import { importRoutes } from './import/import.routes.ts'
import { submitMove } from './look/move-action.handler.ts'
import { viewPlan, viewPlanBoard, viewPlanSummary, viewPlanTimeline } from './look/view-plan.handler.ts'
import { submitShare, viewShare } from './share-plan.handler.ts'
import { viewPlans } from './view-plans.handler.ts'

/** The order matters: a fixed address must come before one with a part that is filled in. */
export const plansRoutes: readonly Route[] = [
  get(routes.plans, { access: 'officer', view: viewPlans }),
  get(routes.plan, { access: 'officer-or-lga', view: viewPlan }),
  get(routes.planBoard, { access: 'officer-or-lga', view: viewPlanBoard }),
  get(routes.planTimeline, { access: 'officer-or-lga', view: viewPlanTimeline }),
  get(routes.planSummary, { access: 'officer-or-lga', view: viewPlanSummary }),
  post(routes.moveAction, {
    access: 'officer',
    audit: 'moved action',
    formOn: routes.plan,
    submit: submitMove,
  }),
  get(routes.planAreas, { access: 'officer', view: viewAreas }),
  post(routes.planAreas, { access: 'officer', audit: 'chose areas of a plan', submit: submitAreas }),
  post(routes.movePlanArea, {
    access: 'officer',
    audit: 'moved area of a plan',
    formOn: routes.planAreas,
    submit: submitAreaMove,
  }),
  get(routes.planSuggestions, { access: 'officer', view: viewSuggestions }),
  post(routes.planSuggestions, {
    access: 'officer',
    audit: 'added suggested action',
    submit: submitSuggestions,
  }),
  get(routes.sharePlan, { access: 'officer', view: viewShare }),
  post(routes.sharePlan, { access: 'officer', audit: 'changed who may read a plan', submit: submitShare }),
  ...importRoutes,
  ...actionRoutes,
]
