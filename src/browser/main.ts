// Everything that runs in the browser. Each page works without it; each enhancement below may fail alone.
import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  SkipLink,
  Tabs,
} from 'govuk-frontend'
import { startAutosave } from './autosave.ts'
import { revealFieldsOfErrors } from './reveal-field.ts'
import { tidyUnsent } from './unsent-copy.ts'

for (const component of [
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  SkipLink,
  Tabs,
]) {
  createAll(component)
}

revealFieldsOfErrors()
tidyUnsent({ all: false })
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) {
  const line = form.querySelector<HTMLElement>('[data-save-state]')
  if (line) startAutosave(form, line)
}
for (const form of document.querySelectorAll<HTMLFormElement>('form[action="/sign-out"]')) {
  form.addEventListener('submit', () => tidyUnsent({ all: true }))
}
