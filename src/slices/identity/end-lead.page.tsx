// Asks once more before somebody stops being a lead, or says why the last one cannot.
import { routes } from '../../routes.ts'
import { Form, HiddenFields } from '../../ui/form.tsx'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { Layout } from '../../ui/layout.tsx'

type Props = {
  readonly personId: string
  readonly name: string
  readonly isSelf: boolean
  /** The council would be left without a lead. */
  readonly isLast: boolean
}

export function EndLeadPage({ personId, name, isSelf, isLast }: Props) {
  const title = isSelf ? 'Stop being a lead' : `End ${name} as a lead`
  return (
    <Layout title={title} errors={isLast} active="council" back={{ href: routes.people.href() }}>
      <h1 class="govuk-heading-l tiex-user-text">{title}</h1>
      {isLast ? (
        <p class="govuk-body">
          {isSelf ? 'You are the only lead' : `${name} is the only lead`} of your council, so this is not
          possible. Add another lead first.
        </p>
      ) : (
        <>
          <p class="govuk-body">
            {isSelf
              ? 'You will be signed out everywhere. When you sign in again, you are an officer: you answer and submit, and see what everyone at your council sees.'
              : 'They will be signed out everywhere. When they sign in again, they are an officer. Rounds they opened and assessments they finalised stay as they are.'}
          </p>
          <Form action={routes.endLead.href()}>
            <HiddenFields values={{ person: personId }} />
            <ButtonGroup cancel={routes.people.href()}>
              <Button variant="warning" preventDoubleClick>
                {isSelf ? 'Stop being a lead' : 'End as a lead'}
              </Button>
            </ButtonGroup>
          </Form>
        </>
      )}
      {isLast && (
        <p class="govuk-body">
          <a class="govuk-link" href={routes.people.href()}>
            Go back to people
          </a>
        </p>
      )}
    </Layout>
  )
}
