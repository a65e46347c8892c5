/**
 * Lets an error summary lead to a field that lies in a tab not shown: the tab is opened first. Without this the link
 * would do nothing, because what is hidden cannot take the focus. Listens ahead of the summary's own script.
 */
export function revealFieldsOfErrors(): void {
  document.addEventListener('click', revealField, { capture: true })
}

function revealField(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('.govuk-error-summary a') : null
  const id = link?.getAttribute('href')?.match(/^#(.+)$/)?.[1]
  const panel = id && document.getElementById(id)?.closest('.govuk-tabs__panel--hidden')
  if (!panel) return
  document.querySelector<HTMLElement>(`.govuk-tabs__tab[href="#${CSS.escape(panel.id)}"]`)?.click()
}
