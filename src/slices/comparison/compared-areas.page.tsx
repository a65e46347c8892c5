// Every area with the reader's own score, the middle and the range: a chart, a table, and on a phone a list.
import { CategoryTag } from '../../ui/category-tag.tsx'
import { ChartWithTable } from '../../ui/chart-with-table.tsx'
import { classNames } from '../../ui/content.ts'
import { Table } from '../../ui/govuk/table.tsx'
import { ShortName } from '../../ui/short-name.tsx'
import type { ComparisonView } from './describe-comparison.rules.ts'
import type { AreaShown } from './show-areas.rules.ts'

export type HrefOf = (areaId: string) => string

type Props = { readonly view: ComparisonView; readonly svg: string; readonly hrefOf: HrefOf }

export function ComparedAreas({ view, svg, hrefOf }: Props) {
  const { areas, areasHeading, hasOwn } = view
  return (
    <>
      <h2 class="govuk-heading-l">Where each area stands</h2>
      <p class="govuk-body">
        Half of the scores are at or below the middle and half at or above it. The range runs from the lowest
        score to the highest.
      </p>
      {areas.map((group) => (
        <>
          <Table
            class={classNames('tiex-areas', 'tiex-wide-only')}
            caption={group.label}
            captionSize="s"
            firstCellIsHeader
            head={[
              { text: 'Area', class: 'tiex-areas__area' },
              ...(hasOwn ? [{ text: 'Your score', class: 'tiex-areas__own' }] : []),
              { text: 'Middle', format: 'numeric' },
              { text: 'Range', format: 'numeric' },
              { text: 'Scored by', format: 'numeric' },
            ]}
            rows={group.areas.map((area) => [
              <AreaLink area={area} href={hrefOf(area.areaId)} />,
              ...(hasOwn ? [<OwnScore own={area.own} />] : []),
              { text: area.median, format: 'numeric' },
              { text: area.range, format: 'numeric' },
              { text: area.scored, format: 'numeric' },
            ])}
          />
          <div class="tiex-narrow-only">
            <h3 class="govuk-heading-s">{group.label}</h3>
            <ul class="tiex-scores" aria-label={group.label}>
              {group.areas.map((area) => (
                <li class="tiex-scores__item">
                  <span class="tiex-scores__name">
                    <AreaLink area={area} href={hrefOf(area.areaId)} />
                    <span class="tiex-scores__detail">
                      {area.hasScores
                        ? `Middle ${area.median}, range ${area.range}, scored by ${area.scored}`
                        : 'Scored by nobody'}
                    </span>
                  </span>{' '}
                  {area.own && (
                    <span class="tiex-scores__result">
                      You: <OwnScore own={area.own} />
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </div>
        </>
      ))}
      <ChartWithTable
        heading={areasHeading}
        headingLevel={3}
        svg={svg}
        note={`The white bar runs from the lowest score to the highest, the black line is the middle one, and the circle is ${hasOwn ? 'your own' : 'the middle too, in the look of its category'}.`}
        table={{
          caption: 'Scores of every area',
          head: ['Area', { text: 'Middle', format: 'numeric' }, { text: 'Range', format: 'numeric' }],
          rows: areas
            .flatMap((group) => group.areas)
            .map(({ title, median, range }) => [
              title,
              { text: median, format: 'numeric' },
              { text: range, format: 'numeric' },
            ]),
        }}
      />
    </>
  )
}

function AreaLink({ area, href }: { readonly area: AreaShown; readonly href: string }) {
  return (
    <a class="govuk-link" href={href}>
      <ShortName short={area.shortName} whole={area.title} />
    </a>
  )
}

function OwnScore({ own }: Pick<AreaShown, 'own'>) {
  if (!own) return null
  return (
    <>
      {own.score !== undefined && <strong>{own.score} </strong>}
      <CategoryTag category={own.look} word={own.word} size="small" />
    </>
  )
}
