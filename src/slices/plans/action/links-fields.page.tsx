// The links of an action: rows for pages and documents elsewhere, and the resources of the hub that fit its area.
import type { FieldErrors } from '../../../ui/field-errors.ts'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Fieldset } from '../../../ui/govuk/fieldset.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { mostLinks } from '../plan-record.rules.ts'
import type { FittingResource } from './action-offer.queries.ts'
import type { LinksTyped } from './links.form.ts'

type Props = {
  readonly typed: LinksTyped
  readonly errors: FieldErrors
  readonly resources: readonly FittingResource[]
}

const emptyRows = 2

export function LinksFields({ typed, errors, resources }: Props) {
  const room = Math.max(0, mostLinks - typed.links.length - typed.resources.length)
  const rows = [...typed.links, ...Array.from({ length: Math.min(emptyRows, room) }, () => undefined)]
  return (
    <>
      <Fieldset legend={{ text: 'Links', size: 's' }} describedBy="links-hint">
        <p class="govuk-hint" id="links-hint">
          {`Pages and documents that help, such as a business case. An address begins with https://. Once you save there is room for more, up to ${mostLinks}.`}
        </p>
        {rows.map((row, at) => (
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-one-half">
              <Input
                name={`link-text-${at + 1}`}
                label={`Text of link ${at + 1}`}
                value={row?.text}
                error={errors[`link-text-${at + 1}`]}
              />
            </div>
            <div class="govuk-grid-column-one-half">
              <Input
                name={`link-href-${at + 1}`}
                label={`Address of link ${at + 1}`}
                inputmode="url"
                spellcheck={false}
                value={row?.href}
                error={errors[`link-href-${at + 1}`]}
              />
            </div>
          </div>
        ))}
      </Fieldset>
      {resources.length > 0 && (
        <Checkboxes
          name="resources"
          values={[...typed.resources]}
          small
          fieldset={{ legend: { text: 'Resources that fit the area', size: 's' } }}
          error={errors.resources}
          items={resources.map(({ id, title, detail }) => ({ value: id, text: title, hint: detail }))}
        />
      )}
    </>
  )
}
