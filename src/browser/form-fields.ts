// A form's fields as text, and back. `edit` and `version` tell the service which save this is; they are no answer.

const bookkeeping = ['edit', 'version', 'editor']

export function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  return fields
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
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
      field.checked = fields.getAll(field.name).includes(field.value)
      // Conditional fields open and close on this.
      if (field.type === 'checkbox') field.dispatchEvent(new Event('click'))
    } else if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
      const value = fields.get(field.name)
      if (value !== null) field.value = value
      if (field instanceof HTMLTextAreaElement) field.dispatchEvent(new Event('keyup'))
    }
  }
}
