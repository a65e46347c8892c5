import { routes } from '../../routes.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { Layout } from '../../ui/layout.tsx'

export function CloseFirstPage({
  round,
}: {
  readonly round: { readonly id: string; readonly name: string }
}) {
  const address = routes.round.href({ round: round.id })
  return (
    <Layout title="Close the round first" active="council" back={{ href: address }}>
      <span class="govuk-caption-l tiex-user-text">{round.name}</span>
      <h1 class="govuk-heading-l">Close the round first</h1>
      <p class="govuk-body">
        People can still submit their assessments in this round. You can choose its official assessment once a
        lead has closed it.
      </p>
      <Button href={address}>Go to the round</Button>
    </Layout>
  )
}
