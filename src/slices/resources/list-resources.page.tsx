// The public list of resources, by type.
import { routes } from '../../routes.ts'
import { Layout } from '../../ui/layout.tsx'
import { ResourceList } from '../../ui/resource-list.tsx'
import { SectionNav } from '../../ui/section-nav.tsx'
import { type Resource, type ResourceGroup, typeHeading } from './resources.rules.ts'

type Props = { readonly groups: readonly ResourceGroup[] }

export function ListResourcesPage({ groups }: Props) {
  const total = groups.reduce((sum, { resources }) => sum + resources.length, 0)
  return (
    <Layout title="Resources" active="resources" wide indexed>
      <h1 class="govuk-heading-xl">Resources</h1>
      {total === 0 ? (
        <p class="govuk-body">There are no resources yet.</p>
      ) : (
        <>
          <p class="govuk-body tiex-lead">
            {total === 1 ? 'This resource helps' : `These ${total} resources help`} councils to change how
            they work. Your results show the ones that fit each area.
          </p>
          <SectionNav
            items={groups.map(({ type, resources }) => ({
              href: `#${type}`,
              text: `${typeHeading(type)} (${resources.length})`,
            }))}
          >
            {groups.map(({ type, resources }) => (
              <section aria-labelledby={type}>
                <h2 class="govuk-heading-l" id={type}>
                  {typeHeading(type)}
                </h2>
                <ResourceList items={resources.map(toItem)} />
              </section>
            ))}
          </SectionNav>
        </>
      )}
    </Layout>
  )
}

function toItem({ id, title, publisher, summary }: Resource) {
  return { title, href: routes.resource.href({ resource: id }), publisher, summary }
}
