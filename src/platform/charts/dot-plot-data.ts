// What a dot plot is drawn from.
import type { MarkSymbol } from './chart-mark.ts'

export type Band = {
  readonly id: string
  readonly label: string
  /** 0 to 100; bands come lowest first and leave no gap. */
  readonly from: number
  readonly to: number
  readonly symbol: MarkSymbol
  /** Behind the rows. */
  readonly tint: string
  /** For the mark. */
  readonly solid: string
  /** For words on the tint. */
  readonly ink: string
}

export type Row =
  | {
      readonly kind: 'value'
      readonly label: string
      /** 0 to 100. */
      readonly value: number
      readonly valueText: string
      /** Given, not worked out from the value, which may have been rounded across a boundary. */
      readonly bandId: string
      /** Where others lie, and their middle. */
      readonly range?: { readonly low: number; readonly high: number; readonly middle?: number }
    }
  | { readonly kind: 'empty'; readonly label: string; readonly text: string }

export type RowGroup = { readonly label: string; readonly rows: readonly Row[] }

export type DotPlot = {
  /** Unique on the page: the ids of the chart's parts begin with it. Letters, digits and hyphens. */
  readonly id: string
  readonly title: string
  readonly bands: readonly Band[]
  readonly groups: readonly RowGroup[]
}
