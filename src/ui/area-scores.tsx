// The scores of all areas on a page that shows them whole: results, and what would become official.
import type { Maybe } from './content.ts'
import { Matrix, type MatrixCell } from './matrix.tsx'
import { type ScoreItem, ScoreList } from './score-list.tsx'

type Props<Standing> = {
  readonly matrix: {
    readonly columns: readonly { readonly name: string }[]
    readonly rows: readonly { readonly name: string; readonly cells: readonly Maybe<Standing>[] }[]
  }
  readonly factors: readonly Standing[]
  readonly toCell: (standing: Standing) => MatrixCell
  readonly toItem: (standing: Standing) => ScoreItem
}

/** The matrix of characteristics and focuses, and below it the critical success factors. Either is left out where empty. */
export function AreaScores<Standing>({ matrix, factors, toCell, toItem }: Props<Standing>) {
  return (
    <>
      {matrix.rows.length > 0 && (
        <Matrix
          caption="Scores out of 100, by characteristic and focus"
          captionSize="s"
          rowsAre="Characteristic"
          columns={matrix.columns}
          rows={matrix.rows.map(({ name, cells }) => ({
            name,
            cells: cells.map((one) => one && toCell(one)),
          }))}
        />
      )}
      {factors.length > 0 && (
        <>
          <h3 class="govuk-heading-m">Critical success factors</h3>
          <ScoreList label="Critical success factors" items={factors.map(toItem)} />
        </>
      )}
    </>
  )
}
