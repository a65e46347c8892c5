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
import { startLivePage } from './live-page.ts'
import { startOrdering } from './order-rows.ts'
import { revealFieldsOfErrors } from './reveal-field.ts'
import { sendLeftBehind } from './send-left-behind.ts'
import { startSessionNotice } from './session-notice.ts'
import { forgetUnsent, heedSigningOut, tidyUnsent } from './unsent-copy.ts'

const components = [
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  SkipLink,
  Tabs,
]
for (const component of components) createAll(component)

revealFieldsOfErrors()
tidyUnsent()
heedSigningOut()
// Browsers from before 2022 lack one of these, and have the button alone.
if ('requestSubmit' in HTMLFormElement.prototype && 'timeout' in AbortSignal)
  window.addEventListener('pageshow', startAutosaves, { once: true })
// There is a way to sign out only where somebody is signed in.
const signOut = document.querySelectorAll<HTMLFormElement>('form[action="/sign-out"]')
if (signOut.length > 0) sendLeftBehind()
for (const form of signOut) form.addEventListener('submit', forgetUnsent)

const session = document.querySelector<HTMLElement>('[data-session]')
const sessionSaid = session?.querySelector<HTMLElement>('[data-session-said]')
if (session && sessionSaid && 'timeout' in AbortSignal) startSessionNotice(session, sessionSaid)

const live = document.querySelector<HTMLElement>('[data-live]')
const liveLine = document.querySelector<HTMLElement>('[data-live-line]')
const liveSaid = document.querySelector<HTMLElement>('[data-live-said]')
if (live && liveLine && liveSaid)
  startLivePage({ region: live, line: liveLine, said: liveSaid }, () => {
    for (const component of components) createAll(component, undefined, live)
  })

const ordered = document.querySelector<HTMLFormElement>('form[data-order]')
const orderLine = document.querySelector<HTMLElement>('[data-order-line]')
if (ordered && orderLine) startOrdering(ordered, orderLine)

/** Not before the page is shown: until then the browser may still bring back what its fields held when it was left. */
function startAutosaves(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) {
    const line = form.querySelector<HTMLElement>('[data-save-state]')
    if (line) startAutosave(form, line)
  }
}
