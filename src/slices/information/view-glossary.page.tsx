import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { GlossaryTerm } from '../framework/framework.rules.ts'

export function GlossaryPage({ terms }: { terms: readonly GlossaryTerm[] }) {
  return (
    <Layout title="Glossary" active="glossary" indexed>
      <h1 class="govuk-heading-xl">Glossary</h1>
      <p class="govuk-body tiex-lead">What {terms.length} words mean in the assessment.</p>
      <SummaryList rows={terms.map((term) => ({ key: wordsFor(term), value: meaningOf(term) }))} />
    </Layout>
  )
}

function wordsFor({ id, term, also }: GlossaryTerm) {
  return (
    <>
      <span id={id}>{term}</span>
      {also.length > 0 && (
        <span class="govuk-!-font-weight-regular govuk-!-display-block">Also: {also.join(', ')}</span>
      )}
    </>
  )
}

function meaningOf({ definition, example }: GlossaryTerm) {
  return (
    <>
      <p class="govuk-body">{definition}</p>
      {example && <p class="govuk-body govuk-hint">For example: {example}</p>}
    </>
  )
}
