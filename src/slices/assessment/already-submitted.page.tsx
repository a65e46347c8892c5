// Somebody tried to change an assessment after it was submitted: says so, and gives back what they had typed.
import { routes } from '../../routes.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Difference } from './compare-content.rules.ts'

type Props = {
  id: string
  /** What was sent and is not in the assessment; none where nothing was typed. */
  lost?: readonly Difference[] | undefined
}

export function AlreadySubmittedPage({ id, lost = [] }: Props) {
  const typed = lost.filter((one) => one.typed !== '')
  return (
    <Layout title="This assessment has been submitted" active="assessments">
      <h1 class="govuk-heading-l">This assessment has been submitted</h1>
      <p class="govuk-body">
        A submitted assessment cannot be changed, so nothing has been saved. To change an answer, begin a new
        assessment from a copy of this one.
      </p>
      {typed.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What you entered</h2>
          <p class="govuk-body">Copy anything you want to use again.</p>
          {typed.map((one) => (
            <>
              <h3 class="govuk-heading-s">{one.name}</h3>
              <p class="govuk-body tiex-user-text">{one.typed}</p>
            </>
          ))}
        </>
      )}
      <Button href={routes.results.href({ id })}>See the results</Button>
    </Layout>
  )
}
