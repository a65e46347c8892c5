// One suggestion: to tick, to add at once, or taken already.
import { routes } from '../../../routes.ts'
import { Form, HiddenFields } from '../../../ui/form.tsx'
import type { Suggestion } from './suggest-actions.rules.ts'

type Props = {
  readonly planId: string
  readonly suggestion: Suggestion
  /** The one area that the page shows, to come back to. */
  readonly shown: string | undefined
  /** Id of the form that the box belongs to. */
  readonly boxes: string
  readonly isTicked: boolean
}

export function OneSuggestion({ planId, suggestion, shown, boxes, isTicked }: Props) {
  const { key, title, why, from, takenAs } = suggestion
  const id = `take-${key}`
  if (takenAs !== undefined)
    return (
      <p class="govuk-body">
        <strong>In the plan:</strong>{' '}
        <a class="govuk-link tiex-user-text" href={routes.action.href({ plan: planId, action: takenAs })}>
          {title}
        </a>
      </p>
    )
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small govuk-!-margin-bottom-4 tiex-keep">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          name="take"
          value={key}
          form={boxes}
          checked={isTicked}
          aria-describedby={`${id}-hint`}
        />
        <label class="govuk-label govuk-checkboxes__label tiex-user-text" for={id}>
          {title}
        </label>
        <div class="govuk-hint govuk-checkboxes__hint" id={`${id}-hint`}>
          {from}
          {why !== '' && <span class="tiex-scores__detail tiex-user-text">{why}</span>}
        </div>
        <Form
          action={routes.planSuggestions.href({ plan: planId })}
          class="govuk-checkboxes__hint govuk-!-margin-top-1 tiex-no-print"
        >
          <HiddenFields values={{ take: key, area: shown }} />
          <button class="tiex-link-button" type="submit">
            Add to the plan<span class="govuk-visually-hidden">: {title}</span>
          </button>
        </Form>
      </div>
    </div>
  )
}
