import { type Action, isOverdue } from '../plan-record.rules.ts'
import { dueInWords } from './view-plan.rules.ts'

type Props = {
  readonly action: Pick<Action, 'status' | 'dueOn'>
  readonly today: string
  /** In a narrow column the date may break. */
  readonly isNarrow?: boolean
}

/** When it is due, in bold where it is late; the date stays in one piece where there is room. */
export function Due({ action, today, isNarrow = false }: Props) {
  const words = dueInWords(action, today)
  const shown = isNarrow
    ? words
    : words.replace(/(Due )?\d+ \w+ \d+$/, (date) => date.replaceAll(' ', '\u00a0'))
  return isOverdue(action, today) ? <strong>{shown}</strong> : shown
}
