// How the council came to its official answers: on the overview what was agreed with dissent, beside an answer all of it.
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import { type AgreementWords, unbroken } from './agreement-words.rules.ts'
import type { OfficialFindings } from './official-findings.rules.ts'
import { areaHref } from './show-standing.page.tsx'

type AgreedProps = { readonly assessmentId: string; readonly official: OfficialFindings }

export function ResultsAgreed({ assessmentId, official }: AgreedProps) {
  const { heading, reasons, dissent } = official
  return (
    <>
      <h2 class="govuk-heading-l">{heading}</h2>
      <p class="govuk-body">{reasons}</p>
      {dissent.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {dissent.map(({ areaId, title, count }) => (
            <li>
              <a class="govuk-link" href={areaHref(assessmentId, areaId)}>
                {title}
              </a>
              : {count}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Reason, dissent and spread of one answer; nothing where there is nothing to say. */
export function AgreementDetails({ reason, dissent, spread }: AgreementWords) {
  const parts = [
    { label: 'Reason', text: reason },
    { label: 'Dissent', text: dissent },
    { label: 'What colleagues chose on their own', text: unbroken(spread) },
  ].filter(({ text }) => text !== '')
  if (parts.length === 0) return null
  return (
    <InsetText class="govuk-!-margin-top-2 govuk-!-margin-bottom-2">
      {parts.map(({ label, text }) => (
        <p class="govuk-body tiex-user-text">
          <strong>{label}:</strong> {text}
        </p>
      ))}
    </InsetText>
  )
}
