// The results of all areas at a glance: a table with a link in each cell. A phone gets the same as a list for each
// column instead, so that nothing scrolls sideways. They are two pieces of HTML, of which the styles remove one from
// sight and from screen readers: re-ordering one table by styles would leave keyboard and speech in the other order.
import { type Category, CategoryGlyph, categoryWords } from './category.tsx'
import type { HeadingLevel, Maybe } from './content.ts'
import { ScoreList } from './score-list.tsx'

export type MatrixCell = {
  category: Category
  href?: string | undefined
  /** As it is shown: "78", "78%". */
  score?: string | undefined
  word?: string | undefined
  /** A line below, such as how far its actions are. */
  detail?: string | undefined
}

export type MatrixRow = { name: string; cells: readonly Maybe<MatrixCell>[] }

type Props = {
  caption: string
  captionSize?: 's' | 'm' | 'l' | undefined
  /** Heading of the first column: what the rows are. */
  rowsAre: string
  columns: readonly { name: string }[]
  /** Each with a cell for each column, in the same order; an absent cell was not asked. */
  rows: readonly MatrixRow[]
  /** Of the column names on a phone. */
  headingLevel?: HeadingLevel | undefined
}

export function Matrix(props: Props) {
  return (
    <>
      {table(props)}
      {lists(props)}
    </>
  )
}

function table({ caption, captionSize = 'm', rowsAre, columns, rows }: Props) {
  return (
    <table class="govuk-table tiex-matrix">
      <caption class={`govuk-table__caption govuk-table__caption--${captionSize}`}>{caption}</caption>
      <thead>
        <tr>
          <th class="tiex-matrix__head" scope="col">
            {rowsAre}
          </th>
          {columns.map(({ name }) => (
            <th class="tiex-matrix__head" scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th class="tiex-matrix__row" scope="row">
              {row.name}
            </th>
            {columns.map((column, index) => tableCell(row.cells[index], `${row.name}, ${column.name}: `))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function tableCell(cell: Maybe<MatrixCell>, name: string) {
  if (!cell) return <td class="tiex-matrix__cell tiex-matrix__cell--none">–</td>
  const { category, href, score, word = categoryWords[category], detail } = cell
  const inside = (
    <>
      <span class="tiex-matrix__score">{score}</span>
      <span class="tiex-matrix__word">
        <CategoryGlyph category={category} /> <span>{word}</span>
      </span>
      {detail && <> {detail}</>}
    </>
  )
  return (
    <td class={`tiex-matrix__cell tiex-matrix__cell--${category}`}>
      {href ? (
        <a class="tiex-matrix__link" href={href}>
          <span class="govuk-visually-hidden">{name}</span>
          {inside}
        </a>
      ) : (
        <span class="tiex-matrix__link">{inside}</span>
      )}
    </td>
  )
}

function lists({ caption, captionSize = 'm', columns, rows, headingLevel = 3 }: Props) {
  const Heading = `h${headingLevel}` as const
  return (
    <div class="tiex-matrix-lists">
      <p class={`govuk-heading-${captionSize}`}>{caption}</p>
      {columns.map((column, index) => (
        <>
          <Heading class="govuk-heading-s tiex-matrix-lists__name">{column.name}</Heading>
          <ScoreList
            label={column.name}
            items={rows.map(
              (row) => row.cells[index] && { name: row.name, of: column.name, ...row.cells[index] },
            )}
          />
        </>
      ))}
    </div>
  )
}
