// Somebody saved an area in two places. Both versions are shown; nothing is lost until the person has chosen.
import { routes } from '../../routes.ts'
import { Form, HiddenFields } from '../../ui/form.tsx'
import { formatDateTime } from '../../ui/format-date.ts'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { WarningText } from '../../ui/govuk/warning-text.tsx'
import { Layout } from '../../ui/layout.tsx'
import { TwoThirds } from '../../ui/two-thirds.tsx'
import type { Area } from '../framework/framework.rules.ts'
import { type AreaForm, noteField } from './answer-area.form.ts'
import type { AreaContent, FullAssessment, Response } from './assessment-record.rules.ts'
import { differences } from './compare-content.rules.ts'

type Props = {
  full: FullAssessment
  area: Area
  stored: Response
  form: AreaForm
  /** This rendering of the page. */
  editor: string
}

export function AreaConflictPage({ full, area, stored, form, editor }: Props) {
  const { assessment, framework } = full
  const address = routes.area.href({ id: assessment.id, area: area.id })
  const differing = differences({ framework, area }, { stored, typed: form.content })
  return (
    <Layout title="Choose which answers to keep" active="assessments" wide>
      <TwoThirds>
        <span class="govuk-caption-l">{area.title}</span>
        <h1 class="govuk-heading-l">Choose which answers to keep</h1>
        <WarningText>What you entered on this page has not been saved yet</WarningText>
        <p class="govuk-body">
          {`This area was changed in another tab or on another device, last on ${formatDateTime(stored.savedAt)}, after you opened it here. Below is everything that differs. What is the same in both is kept either way.`}
        </p>
      </TwoThirds>
      {differing.map((one) => (
        <section class="tiex-keep govuk-!-margin-bottom-4">
          <h2 class="govuk-heading-s govuk-!-margin-bottom-2">{one.name}</h2>
          <div class="govuk-grid-row">
            <Version title="Saved elsewhere" text={one.stored} />
            <Version title="What you entered here" text={one.typed} />
          </div>
        </section>
      ))}
      <Form action={address}>
        <HiddenFields values={{ ...fieldsOf(form.content), version: stored.version, editor, edit: '' }} />
        <ButtonGroup>
          <Button name="then" value={form.onward.to === 'list' ? 'list' : 'next'}>
            Keep what I entered here
          </Button>
          <Button href={address} variant="secondary">
            Keep what was saved elsewhere
          </Button>
        </ButtonGroup>
      </Form>
    </Layout>
  )
}

function Version({ title, text }: { title: string; text: string }) {
  return (
    <div class="govuk-grid-column-one-half">
      <h3 class="govuk-hint govuk-!-margin-bottom-1 govuk-!-margin-top-0">{title}</h3>
      {text === '' ? <p class="govuk-body">Nothing</p> : <p class="govuk-body tiex-user-text">{text}</p>}
    </div>
  )
}

function fieldsOf({ answers, notes, deliberate, deliberateReason, inPlan }: AreaContent) {
  return {
    ...answers,
    ...Object.fromEntries(Object.entries(notes).map(([kind, text]) => [noteField(kind), text])),
    deliberate: deliberate ? 'yes' : undefined,
    'deliberate-reason': deliberateReason,
    'in-plan': inPlan ? 'yes' : undefined,
  }
}
