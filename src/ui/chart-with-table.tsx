import type { Content, HeadingLevel } from './content.ts'
import { Details } from './govuk/details.tsx'
import { type Cell, Table } from './govuk/table.tsx'

type Props = {
  /** Says what the chart shows, as an answer: "You are above the middle of your cohort in 9 of 21 areas". */
  heading: string
  headingLevel?: HeadingLevel | undefined
  headingSize?: 's' | 'm' | undefined
  /** Made by our own code, never from input: it is put into the page as it stands. */
  svg: string
  note?: Content
  table: { caption: string; head: readonly Cell[]; rows: readonly (readonly Cell[])[] }
  summary?: Content
  id?: string | undefined
}

/** A chart that answers one question, with its figures in a table for whoever cannot or would rather not see it. */
export function ChartWithTable(props: Props) {
  const { heading, headingLevel = 2, headingSize = 'm', svg, note, table, summary, id } = props
  const Heading = `h${headingLevel}` as const
  return (
    <figure class="tiex-chart" id={id}>
      <figcaption>
        <Heading class={`govuk-heading-${headingSize}`}>{heading}</Heading>
      </figcaption>
      {/* Drawn by our own chart functions, which escape their texts. */}
      <div class="tiex-chart__drawing" dangerouslySetInnerHTML={{ __html: svg }} />
      {note && <p class="govuk-body-s">{note}</p>}
      <Details summary={summary ?? 'Show as a table'}>
        <Table captionSize="s" firstCellIsHeader {...table} />
      </Details>
    </figure>
  )
}
