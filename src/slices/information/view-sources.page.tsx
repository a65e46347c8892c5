// Credits the publishers of the facts about councils, in the words that their licences ask for.
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Source } from '../councils/councils.rules.ts'

export function SourcesPage({ sources }: { sources: readonly Source[] }) {
  return (
    <Layout title="Sources of council facts" indexed>
      <h1 class="govuk-heading-xl">Sources of council facts</h1>
      <p class="govuk-body tiex-lead">
        The service knows each council's name, type, region and some facts about its area. They come from
        these {sources.length} published sources.
      </p>
      {sources.map((source) => (
        <SummaryList card={{ title: source.name }} rows={rowsFor(source)} />
      ))}
    </Layout>
  )
}

function rowsFor({ publisher, usedFor, period, licence, attribution, url, remarks }: Source) {
  return [
    { key: 'Publisher', value: publisher },
    { key: 'Used for', value: listOf(usedFor) },
    { key: 'Period', value: period },
    { key: 'Licence', value: licence.url ? link(licence.url, licence.name) : licence.name },
    { key: 'Credit', value: attribution },
    { key: 'Where it is', value: link(url, url) },
    remarks.length > 0 && { key: 'What we changed and how sure it is', value: listOf(remarks) },
  ]
}

function listOf(items: readonly string[]) {
  const [only] = items
  if (items.length === 1) return only
  return (
    <ul class="govuk-list govuk-list--bullet">
      {items.map((text) => (
        <li>{text}</li>
      ))}
    </ul>
  )
}

function link(href: string, text: string) {
  return (
    <a class="govuk-link tiex-user-text" href={href}>
      {text}
    </a>
  )
}
