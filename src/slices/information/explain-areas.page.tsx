// What is assessed: focus areas, characteristics, critical success factors, and the steps that every area follows.
import { Details } from '../../ui/govuk/details.tsx'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import type { Area, Framework } from '../framework/framework.rules.ts'

type Props = { readonly framework: Framework }

export function AreasExplained({ framework }: Props) {
  const factors = framework.areas.filter((area) => area.kind === 'csf')
  return (
    <section aria-labelledby="areas">
      <h2 class="govuk-heading-l" id="areas">
        What you assess
      </h2>
      <p class="govuk-body">
        There are {framework.areas.length} areas. {framework.areas.length - factors.length} of them look at
        one characteristic of your council in one focus area. The other {factors.length} are critical success
        factors.
      </p>
      <h3 class="govuk-heading-m">{framework.focuses.length} focus areas</h3>
      {framework.focuses.map((focus) => (
        <>
          <h4 class="govuk-heading-s govuk-!-margin-bottom-1">{focus.label}</h4>
          <p class="govuk-body">
            {focus.summary} It asks: <em>{focus.keyQuestion}</em>
          </p>
        </>
      ))}
      <h3 class="govuk-heading-m">{framework.characteristics.length} characteristics</h3>
      <p class="govuk-body">Each focus area looks at the same characteristics:</p>
      <SummaryList
        rows={framework.characteristics.map(({ label, summary }) => ({ key: label, value: summary }))}
      />
      <h3 class="govuk-heading-m">{factors.length} critical success factors</h3>
      <p class="govuk-body">
        These show whether your council is able to make change happen. Without them, work on every other area
        is harder.
      </p>
      <SummaryList rows={factors.map(({ title, description }) => ({ key: title, value: description }))} />
      <Details summary="See every statement">{framework.areas.map(statementsOf)}</Details>
    </section>
  )
}

function statementsOf({ title, statements }: Area) {
  return (
    <>
      <h4 class="govuk-heading-s govuk-!-margin-bottom-1">{title}</h4>
      <ol class="govuk-list govuk-list--number" start={statements[0]?.number}>
        {statements.map(({ text }) => (
          <li>{text}</li>
        ))}
      </ol>
    </>
  )
}

export function StepsExplained({ framework }: Props) {
  return (
    <section aria-labelledby="steps">
      <h2 class="govuk-heading-l" id="steps">
        The steps
      </h2>
      <p class="govuk-body">
        Every area follows the same {framework.steps.length} steps, with a statement for each. Together they
        show how far along you are: whether you know what is needed, have agreed it, have done it, and know
        that it works.
      </p>
      <SummaryList
        rows={framework.steps.map(({ label, question, summary }) => ({
          key: label,
          value: (
            <>
              <strong>{question}</strong> {summary}
            </>
          ),
        }))}
      />
    </section>
  )
}
