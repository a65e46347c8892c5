import type { Attributes, Content } from './content.ts'

type Props = {
  action: string
  method?: 'post' | 'get' | undefined
  id?: string | undefined
  /** For forms that send files. */
  multipart?: boolean | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
  children?: Content
}

/** A form without the browser's own error bubbles: the server says what to correct, the same way everywhere. */
export function Form({ action, method = 'post', id, multipart, class: extra, attributes, children }: Props) {
  const enctype = multipart ? 'multipart/form-data' : undefined
  return (
    <form id={id} class={extra} method={method} action={action} enctype={enctype} novalidate {...attributes}>
      {children}
    </form>
  )
}

/** What the form must carry besides what the person enters. */
export function HiddenFields({ values }: { values: Readonly<Record<string, string | number | undefined>> }) {
  return Object.entries(values).map(
    ([name, value]) => value !== undefined && <input type="hidden" name={name} value={value} />,
  )
}
