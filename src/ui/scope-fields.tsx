// What is to be assessed: the whole council, or one service by its name.
import type { FieldErrors } from './field-errors.ts'
import { Input } from './govuk/input.tsx'
import { Radios } from './govuk/radios.tsx'

type Props = {
  /** The name of the council. */
  readonly council: string
  readonly typed: { readonly scope: string; readonly serviceName: string } | undefined
  readonly errors: FieldErrors
}

/** Fields `scope` ("council" or "service") and `service-name`. */
export function ScopeFields({ council, typed, errors }: Props) {
  return (
    <>
      <Radios
        name="scope"
        value={typed?.scope}
        error={errors.scope}
        fieldset={{ legend: { text: 'What is it about?', size: 'm' } }}
        items={[
          { value: 'council', text: 'The whole council', hint: council },
          { value: 'service', text: 'One service' },
        ]}
      />
      <Input
        name="service-name"
        label="Name of the service"
        hint="Only if it is about one service. For example, adult social care"
        value={typed?.serviceName}
        error={errors['service-name']}
      />
    </>
  )
}
