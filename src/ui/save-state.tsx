// The words about saving, in one place, so that what the script says is what the page promised without it.
import type { Attributes } from './content.ts'

const sentences: Attributes = {
  'data-saving': 'Saving',
  'data-saved': 'Saved',
  'data-round-closed':
    'The round has closed. Your answers are kept, but they cannot be submitted unless a lead allows it. Saved',
  'data-round-late': 'The round has closed. You can still finish and submit. Saved',
  'data-waiting': 'Not saved, will try again',
  'data-offline':
    'You are offline. Your answers are kept in this browser and will be sent when you are back.',
  'data-signed-out':
    'You are signed out. Your answers are kept in this browser. Select Save and continue to sign in again.',
  'data-signed-out-elsewhere':
    'You have signed out in another tab. Your answers are on this page only. Sign in again there, then select Save and continue here.',
  'data-invalid': 'Not saved. Select Save and continue to see what to change.',
  'data-closed': 'Not saved: this assessment can no longer be changed.',
  'data-conflict':
    'These answers were changed in another tab or on another device. Select Save and continue to choose which to keep.',
}

type Props = {
  /** What is true before any script runs: "Saved 3 minutes ago". */
  text?: string | undefined
  id?: string | undefined
}

/**
 * The quiet line by the button that says whether the answers are safe. The script that saves finds it by
 * `data-save-state`, takes its sentences from the other attributes, and writes `data-state` for the styles.
 */
export function SaveState({ text, id }: Props) {
  return (
    <p
      id={id}
      class="tiex-save-state"
      role="status"
      aria-live="polite"
      data-save-state=""
      data-state="idle"
      {...sentences}
    >
      {text}
    </p>
  )
}
