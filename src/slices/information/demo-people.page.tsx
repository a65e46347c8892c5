// Shown in the demonstration only: made-up people of real councils, each of whom signs in by a code like anyone.
import { routes } from '../../routes.ts'
import { Form, HiddenFields } from '../../ui/form.tsx'
import { Details } from '../../ui/govuk/details.tsx'

export type DemoPeople = ReadonlyArray<{
  readonly email: string
  readonly name: string
  readonly council?: string | undefined
  readonly role: 'officer' | 'lead' | 'lga'
}>

const roleWords = { officer: 'officer', lead: 'lead', lga: 'LGA staff' } as const

export function DemoPeopleList({ people }: { people: DemoPeople }) {
  if (people.length === 0) return null
  const places = Map.groupBy(people, ({ council }) => council ?? 'Local Government Association')
  return (
    <Details summary="This is a demonstration: choose who to sign in as">
      <p class="govuk-body">
        These people and their answers are made up. Choose a name, then read the code in{' '}
        <a class="govuk-link" href={routes.devMail.href()}>
          the mail that this service sent
        </a>
        .
      </p>
      {[...places].map(([place, someone]) => (
        <>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{place}</h3>
          <ul class="govuk-list">{someone.map(signInAs)}</ul>
        </>
      ))}
    </Details>
  )
}

function signInAs({ name, email, role }: DemoPeople[number]) {
  return (
    <li>
      <Form action={routes.signIn.href()}>
        <HiddenFields values={{ email }} />
        <button type="submit" class="tiex-link-button">
          {name}
        </button>
        , {roleWords[role]}
      </Form>
    </li>
  )
}
