export type GlossaryTerm = {
  readonly id: string
  readonly term: string
  /** Other words for the same thing. */
  readonly also: readonly string[]
  /** One that the assessment depends on. */
  readonly core: boolean
  readonly definition: string
  readonly example?: string
}
