// The parts of the area page beside its statements: the notes, and the two marks.
import type { FieldErrors } from '../../ui/field-errors.ts'
import { CharacterCount } from '../../ui/govuk/character-count.tsx'
import { Checkboxes } from '../../ui/govuk/checkboxes.tsx'
import { Tabs } from '../../ui/govuk/tabs.tsx'
import type { Framework } from '../framework/framework.rules.ts'
import { noteField } from './answer-area.form.ts'
import { type AreaContent, noteLimit, reasonLimit } from './assessment-record.rules.ts'

type NotesProps = { framework: Framework; notes: AreaContent['notes']; errors: FieldErrors }

export function AreaNotes({ framework, notes, errors }: NotesProps) {
  const field = ({ id, prompt, hint }: Framework['noteKinds'][number]) => (
    <CharacterCount
      name={noteField(id)}
      label={{ text: prompt, size: 's' }}
      hint={hint}
      value={notes[id]}
      error={errors[noteField(id)]}
      maxlength={noteLimit}
      rows={6}
    />
  )
  // A link in the error summary cannot open a tab: every field then stands in the open.
  const isWrong = framework.noteKinds.some(({ id }) => errors[noteField(id)] !== undefined)
  return (
    <>
      <h2 class="govuk-heading-m govuk-!-margin-top-6">Notes</h2>
      <p class="govuk-body">
        You do not have to add any. Colleagues in your council and the LGA see them once you have submitted.
      </p>
      {isWrong ? (
        framework.noteKinds.map(field)
      ) : (
        <Tabs
          title="Kinds of note"
          items={framework.noteKinds.map((kind) => ({
            id: `notes-${kind.id}`,
            label: notes[kind.id] ? `${kind.label} (added)` : kind.label,
            panel: field(kind),
          }))}
        />
      )}
    </>
  )
}

export function AreaMarks({ content, errors }: { content: AreaContent; errors: FieldErrors }) {
  return (
    <Checkboxes
      name="deliberate"
      fieldset={{ legend: { text: 'About this area', size: 'm' } }}
      error={errors.deliberate}
      items={[
        {
          value: 'yes',
          text: 'Our council has chosen to be where it is here',
          hint: 'For example, because other areas matter more for now. It does not change the score.',
          checked: content.deliberate,
          conditional: (
            <CharacterCount
              name="deliberate-reason"
              label="Why has your council chosen this?"
              value={content.deliberateReason}
              error={errors['deliberate-reason']}
              maxlength={reasonLimit}
              rows={3}
            />
          ),
        },
        {
          id: 'in-plan',
          name: 'in-plan',
          value: 'yes',
          text: 'Add this area to my action plan',
          checked: content.inPlan,
        },
      ]}
    />
  )
}
