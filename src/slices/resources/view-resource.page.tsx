// One resource: what it is, whom it is from, what it helps with, and the way to it.
import { routes } from '../../routes.ts'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { Layout } from '../../ui/layout.tsx'
import { type Resource, typeLabel } from './resources.rules.ts'

type Props = {
  readonly resource: Resource
  /** Titles of the areas that it helps with. */
  readonly areas: readonly string[]
}

export function ViewResourcePage({ resource, areas }: Props) {
  const { title, publisher, type, summary, url } = resource
  return (
    <Layout
      title={title}
      active="resources"
      breadcrumbs={[{ text: 'Resources', href: routes.resources.href() }, { text: title }]}
      indexed
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body tiex-lead">{summary}</p>
      <SummaryList
        rows={[
          { key: 'Publisher', value: publisher },
          { key: 'Type', value: typeLabel(type) },
          {
            key: 'Where to find it',
            value: (
              <a class="govuk-link tiex-user-text" href={url} rel="external">
                {url}
              </a>
            ),
          },
        ]}
      />
      {areas.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Areas it helps with</h2>
          <ul class="govuk-list govuk-list--bullet">
            {areas.map((area) => (
              <li>{area}</li>
            ))}
          </ul>
        </>
      )}
    </Layout>
  )
}
