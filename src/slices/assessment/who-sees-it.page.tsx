// What others will see of a submitted assessment, said before and after submitting in the same words.
import { routes } from '../../routes.ts'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'

export type Sender = {
  readonly name: string
  readonly nameVisible: boolean
  readonly council: { readonly name: string }
}

type Props = {
  readonly officer: Sender
  /** It belongs to an open round: colleagues see it only once they have submitted theirs. */
  readonly isBlind?: boolean
}

export function WhoSeesIt({ officer, isBlind = false }: Props) {
  const { name, nameVisible, council } = officer
  const from = isBlind ? ' Only once they have submitted theirs, or the round is closed.' : ''
  return (
    <>
      <SummaryList
        rows={[
          {
            key: `Colleagues at ${council.name}`,
            value: nameVisible
              ? `The results, answers and notes, with your name: ${name}.${from}`
              : `The results, answers and notes, shown as from "A colleague". They do not see your name.${from}`,
          },
          {
            key: 'The Local Government Association',
            value: 'The results, answers and notes, and which council they are from.',
          },
          { key: 'Other councils', value: 'Nothing.' },
        ]}
      />
      <p class="govuk-body">
        {'You can change whether colleagues see your name at any time in '}
        <a class="govuk-link" href={routes.account.href()}>
          your account
        </a>
        .
      </p>
    </>
  )
}
