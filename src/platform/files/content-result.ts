/**
 * What reading a content file comes to: the value, or every reason why there is none.
 * Each error is one sentence for the person who edits the file: `file: place: rule`.
 */
export type ContentResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly string[] }
