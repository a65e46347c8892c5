// One statement's spread: how far apart views are, in words, as bars and as a table, with the reader's own answer.
import { ChartWithTable } from '../../ui/chart-with-table.tsx'
import type { HeadingLevel } from '../../ui/content.ts'
import type { SpreadChart, StatementShown } from './show-statement.rules.ts'

/** Makes the drawing; handed in because a page may not reach the charts. */
export type Draw = (chart: SpreadChart) => string

type Props = { readonly shown: StatementShown; readonly draw: Draw; readonly headingLevel: HeadingLevel }

export function Spread({ shown, draw, headingLevel }: Props) {
  const { heading, sentences, own, chart } = shown
  return (
    <ChartWithTable
      heading={heading}
      headingLevel={headingLevel}
      headingSize="s"
      svg={draw(chart)}
      note={[own && <strong>{own}. </strong>, sentences.join(' ')]}
      summary={
        <>
          Show as a table
          <span class="govuk-visually-hidden">: {shown.text}</span>
        </>
      }
      table={{
        caption: `Answers of ${chart.total} ${chart.total === 1 ? 'person' : 'people'}`,
        head: ['Answer', { text: 'How many', format: 'numeric' }],
        rows: chart.bars.map((bar) => [
          bar.own ? `${bar.label} (your answer)` : bar.label,
          { text: bar.count, format: 'numeric' },
        ]),
      }}
    />
  )
}
