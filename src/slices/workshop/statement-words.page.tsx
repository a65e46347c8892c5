// What every view of a workshop says of a statement: where it stands, and what was agreed on it.
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import type { Framework } from '../framework/framework.rules.ts'
import type { PlacedStatement } from './walk-statements.rules.ts'
import type { AgreedAnswer } from './workshop-record.rules.ts'

/** "Statement 23 · Managing income: service focus · Identify" */
export function StatementPlace({ area, statement, step }: PlacedStatement) {
  return (
    <span class="govuk-caption-m">
      {`Statement ${statement.number} · ${area.title}`}
      {step && ` · ${step}`}
    </span>
  )
}

export function Agreed({ framework, agreed }: { framework: Framework; agreed: AgreedAnswer }) {
  return (
    <InsetText>
      <p class="govuk-body tiex-agreed">
        Agreed: <strong>{labelOf(framework, agreed.optionId)}</strong>
      </p>
      {agreed.reason && <p class="govuk-body tiex-user-text">{agreed.reason}</p>}
      {agreed.dissent && (
        <p class="govuk-body">
          Seen otherwise: <span class="tiex-user-text">{agreed.dissent}</span>
        </p>
      )}
    </InsetText>
  )
}

export function labelOf(framework: Framework, optionId: string): string {
  return framework.scale.options.find(({ id }) => id === optionId)?.label ?? optionId
}
