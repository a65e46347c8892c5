// Asks once more before a workshop ends, with what is still open.
import { routes } from '../../routes.ts'
import { Form } from '../../ui/form.tsx'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { Layout } from '../../ui/layout.tsx'

type Props = { readonly workshopId: string; readonly settled: number; readonly total: number }

export function EndWorkshopPage({ workshopId, settled, total }: Props) {
  const params = { workshop: workshopId }
  const left = total - settled
  return (
    <Layout title="End the workshop?" active="council" back={{ href: routes.leadWorkshop.href(params) }}>
      <h1 class="govuk-heading-l">End the workshop?</h1>
      <p class="govuk-body">
        {left === 0
          ? 'Every statement has an agreed answer.'
          : `There are agreed answers to ${settled} of ${total} statements; ${left === 1 ? '1 has' : `${left} have`} none.`}
      </p>
      <p class="govuk-body">
        Nobody can vote or change an agreed answer afterwards. If you need another meeting, leave this
        workshop going, or start another one, which begins with what was agreed here.
      </p>
      <Form action={routes.endWorkshop.href(params)}>
        <ButtonGroup cancel={routes.leadWorkshop.href(params)}>
          <Button variant="warning" preventDoubleClick>
            End the workshop
          </Button>
        </ButtonGroup>
      </Form>
    </Layout>
  )
}
