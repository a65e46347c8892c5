import { DoneBar } from './thin-bar.tsx'

type Props = {
  done: number
  total: number
  /** What is counted, in the plural. */
  unit?: string | undefined
  /** About how many minutes are left, where that can be said honestly. */
  minutesLeft?: number | undefined
}

/** "5 of 21 areas, about 30 minutes left", with a bar that shows the same. */
export function ProgressLine({ done, total, unit = 'areas', minutesLeft }: Props) {
  const left = minutesLeft && done < total ? `, about ${duration(minutesLeft)} left` : ''
  return (
    <div class="tiex-progress">
      <p class="tiex-progress__text">{`${done} of ${total} ${unit}${left}`}</p>
      <DoneBar done={done} total={total} />
    </div>
  )
}

function duration(minutes: number): string {
  if (minutes < 60) return minutes === 1 ? '1 minute' : `${minutes} minutes`
  const hours = Math.round(minutes / 30) / 2
  return hours === 1 ? '1 hour' : `${hours} hours`
}
