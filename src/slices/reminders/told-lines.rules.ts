// Who is told what today: what is due to whom and what has lost its owner become the lines of one mail a person.
import { londonDay } from '../../platform/clock/london-day.rules.ts'
import { type Frequency, isToldOf, reasonToTell } from './reminder-days.rules.ts'

/** How often a person wants to be told. */
export type Choice = {
  readonly frequency: Frequency
  /** Undefined where they never chose. */
  readonly chosenAt: Date | undefined
}

/** An open action or step with a date, and one person who is to do it. */
export type DueWork = Choice & {
  readonly personId: string
  readonly actionId: string
  readonly stepId: string | undefined
  readonly dueOn: string
  /** The day on which its date or its owner was set last. */
  readonly remindFrom: string
  /** Since when the person is in the team that owns it. */
  readonly joinedAt: Date | undefined
}

/** An open action that somebody who has left owns, or one of its steps, and one person who may choose another owner. */
export type Departure = Choice & {
  readonly personId: string
  readonly actionId: string
  /** The person or team that has left. */
  readonly departedId: string
  readonly leftAt: Date
}

export type ToldLine = {
  readonly personId: string
  readonly actionId: string
  readonly stepId?: string | undefined
  readonly dueOn?: string
  /** As in `Reason`, or 'owner-left'. */
  readonly reason: string
  readonly week?: string | undefined
  readonly departedId?: string
}

/** Every line that these people may be told today; those they were told before are still among them. */
export function linesToTell(
  today: string,
  found: { readonly work: readonly DueWork[]; readonly departures: readonly Departure[] },
): readonly ToldLine[] {
  return [
    ...found.work.flatMap((one) => dueLine(today, one) ?? []),
    ...found.departures.flatMap((one) => departureLine(today, one) ?? []),
  ]
}

/** The lines in portions of about `size`, all lines of a person in one: so many that no statement takes too long. */
export function inPortions(lines: readonly ToldLine[], size: number): readonly (readonly ToldLine[])[] {
  const portions: ToldLine[][] = []
  for (const ofPerson of Map.groupBy(lines, ({ personId }) => personId).values()) {
    const last = portions.at(-1)
    if (last && last.length < size) last.push(...ofPerson)
    else portions.push([...ofPerson])
  }
  return portions
}

function dueLine(today: string, work: DueWork): ToldLine | undefined {
  const { personId, actionId, stepId, dueOn, remindFrom, joinedAt, chosenAt, frequency } = work
  const countsFrom = latest(remindFrom, joinedAt, chosenAt)
  const told = reasonToTell(frequency, today, { dueOn, countsFrom })
  return told && { personId, actionId, stepId, dueOn, ...told }
}

function departureLine(today: string, departure: Departure): ToldLine | undefined {
  const { personId, actionId, departedId, leftAt, chosenAt, frequency } = departure
  return isToldOf(frequency, today, latest(londonDay(leftAt), chosenAt))
    ? { personId, actionId, reason: 'owner-left', departedId }
    : undefined
}

function latest(day: string, ...moments: ReadonlyArray<Date | undefined>): string {
  return moments.reduce((last, moment) => {
    const other = moment && londonDay(moment)
    return other !== undefined && other > last ? other : last
  }, day)
}
