import { get, post, type Route } from '../../request.ts'
import { routes } from '../../routes.ts'
import { viewArea } from './answer-area.handler.ts'
import { submitBegin, viewBegin } from './begin-assessment.handler.ts'
import { submitBeginInRound, viewBeginInRound } from './begin-in-round.handler.ts'
import { submitAnswers, viewCheckAnswers } from './check-answers.handler.ts'
import { submitDeleteDraft, viewDeleteDraft } from './delete-draft.handler.ts'
import { saveArea } from './save-area.handler.ts'
import { viewAssessments } from './view-assessments.handler.ts'
import { viewSubmitted } from './view-submitted.handler.ts'
import { viewTaskList } from './view-task-list.handler.ts'

// A text far beyond its limit still comes back with its error: 1 MB of it can take 3 MB percent-encoded.
const areaBodyLimit = 4 * 1024 * 1024

/** The order matters: /assessments/begin must come before /assessments/:id. */
export const assessmentRoutes: readonly Route[] = [
  get(routes.assessments, { access: 'officer', view: viewAssessments }),
  get(routes.beginAssessment, { access: 'officer', view: viewBegin }),
  post(routes.beginAssessment, { access: 'officer', audit: 'began assessment', submit: submitBegin }),
  get(routes.beginInRound, { access: 'officer', view: viewBeginInRound }),
  post(routes.beginInRound, { access: 'officer', audit: 'began assessment', submit: submitBeginInRound }),
  get(routes.assessment, { access: 'officer', view: viewTaskList }),
  get(routes.deleteAssessment, { access: 'officer', view: viewDeleteDraft }),
  post(routes.deleteAssessment, { access: 'officer', audit: 'deleted draft', submit: submitDeleteDraft }),
  get(routes.area, { access: 'officer', view: viewArea }),
  post(routes.area, {
    access: 'officer',
    audit: { none: "a draft is its author's alone until it is submitted, and that is recorded" },
    bodyLimit: areaBodyLimit,
    submit: saveArea,
  }),
  get(routes.checkAnswers, { access: 'officer', view: viewCheckAnswers }),
  post(routes.checkAnswers, { access: 'officer', audit: 'submitted assessment', submit: submitAnswers }),
  get(routes.submitted, { access: 'officer', view: viewSubmitted }),
]
