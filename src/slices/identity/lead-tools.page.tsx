// The forms of the people's page with which a lead adds leads and decides who may sign in.
import { routes } from '../../routes.ts'
import type { FieldErrors } from '../../ui/field-errors.ts'
import { Form } from '../../ui/form.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { Radios } from '../../ui/govuk/radios.tsx'

/** Exactly what was sent, to be shown again. */
export type PeopleTyped = {
  readonly leadEmail?: string | undefined
  readonly personEmail?: string | undefined
  readonly signIn?: 'stop' | 'allow' | undefined
}

type Props = { readonly errors: FieldErrors; readonly typed: PeopleTyped; readonly stopped: number }

/** What a lead may change. People are named by address: a list of addresses would tell who "A colleague" is. */
export function LeadTools({ errors, typed, stopped }: Props) {
  return (
    <>
      <h2 class="govuk-heading-m">Add a lead</h2>
      <Form action={routes.addLead.href()}>
        <Input
          name="lead-email"
          label="E-mail address of the new lead"
          hint="They must have signed in once. They are signed out, and are a lead when they sign in again."
          type="email"
          autocomplete="off"
          spellcheck={false}
          value={typed.leadEmail}
          error={errors['lead-email']}
        />
        <Button variant="secondary" preventDoubleClick>
          Add as a lead
        </Button>
      </Form>
      <h2 class="govuk-heading-m">Stop or allow signing in</h2>
      <p class="govuk-body">
        For somebody who has left or should not have been here. What they submitted stays, without their name.
        {stopped > 0 && ` ${stopped === 1 ? '1 person' : `${stopped} people`} cannot sign in at present.`}
      </p>
      <Form action={routes.disablePerson.href()}>
        <Input
          name="person-email"
          label="E-mail address of the person"
          type="email"
          autocomplete="off"
          spellcheck={false}
          value={typed.personEmail}
          error={errors['person-email']}
        />
        <Radios
          name="sign-in"
          fieldset={{ legend: 'May they sign in?' }}
          value={typed.signIn}
          items={[
            { value: 'stop', text: 'No, sign them out and stop them from signing in' },
            { value: 'allow', text: 'Yes, let them sign in again' },
          ]}
          error={errors['sign-in']}
        />
        <Button variant="secondary" preventDoubleClick>
          Save
        </Button>
      </Form>
    </>
  )
}
