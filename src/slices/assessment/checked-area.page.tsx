// One area on the page that checks answers: each statement with its answer, what was noted, and links to change them.
import { routes } from '../../routes.ts'
import { SummaryList, type SummaryRow } from '../../ui/govuk/summary-list.tsx'
import { Tag } from '../../ui/govuk/tag.tsx'
import type { Area, Framework, Statement } from '../framework/framework.rules.ts'
import { type AreaContent, optionLabel } from './assessment-record.rules.ts'

type Props = { id: string; framework: Framework; area: Area; content: AreaContent }

export function CheckedArea({ id, framework, area, content }: Props) {
  const address = routes.area.href({ id, area: area.id })
  const answerRow = (statement: Statement): SummaryRow => {
    const answer = optionLabel(framework, content.answers[statement.id])
    return {
      key: { text: statement.text, class: 'govuk-!-font-weight-regular' },
      value: answer === undefined ? <Tag colour="grey">Not answered</Tag> : <strong>{answer}</strong>,
      actions: [
        {
          href: `${address}#${statement.id}`,
          text: answer === undefined ? 'Answer' : 'Change',
          hidden: `statement ${statement.number}`,
        },
      ],
    }
  }
  const textRow = (key: string, { text, field }: { text: string; field: string }): SummaryRow => ({
    class: 'tiex-checked__note',
    key,
    value: <span class="tiex-user-text">{text}</span>,
    actions: [{ href: `${address}#${field}`, text: 'Change', hidden: key.toLowerCase() }],
  })
  const more = [
    ...framework.noteKinds.map((kind) => {
      const text = content.notes[kind.id]
      return text !== undefined && textRow(kind.label, { text, field: `notes-${kind.id}` })
    }),
    content.deliberate &&
      textRow('Chosen to be where it is', {
        text: content.deliberateReason || 'No reason given yet',
        field: 'deliberate',
      }),
    content.inPlan && textRow('Action plan', { text: 'Added to my action plan', field: 'in-plan' }),
  ].filter((row) => row !== false)
  return (
    <SummaryList
      card={{ title: area.title, titleLevel: 3 }}
      class="tiex-checked"
      rows={[...area.statements.map(answerRow), ...more]}
    />
  )
}
