// Reads the options of the official Nunjucks components, for the conformance test only: what text and HTML, classes and
// form parts are called there and here. Raw HTML, which our props do not take, comes in as a template of preact's.
import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import type { Attributes, Content } from '../../src/ui/content.ts'

// The options are data of another system, as loose as JSON; what is wrong in them shows as a difference in the HTML.
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Options = any

/** HTML as it stands. */
export function raw(html: string): VNode {
  return jsxTemplate([html])
}

export const common = (o: Options) => ({
  class: o.classes as string | undefined,
  attributes: attributes(o.attributes),
})
export const attributes = (a: Options) => a as Attributes | undefined
export const content = (o: Options): Content => (o?.html ? raw(o.html) : o?.text)
export const textual = (o: Options) => o && { text: content(o), ...common(o) }
export const labelled = (o: Options) => o && { ...textual(o), isPageHeading: o.isPageHeading }
export const failed = (o: Options) => o && { ...textual(o), visuallyHiddenText: o.visuallyHiddenText }
export const fieldset = (o: Options) =>
  o && { ...common(o), role: o.role, describedBy: o.describedBy, legend: labelled(o.legend) }
export const formGroup = (o: Options) =>
  o && {
    ...common(o),
    before: content(o.beforeInput ?? o.beforeInputs),
    after: content(o.afterInput ?? o.afterInputs),
  }
export const field = (o: Options) => ({
  ...common(o),
  id: o.id,
  name: o.name,
  disabled: o.disabled,
  describedBy: o.describedBy,
  label: labelled(o.label),
  hint: textual(o.hint),
  error: failed(o.errorMessage),
  formGroup: formGroup(o.formGroup),
})
export const choices = (o: Options) => ({
  ...common(o),
  name: o.name,
  idPrefix: o.idPrefix,
  describedBy: o.describedBy,
  fieldset: fieldset(o.fieldset),
  hint: textual(o.hint),
  error: failed(o.errorMessage),
  formGroup: formGroup(o.formGroup),
  items: o.items.map(
    (item: Options) =>
      item &&
      (item.divider
        ? { divider: item.divider }
        : {
            ...item,
            text: content(item),
            value: String(item.value ?? ''),
            checked: item.checked ?? undefined,
            hint: textual(item.hint),
            label: item.label && common(item.label),
            conditional: item.conditional?.html && raw(item.conditional.html),
          }),
  ),
})
/** Three numbers unless `items` says otherwise; a class can give the width or mark the error as well. */
export const dateItems = (o: Options) => {
  const own = (name: string) => (o[name] === false ? undefined : { name, ...o[name] })
  const parts = ['day', 'month', 'year'].map(own)
  const items = o.items?.length ? o.items : parts
  const markedByClass = items.some((i: Options) => i?.classes?.includes('govuk-input--error'))
  return items.map((i: Options) => {
    if (!i) return undefined
    const at = ['day', 'month', 'year'].findIndex((name, n) => i.name === name || i.name === parts[n]?.name)
    const prefixed = o.namePrefix ? `${o.namePrefix}-${i.name}` : i.name
    const width = i.classes?.includes('govuk-input--width-') ? null : at === 2 ? 4 : 2
    return {
      ...i,
      ...common(i),
      width,
      value: i.value ?? parts[at]?.value ?? o.values?.[prefixed],
      error: i.error ?? (markedByClass ? false : undefined),
    }
  })
}
export const text = (value: Options) => (value === undefined || value === null ? undefined : String(value))
export const number = (value: Options) => (value === undefined || value === null ? undefined : Number(value))
export const actions = (o: Options) =>
  o?.items?.map((a: Options) => ({
    ...common(a),
    href: a.href,
    text: content(a),
    hidden: a.visuallyHiddenText,
  }))
export const cell = (o: Options) => ({ ...o, ...textual(o) })
export const links = (items: Options) =>
  items?.map((i: Options) => ({ ...i, attributes: attributes(i.attributes) }))

/** Official options in, our element out. */
export type Adapter = (o: Options) => VNode
