import { routes } from '../../routes.ts'
import { Form } from '../../ui/form.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { Layout } from '../../ui/layout.tsx'
import { scopeName } from '../rounds/rounds.rules.ts'
import type { Assessment } from './assessment-record.rules.ts'

type Props = { assessment: Assessment; answered: number }

export function DeleteDraftPage({ assessment, answered }: Props) {
  const { id } = assessment
  const answers = answered === 1 ? '1 answer' : `${answered} answers`
  return (
    <Layout title="Delete this draft" active="assessments" back={{ href: routes.assessments.href() }}>
      <span class="govuk-caption-l">{scopeName(assessment.scope)}</span>
      <h1 class="govuk-heading-l">Delete this draft</h1>
      <p class="govuk-body">
        {`You began it on ${formatDate(assessment.begunAt)}. Its ${answers} and all its notes will be deleted. You cannot get them back.`}
      </p>
      <Form action={routes.deleteAssessment.href({ id })}>
        <ButtonGroup>
          <Button variant="warning" preventDoubleClick>
            Delete this draft
          </Button>
          <a class="govuk-link" href={routes.assessments.href()}>
            Keep it
          </a>
        </ButtonGroup>
      </Form>
    </Layout>
  )
}
