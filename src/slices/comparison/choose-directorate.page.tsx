// Whose answers are shown: everybody's, or those of one directorate that is large enough.

import { Form } from '../../ui/form.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Select } from '../../ui/govuk/select.tsx'

export type DirectorateShown = { readonly directorate: string; readonly assessments: number }

type Props = {
  readonly address: string
  /** How many are compared now. */
  readonly assessments: number
  readonly directorate: string | undefined
  readonly directorates: readonly DirectorateShown[]
}

export function ChooseDirectorate({ address, assessments, directorate, directorates }: Props) {
  return (
    <>
      <p class="govuk-body">
        {assessments === 1 ? '1 assessment is' : `${assessments} assessments are`} compared here
        {directorate !== undefined && (
          <>
            {', those of '}
            <span class="tiex-user-text">{directorate}</span>
          </>
        )}
        .
      </p>
      {directorates.length > 0 && (
        <Form action={address} method="get">
          <div class="tiex-filter tiex-no-print">
            <Select
              name="directorate"
              label="Whose answers"
              value={directorate ?? ''}
              items={[
                { value: '', text: 'Everybody' },
                ...directorates.map((one) => ({
                  value: one.directorate,
                  text: `${one.directorate} (${one.assessments})`,
                })),
              ]}
            />
            <Button variant="secondary">Show</Button>
          </div>
        </Form>
      )}
    </>
  )
}
