// Sets two versions of an area beside each other, in the words of the page, so that somebody can choose between them.
import type { Area, Framework } from '../framework/framework.rules.ts'
import { type AreaContent, optionLabel } from './assessment-record.rules.ts'
import { sameText } from './save-response.rules.ts'

export type Difference = { readonly name: string; readonly stored: string; readonly typed: string }

/** Only what differs, in the order of the page; "" where one of them has no answer or no text. */
export function differences(
  { framework, area }: { framework: Framework; area: Area },
  versions: { readonly stored: AreaContent; readonly typed: AreaContent },
): readonly Difference[] {
  const each = (name: string, read: (content: AreaContent) => string): Difference => ({
    name,
    stored: read(versions.stored),
    typed: read(versions.typed),
  })
  return [
    ...area.statements.map(({ id, text }) =>
      each(text, ({ answers }) => optionLabel(framework, answers[id]) ?? ''),
    ),
    ...framework.noteKinds.map(({ id, label }) => each(label, ({ notes }) => notes[id] ?? '')),
    each('Our council has chosen to be where it is here', ({ deliberate }) => yesOrNo(deliberate)),
    each('The reason for that choice', ({ deliberateReason }) => deliberateReason),
    each('Add this area to my action plan', ({ inPlan }) => yesOrNo(inPlan)),
  ].filter(({ stored, typed }) => !sameText(stored, typed))
}

function yesOrNo(ticked: boolean): string {
  return ticked ? 'Yes' : 'No'
}
