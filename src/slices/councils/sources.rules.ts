/** A published source of facts about councils, as the public page credits it. */
export type Source = {
  readonly id: string
  readonly name: string
  readonly publisher: string
  /** What the service takes from it, each in a few words. */
  readonly usedFor: readonly string[]
  /** The date or period that the facts are of. */
  readonly period: string
  readonly licence: { readonly name: string; readonly url: string | null }
  /** The words that the licence asks for. */
  readonly attribution: string
  /** Where the figures were taken from. */
  readonly url: string
  /** What was changed or worked out, and how far to trust it. */
  readonly remarks: readonly string[]
}
