// Every area of a proposal: where it would stand, each statement with its answer and how it came about, and the notes.
import { CategoryTag } from '../../ui/category-tag.tsx'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { Tag } from '../../ui/govuk/tag.tsx'
import { WarningText } from '../../ui/govuk/warning-text.tsx'
import { unbroken } from '../results/results.rules.ts'
import type { Gap } from './compose-agreed.rules.ts'
import type { ProposedArea, ProposedStatement } from './describe-proposal.rules.ts'

type GapsProps = { readonly gaps: readonly Gap[]; readonly count: number }

/** A warning that lists what has no answer; nothing where everything has one. */
export function ProposedGaps({ gaps, count }: GapsProps) {
  if (count === 0) return null
  return (
    <>
      <WarningText>
        {count === 1 ? '1 statement has' : `${count} statements have`} no answer. The scores leave{' '}
        {count === 1 ? 'it' : 'them'} out.
      </WarningText>
      <ul class="govuk-list govuk-list--bullet">
        {gaps.map(({ area, statements }) => (
          <li>
            <a class="govuk-link" href={`#${area.id}`}>
              {area.title}
            </a>
            {`: ${statements.length} of ${area.statements.length}`}
          </li>
        ))}
      </ul>
    </>
  )
}

export function ProposedAreas({ areas }: { readonly areas: readonly ProposedArea[] }) {
  return areas.map((area) => <ProposedOne {...area} />)
}

function ProposedOne({ standing, statements, notes, inPlan }: ProposedArea) {
  const { areaId, title, look, word, score, chosen } = standing
  return (
    <section id={areaId} class="govuk-!-margin-bottom-7">
      <h3 class="govuk-heading-m govuk-!-margin-bottom-2">{title}</h3>
      <p class="govuk-body">
        <CategoryTag category={look} word={word} />{' '}
        {score !== undefined && <strong>{score} out of 100</strong>}
      </p>
      {chosen && (
        <p class="govuk-body tiex-user-text">
          Chosen to be where it is: {chosen.reason.trim() || 'no reason was given.'}
        </p>
      )}
      {inPlan && <p class="govuk-body">Marked for the action plan.</p>}
      <SummaryList
        rows={[
          ...statements.map((statement) => ({
            key: { text: statement.text, class: 'govuk-!-width-one-half govuk-!-font-weight-regular' },
            value: <Answer {...statement} />,
          })),
          ...notes.map(({ label, text }) => ({
            key: label,
            value: <span class="tiex-user-text">{text}</span>,
          })),
        ]}
      />
    </section>
  )
}

function Answer({ answer, reason, dissent, spread }: ProposedStatement) {
  const parts = [
    { label: 'Reason', text: reason },
    { label: 'Dissent', text: dissent },
    { label: 'Colleagues on their own', text: unbroken(spread) },
  ].filter(({ text }) => text !== '')
  return (
    <>
      <p class="govuk-body govuk-!-margin-bottom-1">
        {answer === undefined ? <Tag colour="grey">No answer</Tag> : <strong>{answer}</strong>}
      </p>
      {parts.map(({ label, text }) => (
        <p class="govuk-body-s govuk-!-margin-bottom-1 tiex-user-text">
          {label}: {text}
        </p>
      ))}
    </>
  )
}
