// A table of plain cells. The one whose every cell is a link and a category is matrix.tsx.
import { type Attributes, asOptions, type Content, classNames, type Maybe } from '../content.ts'

/** The object form of a cell. `numeric` sets figures at the right, one under another. */
export type CellOptions = {
  text: Content
  format?: 'numeric' | undefined
  colspan?: number | undefined
  rowspan?: number | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

export type Cell = Content | CellOptions

type Props = {
  caption?: Content
  captionSize?: 's' | 'm' | 'l' | 'xl' | undefined
  captionClass?: string | undefined
  head?: readonly Cell[] | undefined
  rows: readonly Maybe<readonly Cell[]>[]
  firstCellIsHeader?: boolean | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

export function Table(props: Props) {
  const captionSize = props.captionSize && `govuk-table__caption--${props.captionSize}`
  return (
    <table class={classNames('govuk-table', props.class)} {...props.attributes}>
      {props.caption && (
        <caption class={classNames('govuk-table__caption', captionSize, props.captionClass)}>
          {props.caption}
        </caption>
      )}
      {props.head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">{props.head.map((cell) => headerCell(cell, 'col'))}</tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {props.rows.map(
          (row) =>
            row && (
              <tr class="govuk-table__row">
                {row.map((cell, index) =>
                  index === 0 && props.firstCellIsHeader ? headerCell(cell, 'row') : dataCell(cell),
                )}
              </tr>
            ),
        )}
      </tbody>
    </table>
  )
}

function headerCell(cell: Cell, scope: 'col' | 'row') {
  const options = asOptions<CellOptions>(cell)
  // A row header is text: the design system gives it no format.
  const format = scope === 'col' && options?.format && `govuk-table__header--${options.format}`
  return (
    <th
      scope={scope}
      class={classNames('govuk-table__header', format, options?.class)}
      colSpan={options?.colspan}
      rowSpan={options?.rowspan}
      {...options?.attributes}
    >
      {options?.text}
    </th>
  )
}

function dataCell(cell: Cell) {
  const options = asOptions<CellOptions>(cell)
  const format = options?.format && `govuk-table__cell--${options.format}`
  return (
    <td
      class={classNames('govuk-table__cell', format, options?.class)}
      colSpan={options?.colspan}
      rowSpan={options?.rowspan}
      {...options?.attributes}
    >
      {options?.text}
    </td>
  )
}
