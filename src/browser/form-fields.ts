// A form's fields as text, and back. `edit` and `version` tell the service which save this is; they are no answer.

const bookkeeping = ['edit', 'version', 'editor']

export function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  return fields
}

/** The fields as the page was served, whatever has been entered since. */
export function servedFields(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams()
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type)) {
      if (field.defaultChecked) fields.append(field.name, field.value)
    } else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      fields.append(field.name, field.defaultValue)
    }
  }
  return fields
}

/**
 * After going back or reloading, browsers bring back what a form held when it was left. The page may have been served
 * anew since, with what was saved elsewhere, and saving the old on top of it would undo that unseen.
 */
export function forgetRestored(form: HTMLFormElement): void {
  const [arrival] = performance.getEntriesByType('navigation')
  if (arrival instanceof PerformanceNavigationTiming && arrival.type !== 'navigate') form.reset()
}

/** What was answered, without the bookkeeping and whatever the order: two equal texts hold the same answers. */
export function contentOf(fields: URLSearchParams): string {
  return (
    [...fields]
      .filter(([name]) => !bookkeeping.includes(name))
      // A browser sends a line break as CR LF, a page shows it as LF.
      .map(([name, value]) => [name, value.replaceAll('\r\n', '\n')])
      .sort()
      .map((pair) => JSON.stringify(pair))
      .join()
  )
}

export function setField(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement) field.value = value
}

/** Puts kept fields back into the form, as if they had just been given. */
export function restoreFields(form: HTMLFormElement, fields: URLSearchParams): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type))
      restoreChoice(field, fields)
    else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
      restoreText(field, fields)
  }
}

// The events that follow are what the components of the page listen for: what a choice reveals, how much room is left.
function restoreChoice(field: HTMLInputElement, fields: URLSearchParams): void {
  field.checked = fields.getAll(field.name).includes(field.value)
  if (field.type === 'checkbox') field.dispatchEvent(new Event('click', { bubbles: true }))
}

function restoreText(field: HTMLInputElement | HTMLTextAreaElement, fields: URLSearchParams): void {
  const value = fields.get(field.name)
  if (value === null) return
  field.value = value
  field.dispatchEvent(new Event('keyup', { bubbles: true }))
}
